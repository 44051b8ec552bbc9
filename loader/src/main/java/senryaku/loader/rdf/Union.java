package senryaku.loader.rdf;

import java.util.Collection;
import org.apache.jena.graph.Graph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;

/** All graphs as one, in memory: what the default graph of an endpoint shows. */
public final class Union {

    private Union() {}

    /** The triples of some quads, whatever their graphs. */
    public static Graph of(Collection<Quad> quads) {
        Graph union = GraphFactory.createDefaultGraph();
        quads.forEach(quad -> union.add(quad.asTriple()));
        return union;
    }
}
