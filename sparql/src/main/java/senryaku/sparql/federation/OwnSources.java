package senryaku.sparql.federation;

import java.lang.ref.WeakReference;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.jena.sparql.core.DatasetGraph;
import org.eclipse.rdf4j.federated.structures.SubQuery;

/** Of which patterns our own data has triples. A release never changes, so what was found out once holds as long as it is shown. */
final class OwnSources {

    private static final int MOST = 20_000;

    private final WeakReference<DatasetGraph> data;
    private final Map<SubQuery, Boolean> words = new ConcurrentHashMap<>();

    private OwnSources(DatasetGraph data) {
        this.data = new WeakReference<>(data);
    }

    /** Nothing is known yet of this data. */
    static OwnSources of(DatasetGraph data) {
        return new OwnSources(data);
    }

    boolean isOf(DatasetGraph other) {
        return data.refersTo(other);
    }

    Optional<Boolean> of(SubQuery pattern) {
        return Optional.ofNullable(words.get(pattern));
    }

    void put(SubQuery pattern, boolean yes) {
        if (words.size() >= MOST) {
            words.clear();
        }
        words.put(pattern, yes);
    }
}
