package senryaku.sparql.federation;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.eclipse.rdf4j.federated.cache.SourceSelectionCache;
import org.eclipse.rdf4j.federated.cache.SourceSelectionCache.StatementSourceAssurance;
import org.eclipse.rdf4j.federated.endpoint.Endpoint;
import org.eclipse.rdf4j.federated.structures.SubQuery;
import org.eclipse.rdf4j.model.IRI;

/**
 * Which member has triples of which pattern: by what it covers, and by what it answered before. An answer of a member that
 * failed is never kept.
 */
final class Sources {

    /** Other people's stores change. */
    private static final long KEPT_NANOS = Duration.ofMinutes(5).toNanos();

    private static final int MOST = 20_000;

    private static final StatementSourceAssurance ASK = StatementSourceAssurance.POSSIBLY_HAS_STATEMENTS;

    private record Question(SubQuery pattern, String member) {}

    private record Word(boolean yes, long since) {}

    private final Map<Question, Word> words;
    private final OwnSources own;

    Sources() {
        this(new ConcurrentHashMap<>(), OwnSources.of(DatasetGraphFactory.empty()));
    }

    private Sources(Map<Question, Word> words, OwnSources own) {
        this.words = words;
        this.own = own;
    }

    /** What is known of the members, and of this data. */
    Sources with(OwnSources data) {
        return new Sources(words, data);
    }

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
                if (conversation.member().place() instanceof Member.Own) {
                    return own.of(pattern).map(Sources::assurance).orElse(ASK);
                }
                Word word = words.get(new Question(pattern, endpoint.getId()));
                if (word == null || System.nanoTime() - word.since() > KEPT_NANOS) {
                    return ASK;
                }
                return assurance(word.yes());
            }

            @Override
            public void updateInformation(SubQuery pattern, Endpoint endpoint, boolean yes) {
                Conversation conversation = conversations.get(endpoint.getId());
                if (conversation == null || conversation.hasFailed()) {
                    return;
                }
                if (conversation.member().place() instanceof Member.Own) {
                    own.put(pattern, yes);
                } else {
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

    private static StatementSourceAssurance assurance(boolean yes) {
        return yes ? StatementSourceAssurance.HAS_REMOTE_STATEMENTS : StatementSourceAssurance.NONE;
    }
}
