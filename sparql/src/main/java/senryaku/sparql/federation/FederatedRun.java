package senryaku.sparql.federation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.Table;
import org.apache.jena.sparql.algebra.TableFactory;
import org.apache.jena.sparql.core.Var;
import org.eclipse.rdf4j.federated.FedXConfig;
import org.eclipse.rdf4j.federated.FedXFactory;
import org.eclipse.rdf4j.federated.endpoint.Endpoint;
import org.eclipse.rdf4j.federated.endpoint.EndpointClassification;
import org.eclipse.rdf4j.federated.endpoint.EndpointType;
import org.eclipse.rdf4j.federated.endpoint.RepositoryEndpoint;
import org.eclipse.rdf4j.federated.endpoint.provider.RepositoryInformation;
import org.eclipse.rdf4j.federated.repository.FedXRepository;
import org.eclipse.rdf4j.query.QueryEvaluationException;
import org.eclipse.rdf4j.query.TupleQueryResult;
import org.eclipse.rdf4j.repository.RepositoryConnection;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import senryaku.sparql.bounds.Budget;
import senryaku.sparql.bounds.TooMuch;
import senryaku.sparql.federation.FederationException.Reason;

/**
 * One query over the federation. It has a FedX of its own, so that what its members did is told apart from other queries.
 * FedX answers the patterns; all that is calculated, grouped and sorted above them is Jena's work, within its bounds.
 */
public final class FederatedRun {

    private static final Logger LOG = LoggerFactory.getLogger(FederatedRun.class);

    /** Threads for each kind of join: members are asked side by side, but none of them by a crowd. */
    private static final int THREADS = 4;

    /** So often it is looked whether the time is over. */
    private static final long EVERY_MILLIS = 100;

    private static final int MOST_ROWS = Federation.MOST_ROWS;

    /** So many rows are joined by one request. */
    private static final int BLOCK = 50;

    private final Map<String, Conversation> conversations = new LinkedHashMap<>();
    private final Queue<Exchange> exchanges = new ConcurrentLinkedQueue<>();
    private final List<String> plans = Collections.synchronizedList(new ArrayList<>());
    private final Sources sources;
    private final ExecutorService threads;
    private final Turn turn;
    private final Wishes wishes;
    private final Deadline deadline;

    FederatedRun(
            List<Known> members,
            Sources sources,
            ExecutorService threads,
            Turn turn,
            Wishes wishes,
            BooleanSupplier gone) {
        this.sources = sources;
        this.threads = threads;
        this.turn = turn;
        this.wishes = wishes;
        this.deadline = new Deadline(wishes.time(), gone);
        members.forEach(known -> {
            boolean needed = wishes.strict() || known.member().place() instanceof Member.Own;
            conversations.put(known.member().name(), new Conversation(known, turn, deadline, needed, exchanges::add));
        });
    }

    /**
     * Puts the rows that the members have in the place of the patterns of a query.
     *
     * @param budget that the rows are taken from
     * @return what is left to do, without any pattern
     * @throws FederationException if there is no answer
     * @throws QueryCancelledException if the time is over
     */
    public Op answered(Op query, Budget budget) {
        FedXRepository fedx = FedXFactory.newFederation()
                .withMembers(endpoints())
                .withConfig(config())
                .withFederationEvaluationStrategyFactory(
                        new Order(conversations.keySet().iterator().next()))
                .withFederatedServiceResolver(address -> {
                    throw new QueryEvaluationException("SERVICE is switched off");
                })
                .create();
        fedx.init();
        try (RepositoryConnection connection = fedx.getConnection()) {
            return Parts.replaced(query, part -> rows(fedx, connection, part, budget));
        } finally {
            fedx.shutDown();
        }
    }

    private Table rows(FedXRepository fedx, RepositoryConnection connection, Query part, Budget budget) {
        List<Var> variables = Var.varList(part.getResultVars());
        Table[] table = {TableFactory.create(variables)};
        String text = part.serialize();
        turn.waiting(() -> {
            Future<?> reading = threads.submit(() -> {
                if (wishes.explained()) {
                    plans.add(fedx.getQueryManager().getQueryPlan(text));
                }
                read(connection, text, variables, table[0], budget);
            });
            try {
                await(reading);
            } finally {
                reading.cancel(true);
            }
        });
        mustGoOn();
        return table[0];
    }

    /**
     * FedX at times waits without end for a part of its own that broke; so it is waited for FedX only as long as the query has time and
     * no member is missed.
     */
    private void await(Future<?> reading) {
        while (true) {
            try {
                reading.get(EVERY_MILLIS, TimeUnit.MILLISECONDS);
                return;
            } catch (TimeoutException e) {
                mustGoOn();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new QueryCancelledException();
            } catch (ExecutionException e) {
                throw failure(e.getCause());
            }
        }
    }

    private RuntimeException failure(@Nullable Throwable cause) {
        mustGoOn();
        if (cause instanceof FederationException
                || cause instanceof QueryCancelledException
                || cause instanceof TooMuch) {
            return (RuntimeException) cause;
        }
        LOG.warn("FedX failed on a part of a query", cause);
        return new FederationException(Reason.UNSUPPORTED, "FedX");
    }

    private void read(RepositoryConnection connection, String text, List<Var> variables, Table table, Budget budget) {
        long count = 0;
        try (TupleQueryResult found = connection.prepareTupleQuery(text).evaluate()) {
            while (found.hasNext()) {
                if (++count > MOST_ROWS) {
                    throw new FederationException(Reason.TOO_MANY_ROWS, Long.toString(MOST_ROWS));
                }
                if (deadline.isOver()) {
                    throw new QueryCancelledException();
                }
                budget.row(variables.size());
                table.addBinding(Terms.binding(found.next(), variables));
            }
        }
    }

    /** An answer that came because members were silent after the end of the time is none. */
    private void mustGoOn() {
        if (deadline.isOver()) {
            throw new QueryCancelledException();
        }
        // the first failure ends what other members are asked, which is told as failures of theirs
        Optional<Conversation> first = conversations.values().stream()
                .filter(Conversation::isMissed)
                .min(Comparator.comparingLong(Conversation::failedAt));
        if (first.isPresent()) {
            MemberReport report = first.get().report();
            if (first.get().member().place() instanceof Member.Own && report.state() == MemberState.TOO_LARGE) {
                throw new FederationException(Reason.TOO_MANY_ROWS, Long.toString(MOST_ROWS));
            }
            throw new FederationException(
                    Reason.MEMBER,
                    "%s: %s (%s)".formatted(report.name(), report.state().word(), report.detail()));
        }
    }

    /** How it went until now. */
    public Story story() {
        return new Story(
                conversations.values().stream().map(Conversation::report).toList(),
                List.copyOf(exchanges),
                List.copyOf(plans));
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
                .withEnforceMaxQueryTime((int) Math.max(1, wishes.time().toSeconds() + 1))
                .withSourceSelectionCacheFactory(() -> sources.during(conversations));
    }
}
