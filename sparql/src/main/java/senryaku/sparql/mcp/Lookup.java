package senryaku.sparql.mcp;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import senryaku.sparql.export.Answer;
import senryaku.sparql.query.Binder;
import senryaku.sparql.query.Kinds;
import senryaku.sparql.query.Language;
import senryaku.sparql.query.QueryCatalog;
import senryaku.sparql.query.SavedQuery;

/** The tool that tells all about one thing: each statement with the words that it rests on, and what points to it. */
final class Lookup {

    /** The queries of the page about a thing. */
    private static final String FOLDER = "senryaku/pages/";

    /** So much of the room is for the statements about the thing itself; what points to it takes the rest. */
    private static final int STATEMENTS = Room.WHOLE * 3 / 4;

    private record Statement(Node property, Node value) {}

    private final QueryCatalog queries;
    private final Kinds kinds;
    private final Json json;

    Lookup(Kinds kinds, Json json) {
        this.queries = QueryCatalog.load(FOLDER, kinds);
        this.kinds = kinds;
        this.json = json;
    }

    Tool tool() {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("thing", Schemas.text("describeThing"));
        properties.put(Input.LANG, Schemas.language());
        return new Tool(
                "describe", Words.both("describe"), properties, List.of("thing"), Schemas.thing(), this::describe);
    }

    private Output describe(Input input, Data data) {
        Language language = input.language();
        Map<String, List<String>> given = Map.of("thing", List.of(input.needed("thing")));
        Node thing = data.terms(query("incoming"), given).get("thing");
        if (thing == null) {
            throw ToolProblem.of("missing", "thing");
        }
        Map<Statement, Set<Map<String, Object>>> grounds = grounds(thing, language, data);
        List<Binding> said = rows("outgoing", thing, language, data);
        List<Binding> pointing = rows("incoming", thing, language, data);
        if (said.isEmpty() && pointing.isEmpty()) {
            throw ToolProblem.of("nothingKnown", kinds.compact(thing.toString()));
        }
        String name = name(said, language);
        Map<String, Object> structured = new LinkedHashMap<>();
        structured.put("thing", thing.toString());
        if (!name.isEmpty()) {
            structured.put("name", name);
        }
        structured.put("kind", kinds.kindOf(thing.toString()).orElse(""));
        structured.put("page", data.page(thing.toString(), language));
        boolean[] truncated = {false};
        Room room = new Room(json, STATEMENTS);
        structured.put(
                "statements",
                fitting(
                        room,
                        said.stream()
                                .map(row -> statement(row, grounds))
                                .distinct()
                                .toList(),
                        truncated));
        structured.put(
                "incoming",
                fitting(
                        new Room(json, Room.WHOLE - STATEMENTS),
                        pointing.stream().map(Lookup::pointer).toList(),
                        truncated));
        structured.put("truncated", truncated[0]);
        String shown = name.isEmpty() ? kinds.compact(thing.toString()) : name;
        return new Output(Words.of(truncated[0] ? "describedInPart" : "described", shown), structured);
    }

    private static List<Map<String, Object>> fitting(Room room, List<Map<String, Object>> all, boolean[] truncated) {
        List<Map<String, Object>> kept = all.stream().takeWhile(room::take).toList();
        truncated[0] |= kept.size() < all.size();
        return kept;
    }

    private Map<Statement, Set<Map<String, Object>>> grounds(Node thing, Language language, Data data) {
        Map<Statement, Set<Map<String, Object>>> grounds = new LinkedHashMap<>();
        for (Binding row : rows("grounds", thing, language, data)) {
            Map<String, Object> ground = new LinkedHashMap<>();
            Node reason = row.get("reason");
            for (String part : List.of("quote", "document", "line", "place", "rule")) {
                put(ground, part, row.get(part));
            }
            if (reason != null && reason.getLiteralLanguage().equals(language.tag())) {
                put(ground, "reason", reason);
            }
            if (!ground.isEmpty()) {
                grounds.computeIfAbsent(of(row), unseen -> new LinkedHashSet<>())
                        .add(ground);
            }
        }
        return grounds;
    }

    private static Statement of(Binding row) {
        return new Statement(row.get("property"), row.get("value"));
    }

    private static Map<String, Object> statement(Binding row, Map<Statement, Set<Map<String, Object>>> grounds) {
        Map<String, Object> statement = new LinkedHashMap<>();
        for (String part : List.of("property", "propertyLabel", "value", "valueLabel")) {
            put(statement, part, row.get(part));
        }
        Node value = row.get("value");
        if (value.isLiteral() && !value.getLiteralLanguage().isEmpty()) {
            statement.put("language", value.getLiteralLanguage());
        }
        statement.put("evidence", List.copyOf(grounds.getOrDefault(of(row), Set.of())));
        return statement;
    }

    private static Map<String, Object> pointer(Binding row) {
        Map<String, Object> pointer = new LinkedHashMap<>();
        for (String part : List.of("thing", "thingLabel", "property", "propertyLabel")) {
            put(pointer, part, row.get(part));
        }
        return pointer;
    }

    private static void put(Map<String, Object> map, String name, Node value) {
        if (value != null) {
            map.put(name, Values.of(value));
        }
    }

    /** The name in the language that was asked for, else any; empty if there is none. */
    private static String name(List<Binding> said, Language language) {
        List<Node> names = said.stream()
                .filter(row ->
                        List.of(RDFS.label.asNode(), SKOS.prefLabel.asNode()).contains(row.get("property")))
                .map(row -> row.get("value"))
                .filter(Node::isLiteral)
                .toList();
        return names.stream()
                .filter(name -> name.getLiteralLanguage().equals(language.tag()))
                .findFirst()
                .or(() -> names.stream().findFirst())
                .map(Node::getLiteralLexicalForm)
                .orElse("");
    }

    private List<Binding> rows(String name, Node thing, Language language, Data data) {
        Map<String, Node> values = new LinkedHashMap<>();
        values.put("thing", thing);
        if (query(name).parameter(Input.LANG).isPresent()) {
            values.put(Input.LANG, NodeFactory.createLiteralString(language.tag()));
        }
        List<Binding> rows = new ArrayList<>();
        data.run(Binder.bind(query(name), values), answer -> {
            if (answer instanceof Answer.Rows found) {
                found.rows().forEachRemaining(rows::add);
            }
        });
        return rows;
    }

    private SavedQuery query(String name) {
        return queries.get(name).orElseThrow();
    }
}
