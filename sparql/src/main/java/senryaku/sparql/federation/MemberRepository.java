package senryaku.sparql.federation;

import java.util.concurrent.ExecutorService;
import org.eclipse.rdf4j.http.client.SPARQLProtocolSession;
import org.eclipse.rdf4j.repository.sparql.SPARQLRepository;

/** One member as FedX sees it, for one query. */
final class MemberRepository extends SPARQLRepository {

    private final Conversation conversation;
    private final ExecutorService threads;

    MemberRepository(Conversation conversation, ExecutorService threads) {
        super("urn:senryaku:member:" + conversation.member().name());
        this.conversation = conversation;
        this.threads = threads;
    }

    @Override
    protected SPARQLProtocolSession createSPARQLProtocolSession() {
        return new MemberSession(conversation, threads);
    }
}
