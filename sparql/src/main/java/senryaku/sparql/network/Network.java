package senryaku.sparql.network;

import java.util.List;

/**
 * A directed network; edges between the same two nodes stay apart.
 *
 * @param nodes ordered by identifier
 * @param edges ordered by source, target, interaction and identifier; both ends of each are among the nodes
 * @param nodeColumns the attributes that nodes have, in the order in which files declare them
 * @param edgeColumns the same for edges
 */
public record Network(List<Vertex> nodes, List<Edge> edges, List<Column> nodeColumns, List<Column> edgeColumns) {

    public Network {
        nodes = List.copyOf(nodes);
        edges = List.copyOf(edges);
        nodeColumns = List.copyOf(nodeColumns);
        edgeColumns = List.copyOf(edgeColumns);
    }

    /** Whether any edge has a day on which it begins or ends, so that a timeline has something to show. */
    public boolean dated() {
        return edges.stream()
                .anyMatch(edge -> edge.start().filter(Edge::isDay).isPresent()
                        || edge.end().filter(Edge::isDay).isPresent());
    }
}
