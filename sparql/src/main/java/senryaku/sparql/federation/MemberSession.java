package senryaku.sparql.federation;

import java.lang.ref.WeakReference;
import java.util.concurrent.ExecutorService;
import org.apache.http.impl.client.CloseableHttpClient;
import org.apache.http.impl.client.HttpClients;
import org.eclipse.rdf4j.http.client.SPARQLProtocolSession;
import org.eclipse.rdf4j.query.Binding;
import org.eclipse.rdf4j.query.Dataset;
import org.eclipse.rdf4j.query.QueryLanguage;
import org.eclipse.rdf4j.query.TupleQueryResult;
import org.eclipse.rdf4j.query.TupleQueryResultHandler;

/** What FedX takes for a connection to an endpoint; every request goes through our {@link Conversation}, and no other way. */
final class MemberSession extends SPARQLProtocolSession {

    /** RDF4J wants one; nothing is ever sent by it, and it holds no connection. */
    private static final CloseableHttpClient UNUSED = HttpClients.createMinimal();

    private final Conversation conversation;

    MemberSession(Conversation conversation, ExecutorService unused) {
        super(UNUSED, unused);
        this.conversation = conversation;
    }

    @Override
    @SuppressWarnings("deprecation") // still the one that queries call
    public TupleQueryResult sendTupleQuery(
            QueryLanguage language,
            String query,
            String base,
            Dataset dataset,
            boolean inferred,
            int seconds,
            WeakReference<?> caller,
            Binding... bindings) {
        return conversation.ask(query).result();
    }

    @Override
    public void sendTupleQuery(
            QueryLanguage language,
            String query,
            String base,
            Dataset dataset,
            boolean inferred,
            int seconds,
            TupleQueryResultHandler handler,
            Binding... bindings) {
        try (TupleQueryResult rows = conversation.ask(query).result()) {
            handler.startQueryResult(rows.getBindingNames());
            rows.forEach(handler::handleSolution);
            handler.endQueryResult();
        }
    }

    @Override
    public boolean sendBooleanQuery(
            QueryLanguage language,
            String query,
            String base,
            Dataset dataset,
            boolean inferred,
            int seconds,
            Binding... bindings) {
        return conversation.ask(query).isTrue();
    }
}
