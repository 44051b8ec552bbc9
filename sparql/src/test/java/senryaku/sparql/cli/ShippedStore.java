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
import senryaku.loader.source.ShippedSources;
import senryaku.sparql.query.Kinds;

/**
 * A store with the shipped sources, and others beside them, made by the loader as {@code senryaku load} makes it.
 *
 * @param release the release it shows
 * @param dataset its quads; the default graph is the union of all graphs, as at the endpoint
 */
record ShippedStore(Release release, DatasetGraph dataset) implements AutoCloseable {

    /** All shipped sources, and others. */
    static ShippedStore in(Path folder, Path... others) {
        return in(folder, List.of(others), true);
    }

    /** The first of them alone. */
    static ShippedStore withTheDeckAlone(Path folder) {
        Path deck = ShippedSources.folders().stream()
                .filter(source -> source.name().equals("mic-2021-02-16"))
                .findFirst()
                .orElseThrow()
                .path();
        return in(folder, List.of(deck), false);
    }

    private static ShippedStore in(Path folder, List<Path> sources, boolean withShipped) {
        Load.run(new LoadRequest(
                sources, withShipped, new Destination.Directory(folder), Kinds.SHIPPED_BASE, progress -> {}));
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
