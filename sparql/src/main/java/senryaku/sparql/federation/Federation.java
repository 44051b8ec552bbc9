package senryaku.sparql.federation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.apache.jena.sparql.core.DatasetGraph;

/** The members that an operator configured and switched on, asked together with our own data; nobody else is ever contacted. */
public final class Federation implements AutoCloseable {

    /** More rows than these are not held in memory, of one reply or of one part of a query. */
    public static final int MOST_ROWS = 100_000;

    private final String own;
    private final List<Known> members;
    private final Sources sources = new Sources();
    private final ExecutorService threads = Executors.newCachedThreadPool(
            Thread.ofPlatform().name("federation-", 0).daemon().factory());

    private Federation(String own, List<Known> members) {
        this.own = own;
        this.members = members;
    }

    /**
     * A federation. Dumps are read now; no endpoint is contacted before somebody asks.
     *
     * @param own what our own data is called
     * @param members that are switched on
     */
    public static Federation of(String own, List<Member> members) {
        return new Federation(own, members.stream().map(Known::of).toList());
    }

    /** The names of all members, ours first. */
    public List<String> names() {
        return Stream.concat(
                        Stream.of(own),
                        members.stream().map(known -> known.member().name()))
                .toList();
    }

    /**
     * Begins one query.
     *
     * @param data our own, whose default graph is asked first
     * @param turn in which work is done here
     * @param gone whether nobody waits for the answer any more
     * @param strict whether a member that fails ends the query
     */
    public FederatedRun begin(DatasetGraph data, Turn turn, Duration time, BooleanSupplier gone, boolean strict) {
        List<Known> all = new ArrayList<>();
        all.add(Known.own(own, data));
        all.addAll(members);
        return new FederatedRun(all, sources, threads, turn, new Deadline(time, gone), time, strict);
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
