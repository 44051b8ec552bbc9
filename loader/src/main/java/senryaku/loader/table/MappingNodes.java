package senryaku.loader.table;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;

/** The triples of a mapping in the order of its file: what is made of it is to be the same each time. */
final class MappingNodes {

    private final Map<Node, Map<Node, Set<Node>>> triples = new LinkedHashMap<>();

    void add(Node subject, Node property, Node object) {
        triples.computeIfAbsent(subject, key -> new LinkedHashMap<>())
                .computeIfAbsent(property, key -> new LinkedHashSet<>())
                .add(object);
    }

    /** What a property of a node leads to. */
    List<Node> objects(Node node, Node property) {
        return List.copyOf(triples.getOrDefault(node, Map.of()).getOrDefault(property, Set.of()));
    }

    /** The nodes that have a property. */
    List<Node> having(Node property) {
        return triples.entrySet().stream()
                .filter(entry -> entry.getValue().containsKey(property))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** All properties. */
    Set<Node> properties() {
        Set<Node> properties = new LinkedHashSet<>();
        triples.values().forEach(values -> properties.addAll(values.keySet()));
        return properties;
    }
}
