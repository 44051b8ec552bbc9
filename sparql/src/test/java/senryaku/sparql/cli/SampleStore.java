package senryaku.sparql.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import senryaku.loader.publish.Manifest;
import senryaku.loader.publish.ReleaseStore;
import senryaku.loader.publish.StoreLock;
import senryaku.sparql.Sample;
import senryaku.sparql.query.Kinds;

/** Publishes {@code samples/data.trig} as a release, as the loader does. */
final class SampleStore {

    private SampleStore() {}

    static void publish(Path directory) {
        DatasetGraph data = Sample.data();
        List<Quad> quads = Txn.calculateRead(data, () -> Iter.toList(data.find()));
        ReleaseStore store = ReleaseStore.open(directory);
        try (StoreLock lock = store.lock("test " + directory)) {
            store.publish(quads, new Manifest.Inputs(Map.of("sample", "0"), "test", Kinds.SHIPPED_BASE));
            assert lock != null;
        }
    }
}
