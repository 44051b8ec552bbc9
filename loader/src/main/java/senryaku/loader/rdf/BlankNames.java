package senryaku.loader.rdf;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.out.NodeFmtLib;

/** Names the blank nodes of a file by the order in which they come: the same file always gives the same names. */
public final class BlankNames {

    private final Map<Node, Node> names = new HashMap<>();
    private final Map<String, Node> byText = new HashMap<>();

    /**
     * Names for the blank nodes of some triples.
     *
     * @param prefix what the names begin with; a number follows, from 1
     */
    BlankNames(List<Triple> triples, String prefix) {
        triples.stream()
                .flatMap(triple -> Stream.of(triple.getSubject(), triple.getObject()))
                .filter(Node::isBlank)
                .distinct()
                .forEach(blank -> {
                    Node name = NodeFactory.createURI(prefix + (names.size() + 1));
                    names.put(blank, name);
                    byText.put(NodeFmtLib.strNT(blank), name);
                });
    }

    Triple named(Triple triple) {
        return Triple.create(named(triple.getSubject()), triple.getPredicate(), named(triple.getObject()));
    }

    /** The name of a blank node; any other node is its own. */
    public Node named(Node node) {
        return names.getOrDefault(node, node);
    }

    boolean isEmpty() {
        return names.isEmpty();
    }

    /** The names by the way in which N-Triples writes the blank nodes. */
    public Map<String, Node> byText() {
        return Map.copyOf(byText);
    }
}
