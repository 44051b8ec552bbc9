package senryaku.sparql.server;

import java.time.Instant;
import org.apache.jena.sparql.core.DatasetGraph;

/**
 * What is served: one release, which never changes while it is open.
 *
 * @param id the name of the release
 * @param published when it was published
 * @param data its quads; the default graph is the union of all graphs
 */
public record OpenRelease(String id, Instant published, DatasetGraph data) {}
