package senryaku.sparql.federation;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.DatasetGraph;

/** Our own data and the members that an operator configured and switched on; nobody else is ever contacted. */
public final class Federation implements AutoCloseable {

    /** More rows than these are not held in memory: the members' states are known only when all rows are there. */
    public static final long MOST_ROWS = 100_000;

    private final List<Known> members;
    private final Sources sources = new Sources();
    private final ExecutorService threads = Executors.newCachedThreadPool(
            Thread.ofPlatform().name("federation-", 0).daemon().factory());

    private Federation(List<Known> members) {
        this.members = members;
    }

    /**
     * A federation. Dumps are read now; no endpoint is contacted before somebody asks.
     *
     * @param own our data, whose default graph is asked first
     * @param ownName what it is called in headers
     * @param members that are switched on
     */
    public static Federation of(DatasetGraph own, String ownName, List<Member> members) {
        Member ours = Member.of(ownName, new Member.Dump(Path.of("")));
        Known first = new Known(ours, new LocalTransport(own), new Rate(0));
        return new Federation(
                Stream.concat(Stream.of(first), members.stream().map(Known::of)).toList());
    }

    /** The names of all members, ours first. */
    public List<String> names() {
        return members.stream().map(known -> known.member().name()).toList();
    }

    /** Prepares a query; {@link FederatedRun#answer} runs it. */
    public FederatedRun prepare(Query query, Duration time, long rows, boolean strict) {
        return new FederatedRun(members, sources, threads, query, time, rows, strict);
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
