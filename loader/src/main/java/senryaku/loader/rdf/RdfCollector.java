package senryaku.loader.rdf;

import java.util.LinkedHashSet;
import java.util.Set;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.Quad;

/** Keeps the triples of a file in its order; those of named graphs too, without the graph. */
final class RdfCollector extends StreamRDFBase {

    private final Set<Triple> triples = new LinkedHashSet<>();

    @Override
    public void triple(Triple triple) {
        triples.add(triple);
    }

    @Override
    public void quad(Quad quad) {
        triples.add(quad.asTriple());
    }

    Set<Triple> triples() {
        return triples;
    }
}
