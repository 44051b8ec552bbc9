package senryaku.sparql.federation;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.rdf4j.federated.cache.SourceSelectionCache;
import org.eclipse.rdf4j.federated.endpoint.Endpoint;
import org.eclipse.rdf4j.federated.structures.SubQuery;
import org.eclipse.rdf4j.model.IRI;

/**
 * Which member has triples of which pattern: by what it covers, and by what it answered before. An answer of a member that
 * failed is never kept, nor one of our own data: asking that costs nothing, and it changes with the release.
 */
final class Sources {

    /** Other people's stores change. */
    private static final long KEPT_NANOS = Duration.ofMinutes(5).toNanos();

    private static final int MOST = 20_000;

    private record Question(SubQuery pattern, String member) {}

    private record Word(boolean yes, long since) {}

    private final Map<Question, Word> words = new ConcurrentHashMap<>();

    /** What is known, as one query sees it. */
    SourceSelectionCache during(Map<String, Conversation> conversations) {
        return new SourceSelectionCache() {
            @Override
            public StatementSourceAssurance getAssurance(SubQuery pattern, Endpoint endpoint) {
                Conversation conversation = conversations.get(endpoint.getId());
                IRI predicate = pattern.predicate();
                if (conversation == null
                        || conversation.hasFailed()
                        || (predicate != null && !conversation.member().mayKnow(predicate.stringValue()))) {
                    return StatementSourceAssurance.NONE;
                }
                Word word = words.get(new Question(pattern, endpoint.getId()));
                if (word == null || System.nanoTime() - word.since() > KEPT_NANOS) {
                    return StatementSourceAssurance.POSSIBLY_HAS_STATEMENTS;
                }
                return word.yes() ? StatementSourceAssurance.HAS_REMOTE_STATEMENTS : StatementSourceAssurance.NONE;
            }

            @Override
            public void updateInformation(SubQuery pattern, Endpoint endpoint, boolean yes) {
                Conversation conversation = conversations.get(endpoint.getId());
                if (conversation != null
                        && !conversation.hasFailed()
                        && !(conversation.member().place() instanceof Member.Own)) {
                    if (words.size() >= MOST) {
                        words.clear();
                    }
                    words.put(new Question(pattern, endpoint.getId()), new Word(yes, System.nanoTime()));
                }
            }

            @Override
            public void invalidate() {
                words.clear();
            }
        };
    }
}
