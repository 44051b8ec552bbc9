package senryaku.loader.rdf;

import java.util.HashSet;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.OpVisitorBase;
import org.apache.jena.sparql.algebra.op.OpBGP;
import org.apache.jena.sparql.algebra.op.OpPath;
import org.apache.jena.sparql.algebra.op.OpTriple;
import org.apache.jena.sparql.algebra.walker.Walker;
import org.apache.jena.sparql.expr.ExprFunctionOp;
import org.apache.jena.sparql.expr.ExprVisitorBase;
import org.apache.jena.sparql.path.P_Link;
import org.apache.jena.sparql.path.P_Path1;
import org.apache.jena.sparql.path.P_Path2;
import org.apache.jena.sparql.path.P_ReverseLink;
import org.apache.jena.sparql.path.Path;
import org.apache.jena.vocabulary.RDF;

/** Which triples of a graph a query looks at, by their properties, and by the class for {@code rdf:type}. */
final class Reads {

    private final Set<Node> properties = new HashSet<>();
    private final Set<Node> classes = new HashSet<>();
    private boolean all;

    private Reads() {}

    /** What a query reads, in its EXISTS and inner queries too. */
    static Reads of(Query query) {
        Reads reads = new Reads();
        reads.add(Algebra.compile(query));
        return reads;
    }

    /** Whether it looks at a triple. */
    boolean reads(Triple triple) {
        return all
                || properties.contains(triple.getPredicate())
                || (triple.predicateMatches(RDF.Nodes.type) && classes.contains(triple.getObject()));
    }

    private void add(Op op) {
        Walker.walk(
                op,
                new OpVisitorBase() {
                    @Override
                    public void visit(OpBGP patterns) {
                        patterns.getPattern().forEach(Reads.this::add);
                    }

                    @Override
                    public void visit(OpTriple pattern) {
                        add(pattern.getTriple());
                    }

                    @Override
                    public void visit(OpPath path) {
                        add(path.getTriplePath().getPath());
                    }
                },
                new ExprVisitorBase() {
                    @Override
                    public void visit(ExprFunctionOp exists) {
                        add(exists.getGraphPattern());
                    }
                });
    }

    private void add(Triple pattern) {
        if (!pattern.getPredicate().isURI()) {
            all = true;
        } else if (pattern.predicateMatches(RDF.Nodes.type)
                && pattern.getObject().isURI()) {
            classes.add(pattern.getObject());
        } else {
            properties.add(pattern.getPredicate());
        }
    }

    private void add(Path path) {
        switch (path) {
            case P_Link link -> properties.add(link.getNode());
            case P_ReverseLink link -> properties.add(link.getNode());
            case P_Path1 one -> add(one.getSubPath());
            case P_Path2 two -> {
                add(two.getLeft());
                add(two.getRight());
            }
            default -> all = true;
        }
    }
}
