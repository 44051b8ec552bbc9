package senryaku.sparql.network;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;

/** The columns that the properties of a graph become: short names, longer where two would be the same. */
final class ColumnNames {

    /** Names that the formats or their programs use themselves. */
    private static final Set<String> TAKEN = Set.of(
            "id",
            "iri",
            "kind",
            "type",
            "label",
            "label_ja",
            "label_en",
            "name",
            "shared_name",
            "shared_interaction",
            "source",
            "target",
            "interaction",
            "relation",
            "statement",
            "certainty",
            "start",
            "end",
            "startStated",
            "endStated",
            "weight",
            "parent",
            "directed",
            "nodegraphics",
            "edgegraphics",
            "selected",
            "suid",
            "key");

    private final UnaryOperator<String> compact;
    private final Map<String, Set<String>> properties = new HashMap<>();
    private final Map<String, Set<String>> languages = new HashMap<>();

    ColumnNames(Graph graph, UnaryOperator<String> compact) {
        this.compact = compact;
        graph.find().forEachRemaining(triple -> {
            String property = triple.getPredicate().getURI();
            properties.computeIfAbsent(local(property), name -> new HashSet<>()).add(property);
            Node object = triple.getObject();
            if (object.isLiteral()) {
                languages.computeIfAbsent(property, name -> new HashSet<>()).add(object.getLiteralLanguage());
            }
        });
    }

    /** The column of a property; texts in several languages have a column each. */
    String of(Node property, String language) {
        String iri = property.getURI();
        String local = local(iri);
        boolean clear = !TAKEN.contains(local)
                && properties.getOrDefault(local, Set.of()).size() < 2;
        boolean many = languages.getOrDefault(iri, Set.of()).size() > 1 && !language.isEmpty();
        return plain((clear ? local : compact.apply(iri)) + (many ? "_" + language : ""));
    }

    /** The name of a column of rows, changed where formats or programs use it themselves. */
    static String free(String column) {
        return plain(TAKEN.contains(column) ? "row_" + column : column);
    }

    static String plain(String name) {
        return name.replaceAll("[^A-Za-z0-9]+", "_").replaceFirst("^(?=\\d|$)", "_");
    }

    private static String local(String iri) {
        String tail = iri.substring(Math.max(iri.lastIndexOf('/'), iri.lastIndexOf('#')) + 1);
        return tail.isEmpty() ? plain(iri) : plain(tail);
    }
}
