package senryaku.sparql.federation;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;

/** The members that an operator configured and switched on, asked together with our own data; nobody else is ever contacted. */
public final class Federation implements AutoCloseable {

    /** More rows than these are not held in memory, of one reply or of one part of a query. */
    public static final int MOST_ROWS = 100_000;

    private final String own;
    private final List<Known> members;
    private final Sources sources = new Sources();
    private volatile OwnSources ownSources = OwnSources.of(DatasetGraphFactory.empty());
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
     * @param data our own, whose default graph is asked first; another release is another object
     * @param turn in which work is done here
     * @param gone whether nobody waits for the answer any more
     */
    public FederatedRun begin(DatasetGraph data, Turn turn, Wishes wishes, BooleanSupplier gone) {
        List<Known> all = new ArrayList<>();
        all.add(Known.own(own, data));
        all.addAll(members);
        return new FederatedRun(all, sources.with(ownSources(data)), threads, turn, wishes, gone);
    }

    /** What is known of this data. Of older data nothing is kept: few ask it, and its words must not stay for the newer. */
    private OwnSources ownSources(DatasetGraph data) {
        OwnSources known = ownSources;
        if (!known.isOf(data)) {
            known = OwnSources.of(data);
            ownSources = known;
        }
        return known;
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
