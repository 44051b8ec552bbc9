package senryaku.sparql.federation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import org.apache.jena.graph.Graph;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.RowSetStream;
import org.apache.jena.sparql.graph.GraphFactory;
import org.eclipse.rdf4j.common.exception.RDF4JException;
import org.eclipse.rdf4j.federated.FedXConfig;
import org.eclipse.rdf4j.federated.FedXFactory;
import org.eclipse.rdf4j.federated.endpoint.Endpoint;
import org.eclipse.rdf4j.federated.endpoint.EndpointClassification;
import org.eclipse.rdf4j.federated.endpoint.EndpointType;
import org.eclipse.rdf4j.federated.endpoint.RepositoryEndpoint;
import org.eclipse.rdf4j.federated.endpoint.provider.RepositoryInformation;
import org.eclipse.rdf4j.federated.exception.FedXRuntimeException;
import org.eclipse.rdf4j.federated.repository.FedXRepository;
import org.eclipse.rdf4j.query.GraphQueryResult;
import org.eclipse.rdf4j.query.QueryEvaluationException;
import org.eclipse.rdf4j.query.TupleQueryResult;
import org.eclipse.rdf4j.repository.RepositoryConnection;
import senryaku.sparql.export.Answer;
import senryaku.sparql.federation.FederationException.Reason;

/** One query over the federation. It has a FedX of its own, so that what its members did is told apart from other queries. */
public final class FederatedRun {

    /** Threads for each kind of join: members are asked side by side, but none of them by a crowd. */
    private static final int THREADS = 4;

    /** So many rows are joined by one request. */
    private static final int BLOCK = 50;

    private final Map<String, Conversation> conversations = new LinkedHashMap<>();
    private final Queue<Exchange> exchanges = new ConcurrentLinkedQueue<>();
    private final Sources sources;
    private final ExecutorService threads;
    private final Query query;
    private final Duration time;
    private final Deadline deadline;
    private final long most;
    private final boolean strict;

    FederatedRun(
            List<Known> members,
            Sources sources,
            ExecutorService threads,
            Query query,
            Duration time,
            long most,
            boolean strict) {
        this.sources = sources;
        this.threads = threads;
        this.query = query;
        this.time = time;
        this.deadline = new Deadline(time);
        this.most = Math.min(most, Federation.MOST_ROWS);
        this.strict = strict;
        members.forEach(known ->
                conversations.put(known.member().name(), new Conversation(known, deadline, strict, exchanges::add)));
    }

    /** Ends the query early: its caller has gone. */
    public void cancel() {
        deadline.cancel();
    }

    /**
     * Asks the members and joins what they say.
     *
     * @throws FederationException if there is no answer
     */
    public FederatedAnswer answer() {
        FedXRepository fedx = FedXFactory.newFederation()
                .withMembers(endpoints())
                .withConfig(config())
                .withFederatedServiceResolver(address -> {
                    throw new QueryEvaluationException("SERVICE is switched off");
                })
                .create();
        fedx.init();
        try (RepositoryConnection connection = fedx.getConnection()) {
            String text = query.serialize();
            String plan = fedx.getQueryManager().getQueryPlan(text);
            Answer answer = evaluate(connection, text);
            Optional<FederationException> failed = failed();
            if (failed.isPresent()) {
                throw failed.get();
            }
            return new FederatedAnswer(answer, reports(), List.copyOf(exchanges), plan);
        } catch (RDF4JException | FedXRuntimeException e) {
            throw failed().orElseGet(() -> new FederationException(Reason.UNSUPPORTED, String.valueOf(e.getMessage())));
        } finally {
            fedx.shutDown();
        }
    }

    private Answer evaluate(RepositoryConnection connection, String text) {
        if (query.isAskType()) {
            return new Answer.Truth(connection.prepareBooleanQuery(text).evaluate());
        }
        if (query.isConstructType()) {
            Graph graph = GraphFactory.createDefaultGraph();
            try (GraphQueryResult triples = connection.prepareGraphQuery(text).evaluate()) {
                triples.forEach(triple -> {
                    graph.add(Terms.triple(triple));
                    within(graph.size());
                });
            }
            return new Answer.Triples(graph);
        }
        List<Var> variables = Var.varList(query.getResultVars());
        List<Binding> rows = new ArrayList<>();
        try (TupleQueryResult found = connection.prepareTupleQuery(text).evaluate()) {
            found.forEach(row -> {
                rows.add(Terms.binding(row, variables));
                within(rows.size());
            });
        }
        return new Answer.Rows(RowSetStream.create(variables, rows.iterator()));
    }

    private void within(long count) {
        if (count > most) {
            throw new FederationException(Reason.TOO_MANY_ROWS, Long.toString(most));
        }
        if (deadline.isOver()) {
            throw new FederationException(Reason.TOO_SLOW, "");
        }
    }

    /** An answer that came because members were silent after the end of the time is none. */
    private Optional<FederationException> failed() {
        if (deadline.isOver()) {
            return Optional.of(new FederationException(Reason.TOO_SLOW, ""));
        }
        return reports().stream()
                .filter(report -> strict && report.state().isLoss())
                .findFirst()
                .map(report -> new FederationException(
                        Reason.MEMBER,
                        "%s: %s (%s)".formatted(report.name(), report.state().word(), report.detail())));
    }

    private List<MemberReport> reports() {
        return conversations.values().stream().map(Conversation::report).toList();
    }

    private List<Endpoint> endpoints() {
        List<Endpoint> endpoints = new ArrayList<>();
        conversations.forEach((name, conversation) -> {
            String place = "urn:senryaku:member:" + name;
            endpoints.add(new RepositoryEndpoint(
                    new RepositoryInformation(name, name, place, EndpointType.SparqlEndpoint),
                    place,
                    EndpointClassification.Remote,
                    new MemberRepository(conversation, threads)));
        });
        return endpoints;
    }

    private FedXConfig config() {
        return new FedXConfig()
                .withJoinWorkerThreads(THREADS)
                .withUnionWorkerThreads(THREADS)
                .withLeftJoinWorkerThreads(THREADS)
                .withBoundJoinBlockSize(BLOCK)
                .withEnforceMaxQueryTime((int) Math.max(1, time.toSeconds() + 1))
                .withSourceSelectionCacheFactory(() -> sources.during(conversations));
    }
}
