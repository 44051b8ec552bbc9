package senryaku.sparql.cli;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.exec.QueryExec;
import org.jspecify.annotations.Nullable;
import senryaku.sparql.bounds.Bounded;
import senryaku.sparql.bounds.Budget;
import senryaku.sparql.bounds.Pool;
import senryaku.sparql.federation.FederatedRun;
import senryaku.sparql.federation.Federation;
import senryaku.sparql.federation.FederationException;
import senryaku.sparql.federation.Member;
import senryaku.sparql.federation.Turn;
import senryaku.sparql.query.Kinds;
import senryaku.sparql.query.QueryCatalog;
import senryaku.sparql.query.QueryTarget;
import senryaku.sparql.server.Serve;

/**
 * A store of this machine and the members that a file names, asked together by this process. Each part reads in a transaction of its own: a release does
 * not change.
 */
final class Joined implements DataSource {

    /** Where the queries lie that join our data with others'. */
    private static final String FOLDER = "senryaku/federated/";

    private static final Duration TIME = Duration.ofMinutes(1);

    /** Bytes that the intermediate results of one query may take. */
    private static final long MEMORY = 256L << 20;

    /** The only query of its process need not wait for a turn. */
    private static final Turn ALONE = new Turn() {
        @Override
        public void work(Consumer<Budget> work) {
            try (Budget budget = budget()) {
                work.accept(budget);
            }
        }

        @Override
        public void waiting(Runnable work) {
            work.run();
        }
    };

    private final DataSource own;
    private final DatasetGraph data;
    private final Federation federation;
    private final Console console;
    private @Nullable Budget budget;

    private Joined(DataSource own, DatasetGraph data, Federation federation, Console console) {
        this.own = own;
        this.data = data;
        this.federation = federation;
        this.console = console;
    }

    /** The shipped joins, for data whose names begin with a base. */
    static QueryCatalog queries(Kinds kinds) {
        return QueryCatalog.load(FOLDER, kinds);
    }

    /**
     * The same data, and the members of a federation beside it.
     *
     * @throws Failure if nobody else is configured, or a server has the store
     */
    static DataSource with(DataSource own, FederationOption option, Console console, String name) {
        DatasetGraph data = switch (own) {
            case Opened opened -> opened.data();
            case InMemory memory -> memory.data();
            case Endpoint endpoint -> throw Failure.of(Failure.CALL, "joinAtServer", name);
            case Joined joined -> joined.data;
        };
        List<Member> members = option.members();
        if (members.isEmpty()) {
            throw Failure.of(Failure.CALL, "federationOff", name);
        }
        return new Joined(own, data, Federation.of(Serve.OWN_MEMBER, members), console);
    }

    private static Budget budget() {
        return new Budget(TIME, Pool.ofHeap(MEMORY), () -> {});
    }

    @Override
    public Kinds kinds() {
        return own.kinds();
    }

    @Override
    public QueryTarget target() {
        return this::prepare;
    }

    private QueryExec prepare(Query query) {
        Budget whole = budget();
        budget = whole;
        FederatedRun run = federation.begin(data, ALONE, TIME, whole::isOver, false);
        return Bounded.within(
                        whole,
                        op -> {
                            try {
                                return run.answered(op, whole);
                            } catch (FederationException e) {
                                throw Failure.of(Failure.OUTSIDE, "joinFailed", String.valueOf(e.getMessage()));
                            } finally {
                                console.say("members", run.story().header());
                            }
                        },
                        QueryExec.dataset(DatasetGraphFactory.empty()))
                .query(query)
                .build();
    }

    @Override
    public void close() {
        Budget used = budget;
        if (used != null) {
            used.close();
        }
        federation.close();
        own.close();
    }
}
