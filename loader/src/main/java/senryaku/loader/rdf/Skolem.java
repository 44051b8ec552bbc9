package senryaku.loader.rdf;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.out.NodeFmtLib;

/**
 * Gives blank nodes names that come from what is said of them, so that the same file always gives the same graph. Good for
 * what an ontology has of them: lists and class expressions, which are trees.
 */
final class Skolem {

    private static final int DEPTH_AT_MOST = 100;

    private final Graph graph;
    private final String prefix;
    private final Map<Node, Node> names = new HashMap<>();

    /**
     * Names for the blank nodes of a graph.
     *
     * @param prefix what the names begin with
     */
    Skolem(Graph graph, String prefix) {
        this.graph = graph;
        this.prefix = prefix;
    }

    Triple named(Triple triple) {
        return Triple.create(named(triple.getSubject(), 0), triple.getPredicate(), named(triple.getObject(), 0));
    }

    private Node named(Node node, int depth) {
        if (!node.isBlank()) {
            return node;
        }
        if (depth > DEPTH_AT_MOST) {
            throw new IllegalStateException("Blank nodes that lead back to themselves have no lasting name: " + node);
        }
        Node known = names.get(node);
        if (known != null) {
            return known;
        }
        Node name = NodeFactory.createURI(
                prefix + Statements.sha256(description(node, depth)).substring(0, 32));
        names.put(node, name);
        return name;
    }

    /** What is said of a node; of nodes that are said the same they are the same. */
    private String description(Node node, int depth) {
        List<Triple> triples = graph.find(node, Node.ANY, Node.ANY).toList();
        return triples.stream()
                .map(triple -> NodeFmtLib.strNT(triple.getPredicate()) + " "
                        + NodeFmtLib.strNT(named(triple.getObject(), depth + 1)))
                .sorted()
                .collect(Collectors.joining("\n"));
    }
}
