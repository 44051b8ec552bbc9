package senryaku.sparql.network;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import senryaku.sparql.query.Kinds;
import senryaku.sparql.query.Language;

/** Names and kinds of the nodes of a graph. What the graph itself calls a thing goes before what is known elsewhere. */
final class Labelling {

    private final Graph graph;
    private final Kinds kinds;
    private final UnaryOperator<String> compact;
    private final Language language;
    private final Map<Node, String> nameless;
    private Map<String, Names> known = Map.of();

    Labelling(Graph graph, Kinds kinds, UnaryOperator<String> compact, Language language) {
        this.graph = graph;
        this.kinds = kinds;
        this.compact = compact;
        this.language = language;
        this.nameless = Nameless.number(graph);
    }

    /** Asks a source for the names of those that the graph does not name. */
    void ask(NameSource source, Collection<Node> nodes) {
        List<String> unnamed = nodes.stream()
                .filter(node -> node.isURI() && own(node).isEmpty())
                .map(Node::getURI)
                .distinct()
                .sorted()
                .toList();
        known = unnamed.isEmpty() ? Map.of() : new HashMap<>(source.of(unnamed));
    }

    /** The identifier of a node in files. */
    String id(Node node) {
        return node.isURI() ? node.getURI() : nameless.getOrDefault(node, "nameless");
    }

    /** What a node is called. */
    Names names(Node node) {
        Names own = own(node);
        if (!own.isEmpty() || !node.isURI()) {
            return own;
        }
        Names words = Words.of(node.getURI());
        return words.isEmpty() ? known.getOrDefault(node.getURI(), Names.NONE) : words;
    }

    /** What the graph itself calls a node. */
    Names own(Node node) {
        for (Node property : Terms.LABELS) {
            Names[] names = {Names.NONE};
            graph.find(node, property, Node.ANY).forEachRemaining(triple -> {
                Node name = triple.getObject();
                if (name.isLiteral()) {
                    names[0] = names[0].with(name.getLiteralLexicalForm(), name.getLiteralLanguage());
                }
            });
            if (!names[0].isEmpty()) {
                return names[0];
            }
        }
        return Names.NONE;
    }

    /** What stands for a name: the short form of the IRI, or the class of a node without one. */
    String fallback(Node node) {
        if (node.isURI()) {
            return compact.apply(node.getURI());
        }
        String kind = kind(node);
        return kind.equals("resource") ? Words.nameless().in(language).orElse("") : "(" + kind + ")";
    }

    /** Its kind, if it is one of ours; else the local name of its class. */
    String kind(Node node) {
        String iri = node.isURI() ? node.getURI() : "";
        return kinds.kindOf(iri)
                .orElseGet(() -> classes(node).stream()
                        .findFirst()
                        .map(type -> ColumnNames.plain(type.replaceFirst(".*[/#:]", "")))
                        .orElse("resource"));
    }

    private List<String> classes(Node node) {
        return TieForm.objects(graph, node, Terms.TYPE).stream()
                .filter(Node::isURI)
                .map(Node::getURI)
                .sorted()
                .toList();
    }
}
