package senryaku.sparql.query;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.exec.QueryExec;

/** Looks things and concepts up by their names. */
final class Things {

    /** How many names are read at most to look for a spelling that is not written exactly so in the store. */
    private static final int SCANNED = 200_000;

    private static final List<String> LANGUAGES = List.of("", "ja", "en", "ja-Kana", "ja-Latn");

    private static final String PREFIXES = """
            PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
            PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
            """;
    private static final String EXISTS = """
            SELECT ?thing_ {
              VALUES ?thing_ { UNDEF } FILTER (EXISTS { ?thing_ ?p ?o } || EXISTS { ?subject ?property ?thing_ })
            }""";
    private static final String NAMED = PREFIXES + """
            SELECT DISTINCT ?thing {
              VALUES ?name_ { UNDEF }
              { ?thing rdfs:label ?name_ } UNION { ?thing skos:prefLabel ?name_ } UNION { ?thing skos:altLabel ?name_ }
            }""";
    private static final String NAMES = PREFIXES + """
            SELECT ?thing ?name {
              { ?thing rdfs:label ?name } UNION { ?thing skos:prefLabel ?name } UNION { ?thing skos:altLabel ?name }
            } LIMIT %d""".formatted(SCANNED);

    /** A thing under one of its names. */
    record Named(String iri, String name) {}

    private final QueryTarget target;

    Things(QueryTarget target) {
        this.target = target;
    }

    /** Those of the IRIs that the store knows. */
    List<String> existing(List<String> iris) {
        List<Node> nodes = iris.stream().map(NodeFactory::createURI).toList();
        return column(Binder.fill(EXISTS, "thing_", nodes), "thing_");
    }

    /** The things that bear exactly this name, or this name in another spelling of its spaces and widths. */
    List<String> named(String name, Predicate<String> wanted) {
        List<Node> literals = LANGUAGES.stream()
                .flatMap(language -> Stream.of(name, name.replaceAll("\\s+", ""))
                        .distinct()
                        .map(text -> language.isEmpty()
                                ? NodeFactory.createLiteralString(text)
                                : NodeFactory.createLiteralLang(text, language)))
                .toList();
        List<String> exact = column(Binder.fill(NAMED, "name_", literals), "thing").stream()
                .filter(wanted)
                .toList();
        if (!exact.isEmpty()) {
            return exact;
        }
        String plain = Nearest.plain(name);
        return names(wanted).stream()
                .filter(named -> Nearest.plain(named.name()).equals(plain))
                .map(Named::iri)
                .distinct()
                .toList();
    }

    /** The things whose name or slug is nearest, best first, each once. */
    List<Named> nearest(String text, Predicate<String> wanted) {
        List<Named> byName = names(wanted);
        List<Named> found = new ArrayList<>(Nearest.of(text, byName, Named::name));
        found.addAll(Nearest.of(text, byName, named -> named.iri().replaceFirst(".*/", "")));
        Map<String, Named> once = new LinkedHashMap<>();
        found.forEach(named -> once.putIfAbsent(named.iri(), named));
        return once.values().stream().limit(Nearest.SHOWN).toList();
    }

    private List<Named> names(Predicate<String> wanted) {
        List<Named> names = new ArrayList<>();
        try (QueryExec run = target.prepare(QueryFactory.create(NAMES))) {
            run.select().forEachRemaining(row -> {
                Node thing = row.get(Var.alloc("thing"));
                if (thing.isURI() && wanted.test(thing.getURI())) {
                    names.add(
                            new Named(thing.getURI(), row.get(Var.alloc("name")).getLiteralLexicalForm()));
                }
            });
        }
        return names;
    }

    private List<String> column(Query query, String variable) {
        List<String> iris = new ArrayList<>();
        try (QueryExec run = target.prepare(query)) {
            run.select().forEachRemaining(row -> {
                Node value = row.get(Var.alloc(variable));
                if (value != null && value.isURI()) {
                    iris.add(value.getURI());
                }
            });
        }
        return iris;
    }
}
