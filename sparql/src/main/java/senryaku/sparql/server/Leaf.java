package senryaku.sparql.server;

import java.util.Optional;
import java.util.function.Function;
import org.apache.jena.graph.Graph;
import senryaku.sparql.ui.Guide;

/**
 * One page of the handbook.
 *
 * @param graph the same for machines; empty if there is no such
 * @param page for people
 */
record Leaf(Optional<Graph> graph, Function<Guide, String> page) {

    static Leaf of(Graph graph, Function<Guide, String> page) {
        return new Leaf(Optional.of(graph), page);
    }

    static Leaf forPeople(Function<Guide, String> page) {
        return new Leaf(Optional.empty(), page);
    }
}
