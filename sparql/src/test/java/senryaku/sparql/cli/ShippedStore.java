package senryaku.sparql.cli;

import java.nio.file.Path;
import java.util.List;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.tdb2.TDB2;
import senryaku.loader.Destination;
import senryaku.loader.Load;
import senryaku.loader.LoadRequest;
import senryaku.loader.publish.Release;
import senryaku.loader.publish.ReleaseStore;
import senryaku.sparql.query.Kinds;

/**
 * A store with the shipped sources, and others beside them, made by the loader as {@code senryaku load} makes it.
 *
 * @param release the release it shows
 * @param dataset its quads; the default graph is the union of all graphs, as at the endpoint
 */
record ShippedStore(Release release, DatasetGraph dataset) implements AutoCloseable {

    static ShippedStore in(Path folder, Path... others) {
        Load.run(new LoadRequest(
                List.of(others), true, new Destination.Directory(folder), Kinds.SHIPPED_BASE, progress -> {}));
        Release release = ReleaseStore.open(folder).current().orElseThrow();
        DatasetGraph dataset = release.dataset();
        dataset.getContext().set(TDB2.symUnionDefaultGraph, true);
        return new ShippedStore(release, dataset);
    }

    @Override
    public void close() {
        release.close();
    }
}
