package senryaku.sparql.network;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;

/** Gives blank nodes numbers by what is said of them, so that the same answer gets the same numbers. */
final class Nameless {

    private Nameless() {}

    static Map<Node, String> number(Graph graph) {
        Set<Node> blank = new HashSet<>();
        graph.find()
                .forEachRemaining(triple -> Stream.of(triple.getSubject(), triple.getObject())
                        .filter(Node::isBlank)
                        .forEach(blank::add));
        Map<Node, String> said = new HashMap<>();
        blank.forEach(node -> said.put(node, said(graph, node)));
        List<Node> ordered =
                blank.stream().sorted(Comparator.comparing(said::get)).toList();
        Map<Node, String> numbers = new HashMap<>();
        ordered.forEach(node -> numbers.put(node, "nameless-" + (numbers.size() + 1)));
        return numbers;
    }

    private static String said(Graph graph, Node node) {
        Stream<Triple> about = Stream.concat(
                graph.find(node, Node.ANY, Node.ANY).toList().stream(),
                graph.find(Node.ANY, Node.ANY, node).toList().stream());
        return String.join(
                "\n",
                about.map(triple -> "%s %s %s"
                                .formatted(text(triple.getSubject()), triple.getPredicate(), text(triple.getObject())))
                        .sorted()
                        .toList());
    }

    private static String text(Node node) {
        return node.isBlank() ? "_" : node.toString();
    }
}
