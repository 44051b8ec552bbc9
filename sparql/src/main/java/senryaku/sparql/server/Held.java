package senryaku.sparql.server;

import java.util.concurrent.CompletableFuture;
import org.apache.jena.sparql.core.DatasetGraph;
import org.jspecify.annotations.Nullable;
import senryaku.sparql.columns.ColumnsData;

/**
 * The data of a release: as it lies on the disk, and from the moment that it is there its copy in memory. Questions to a small release
 * wait for the copy, which takes a moment; those to a large one are answered from the disk until then.
 */
final class Held {

    private final DatasetGraph stored;
    private volatile CompletableFuture<Void> settled = CompletableFuture.completedFuture(null);
    private volatile @Nullable ColumnsData copy;

    Held(DatasetGraph stored) {
        this.stored = stored;
    }

    /** The release as it lies on the disk. */
    DatasetGraph stored() {
        return stored;
    }

    /** What questions that begin now are answered from. */
    DatasetGraph now() {
        var unused = settled.join();
        DatasetGraph fast = copy;
        return fast == null ? stored : fast;
    }

    /** What the copy holds, in bytes, about; 0 if there is none. */
    long copied() {
        ColumnsData there = copy;
        return there == null ? 0 : there.bytes();
    }

    /** A copy is begun. */
    void expect() {
        settled = new CompletableFuture<>();
    }

    void copy(ColumnsData whole) {
        copy = whole;
    }

    /** Nobody waits from now on: the copy is there, or takes long, or never comes. */
    void settle() {
        var unused = settled.complete(null);
    }
}
