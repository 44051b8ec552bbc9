package senryaku.sparql.server;

import java.time.Instant;
import org.apache.jena.sparql.core.DatasetGraph;
import senryaku.sparql.search.TextSearch;

/**
 * What is served: one release, which never changes while it is open.
 *
 * @param id the name of the release
 * @param published when it was published
 * @param data its quads; the default graph is the union of all graphs
 * @param search its full-text index
 */
public record OpenRelease(String id, Instant published, DatasetGraph data, TextSearch search) {

    /** A release whose full-text index is made in memory. */
    public static OpenRelease indexed(String id, Instant published, DatasetGraph data) {
        return new OpenRelease(id, published, data, TextSearch.of(data));
    }
}
