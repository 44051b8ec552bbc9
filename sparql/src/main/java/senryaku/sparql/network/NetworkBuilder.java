package senryaku.sparql.network;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import senryaku.sparql.query.Language;

/** Gathers nodes and edges and puts them in order. */
final class NetworkBuilder {

    /** These columns come first, in this order; the others follow by name. */
    private static final List<String> FIRST =
            List.of("iri", "kind", "relation", "statement", "label_ja", "label_en", "certainty", "attestedOn");

    /** An edge as it was found. */
    record Found(
            String id,
            String source,
            String target,
            String relation,
            String interaction,
            Names names,
            Optional<String> start,
            Optional<String> end,
            Map<String, Value> values) {}

    private final Language language;
    private final Map<String, Vertex> nodes = new TreeMap<>();
    private final List<Found> found = new ArrayList<>();
    private final Map<String, Column.Type> nodeTypes = new TreeMap<>();
    private final Map<String, Column.Type> edgeTypes = new TreeMap<>();

    NetworkBuilder(Language language) {
        this.language = language;
    }

    /** Adds a node; {@code fallback} is its label if it has no name. */
    void node(String id, boolean named, Names names, String fallback, String kind, Map<String, Value> more) {
        Map<String, Value> values = new LinkedHashMap<>(more);
        if (named) {
            values.put("iri", Value.text(id));
        }
        values.put("kind", Value.text(kind));
        label(values, names);
        String label = names.in(language).orElse(fallback);
        nodes.put(Text.clean(id), new Vertex(Text.clean(id), Text.clean(label), kind, texts(values, nodeTypes)));
    }

    void edge(Found edge) {
        found.add(edge);
    }

    private static void label(Map<String, Value> values, Names names) {
        if (!names.ja().isEmpty()) {
            values.put("label_ja", Value.text(names.ja()));
        }
        if (!names.en().isEmpty()) {
            values.put("label_en", Value.text(names.en()));
        }
    }

    private static Map<String, String> texts(Map<String, Value> values, Map<String, Column.Type> types) {
        Map<String, String> texts = new LinkedHashMap<>();
        values.forEach((name, value) -> {
            texts.put(name, value.text());
            types.merge(name, value.type(), Column.Type::with);
        });
        return texts;
    }

    Network build() {
        found.sort(Comparator.comparing(Found::source)
                .thenComparing(Found::target)
                .thenComparing(Found::interaction)
                .thenComparing(Found::id)
                .thenComparing(edge -> edge.values().toString()));
        Set<String> taken = new HashSet<>();
        List<Edge> edges = found.stream().map(edge -> finish(edge, taken)).toList();
        return new Network(List.copyOf(nodes.values()), edges, columns(nodeTypes), columns(edgeTypes));
    }

    private Edge finish(Found edge, Set<String> taken) {
        Map<String, Value> values = new LinkedHashMap<>(edge.values());
        if (!edge.relation().isEmpty()) {
            values.put("relation", Value.text(edge.relation()));
        }
        label(values, edge.names());
        return new Edge(
                free(Text.clean(edge.id()), taken),
                Text.clean(edge.source()),
                Text.clean(edge.target()),
                Text.clean(edge.interaction()),
                Text.clean(edge.names().in(language).orElse(edge.interaction())),
                edge.start().map(Text::clean),
                edge.end().map(Text::clean),
                texts(values, edgeTypes));
    }

    /** The identifier itself, or with a number if another edge has it already. */
    private static String free(String id, Set<String> taken) {
        String free = id;
        for (int number = 2; !taken.add(free); number++) {
            free = id + "~" + number;
        }
        return free;
    }

    private static List<Column> columns(Map<String, Column.Type> types) {
        List<Column> columns = new ArrayList<>();
        types.forEach((name, type) -> columns.add(new Column(name, type)));
        columns.sort(Comparator.comparingInt(NetworkBuilder::place).thenComparing(Column::name));
        return columns;
    }

    private static int place(Column column) {
        int place = FIRST.indexOf(column.name());
        return place < 0 ? FIRST.size() : place;
    }
}
