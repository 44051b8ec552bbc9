package senryaku.loader.rdf;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.tdb2.store.NodeId;
import org.apache.jena.tdb2.store.NodeIdInline;
import senryaku.loader.graph.Triples;

/** Keeps the triples of a file in its order; those of named graphs too, without the graph. */
final class RdfCollector extends StreamRDFBase {

    private final Triples triples;

    RdfCollector(Triples triples) {
        this.triples = triples;
    }

    @Override
    public void triple(Triple triple) {
        add(triple);
    }

    @Override
    public void quad(Quad quad) {
        add(quad.asTriple());
    }

    private void add(Triple triple) {
        triples.add(Triple.create(triple.getSubject(), triple.getPredicate(), stored(triple.getObject())));
    }

    /** A value as the store gives it back: it keeps numbers and dates as such, not how they were written. */
    static Node stored(Node node) {
        NodeId value = node.isLiteral() ? NodeIdInline.inline(node) : null;
        return value == null ? node : NodeIdInline.extract(value);
    }
}
