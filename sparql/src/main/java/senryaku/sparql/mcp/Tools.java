package senryaku.sparql.mcp;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import senryaku.sparql.query.Binder;
import senryaku.sparql.query.Finder;
import senryaku.sparql.query.Kinds;
import senryaku.sparql.query.ParameterType;
import senryaku.sparql.query.QueryCatalog;
import senryaku.sparql.query.SavedQuery;
import senryaku.sparql.search.ThingFinder;

/** The tools, as far as the catalogue has the queries that they stand on. */
final class Tools {

    private static final String SEARCH = "search";
    private static final String EVIDENCE = "evidence";
    private static final String PARAMETERS = "parameters";

    private static final int USUAL = 50;
    private static final int MOST = 200;
    private static final int USUAL_FOUND = 20;

    /** Sums have no quote; the query that lists their items does. */
    private static final Map<String, String> PARTS = Map.of("budget-totals", "budgets");

    private final QueryCatalog catalog;
    private final Kinds kinds;
    private final Finder finder;
    private final Json json;

    Tools(QueryCatalog catalog, Kinds kinds, Finder finder, Json json) {
        this.catalog = catalog;
        this.kinds = kinds;
        this.finder = finder;
        this.json = json;
    }

    List<Tool> all() {
        List<Tool> all = new ArrayList<>();
        catalog.get(SEARCH).ifPresent(query -> all.add(search(query)));
        all.add(new Lookup(kinds, json).tool());
        all.add(saved());
        all.add(sparql());
        catalog.get(EVIDENCE).ifPresent(query -> all.add(evidence(query)));
        return all;
    }

    private Tool search(SavedQuery query) {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("text", Schemas.text("searchText"));
        query.parameter("kind").ifPresent(kind -> {
            if (kind.type() instanceof ParameterType.Choice choice) {
                properties.put("kind", Schemas.choice(choice.words(), "searchKind"));
            }
        });
        properties.put(Input.LANG, Schemas.language());
        properties.put(Input.LIMIT, Schemas.limit(USUAL_FOUND, ThingFinder.MOST));
        return new Tool(SEARCH, Words.both("search"), properties, List.of("text"), Schemas.rows(), (input, data) -> {
            Map<String, List<String>> given = new LinkedHashMap<>();
            given.put("text", List.of(input.needed("text")));
            input.text("kind").ifPresent(kind -> given.put("kind", List.of(kind)));
            Table table = ask(query, given, input, input.limit(USUAL_FOUND, ThingFinder.MOST), data);
            if (table.rows().size() == ThingFinder.MOST) {
                table.truncate();
            }
            return table.output();
        });
    }

    private Tool evidence(SavedQuery query) {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("thing", Schemas.text("evidenceThing"));
        properties.put(Input.LANG, Schemas.language());
        properties.put(Input.LIMIT, Schemas.limit(USUAL, MOST));
        return new Tool(
                EVIDENCE, Words.both("evidence"), properties, List.of("thing"), Schemas.rows(), (input, data) -> {
                    Map<String, List<String>> given = Map.of("thing", List.of(input.needed("thing")));
                    return ask(query, given, input, input.limit(USUAL, MOST), data)
                            .words();
                });
    }

    private Tool saved() {
        List<String> names = catalog.all().stream().map(SavedQuery::name).toList();
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("name", Schemas.choice(names, "savedName"));
        properties.put(PARAMETERS, Schemas.values("savedParameters"));
        properties.put(Input.LANG, Schemas.language());
        properties.put(Input.LIMIT, Schemas.limit(USUAL, MOST));
        String list = catalog.all().stream().map(Tools::line).collect(Collectors.joining("\n"));
        String description = Words.both("saved") + "\n" + list;
        return new Tool("saved_query", description, properties, List.of("name"), Schemas.rows(), (input, data) -> {
            SavedQuery query = named(input.needed("name"));
            Map<String, List<String>> given = input.values(PARAMETERS);
            Table table = ask(query, given, input, input.limit(USUAL, MOST), data);
            parts(query, given, table);
            return table.output();
        });
    }

    private static String line(SavedQuery query) {
        String parameters = query.parameters().stream()
                .filter(parameter -> !parameter.name().equals(Input.LANG))
                .map(parameter -> parameter.name() + ": " + parameter.type().written())
                .collect(Collectors.joining(", "));
        return "- %s(%s): %s / %s"
                .formatted(
                        query.name(),
                        parameters,
                        query.question().en(),
                        query.question().ja());
    }

    private SavedQuery named(String name) {
        return catalog.get(name).orElseThrow(() -> {
            String all = catalog.all().stream().map(SavedQuery::name).collect(Collectors.joining(", "));
            return ToolProblem.of("unknownQuery", name, all);
        });
    }

    private Tool sparql() {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("query", Schemas.text("sparqlQuery"));
        properties.put(Input.LANG, Schemas.language());
        properties.put(Input.LIMIT, Schemas.limit(USUAL, MOST));
        return new Tool("sparql", Words.both("sparql"), properties, List.of("query"), Schemas.rows(), (input, data) -> {
            input.language();
            int limit = input.limit(USUAL, MOST);
            return read(data.parse(input.needed("query")), limit, data).output();
        });
    }

    private Table ask(SavedQuery query, Map<String, List<String>> given, Input input, int limit, Data data) {
        Map<String, List<String>> all = new LinkedHashMap<>(given);
        String language = input.language().tag();
        if (query.parameter(Input.LANG).isPresent()) {
            all.putIfAbsent(Input.LANG, List.of(language));
        }
        Map<String, Node> terms = data.terms(query, all);
        Table table = table(limit);
        table.asked(data.run(query, Binder.bind(query, terms, finder), table::read));
        return table;
    }

    private Table read(Query query, int limit, Data data) {
        Table table = table(limit);
        data.run(query, table::read);
        return table;
    }

    private Table table(int limit) {
        return new Table(kinds, new Room(json, Room.WHOLE), limit);
    }

    /** Says of every sum which call lists its items. */
    private void parts(SavedQuery query, Map<String, List<String>> given, Table table) {
        catalog.all().stream()
                .filter(other -> other.name().equals(PARTS.get(query.name())))
                .forEach(items -> table.rows().forEach(row -> {
                    Map<String, Object> parameters = new LinkedHashMap<>();
                    given.forEach((name, values) -> parameters.put(name, values.getFirst()));
                    if (row.get("values") instanceof Map<?, ?> values) {
                        items.parameterNames().stream()
                                .filter(values::containsKey)
                                .forEach(name -> parameters.put(name, String.valueOf(values.get(name))));
                    }
                    row.put("parts", Map.of("name", items.name(), PARAMETERS, parameters));
                }));
    }
}
