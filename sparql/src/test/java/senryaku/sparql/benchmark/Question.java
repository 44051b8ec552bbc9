package senryaku.sparql.benchmark;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.QueryFactory;
import senryaku.sparql.query.Binder;
import senryaku.sparql.query.Kinds;
import senryaku.sparql.query.QueryCatalog;
import senryaku.sparql.query.SavedQuery;

/**
 * A kind of question with some requests of that kind.
 *
 * @param name of the kind
 * @param queries SPARQL 1.1; none, if only our server has such pages
 * @param own paths that our server is asked in the place of the queries; none, if it is asked the queries
 * @param accept the form of the answers
 */
record Question(String name, List<String> queries, List<String> own, String accept) {

    private static final String PREFIXES = """
            PREFIX sen: <https://w3id.org/senryaku/ontology#>
            PREFIX role: <https://w3id.org/senryaku/vocab/role/>
            PREFIX graph: <https://w3id.org/senryaku/graph/source/>
            PREFIX org: <http://www.w3.org/ns/org#>
            PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
            PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
            PREFIX oa: <http://www.w3.org/ns/oa#>
            PREFIX dcterms: <http://purl.org/dc/terms/>
            PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
            PREFIX text: <http://jena.apache.org/text#>
            """;

    /** What begins the part of a query that our server is asked in the place of the part above it. */
    private static final String OURS = "\n# ours\n";

    /** How many queries of one kind there are, if they have something to choose. */
    private static final int CHOICES = 40;

    /** Not asked: the first one's answer is most of the graph, as data of others rest on no words; curators decided nothing in it. */
    private static final Set<String> WITHOUT = Set.of("unsupported", "decisions");

    /** For a parameter of a saved query, the kind of things that it is given. */
    private static final Map<String, Map.Entry<String, String>> CHOSEN = Map.ofEntries(
            Map.entry("who-chairs", Map.entry("body", "body")),
            Map.entry("members", Map.entry("body", "body")),
            Map.entry("seats-of", Map.entry("person", "person")),
            Map.entry("evidence", Map.entry("thing", "membership")),
            Map.entry("budgets", Map.entry("under", "project")),
            Map.entry("projects", Map.entry("under", "strategy")),
            Map.entry("hubs", Map.entry("strategy", "strategy")),
            Map.entry("targets", Map.entry("strategy", "strategy")),
            Map.entry("strategy-timeline", Map.entry("strategy", "strategy")),
            Map.entry("network-size", Map.entry("body", "body")),
            Map.entry("network", Map.entry("near", "person")));

    boolean isGraph() {
        return accept.equals(Answers.GRAPH);
    }

    /** Whether only our server has such pages, so that there is nothing to compare. */
    boolean isOurs() {
        return queries.isEmpty();
    }

    /** The paths to ask for. */
    List<String> paths(boolean ours) {
        return ours && !own.isEmpty()
                ? own
                : queries.stream().map(Contestant::path).toList();
    }

    /** All questions for a graph of so many documents. */
    static List<Question> all(int documents) {
        return Stream.of(free(documents), saved(documents), pages(documents))
                .flatMap(List::stream)
                .toList();
    }

    private static Question of(String name, List<String> queries, List<String> own) {
        boolean graph = QueryFactory.create(queries.getFirst()).isConstructType();
        return new Question(name, queries, own, graph ? Answers.GRAPH : Answers.ROWS);
    }

    private static List<Question> free(int documents) {
        List<Question> questions = new ArrayList<>();
        for (String part : text().split("(?m)^## ", -1)) {
            int line = part.indexOf('\n');
            if (!part.startsWith("#")) {
                String[] plainAndOurs = part.substring(line).split(OURS, -1);
                List<String> own = plainAndOurs.length == 1 ? List.of() : filled(plainAndOurs[1], documents);
                questions.add(of(
                        part.substring(0, line),
                        filled(plainAndOurs[0], documents),
                        own.stream().map(Contestant::path).toList()));
            }
        }
        return questions;
    }

    private static List<String> filled(String pattern, int documents) {
        SplittableRandom random = new SplittableRandom(7);
        return IntStream.range(0, CHOICES)
                .mapToObj(i -> PREFIXES
                        + pattern.replace("{body}", iri("body", random.nextInt(documents * PolicyGraph.BODIES)))
                                .replace("{person}", iri("person", random.nextInt(documents * PolicyGraph.PEOPLE)))
                                .replace("{seat}", iri("membership", random.nextInt(documents * PolicyGraph.BODIES)))
                                .replace("{rootBody}", iri("body", random.nextInt(4)))
                                .replace("{rootProject}", iri("project", 1 + random.nextInt(8)))
                                .replace("{graph}", "graph:d" + random.nextInt(documents))
                                .replace("{name}", PolicyGraph.field(i) + PolicyGraph.kind(i))
                                .replace("{words}", PolicyGraph.field(i) + "の" + PolicyGraph.kind(i)))
                .distinct()
                .toList();
    }

    private static String iri(String kind, int number) {
        return "<" + PolicyGraph.id(kind, number) + ">";
    }

    /** The saved queries, as they are sent to any endpoint. */
    private static List<Question> saved(int documents) {
        QueryCatalog catalog = QueryCatalog.load(new Kinds(Kinds.SHIPPED_BASE));
        List<Question> questions = new ArrayList<>();
        for (SavedQuery saved : catalog.all()) {
            if (!WITHOUT.contains(saved.name())) {
                SplittableRandom random = new SplittableRandom(7);
                List<String> queries = IntStream.range(0, CHOICES)
                        .mapToObj(i -> Binder.bind(saved, values(saved.name(), i, random.nextInt(documents * 10)))
                                .toString())
                        .distinct()
                        .toList();
                questions.add(of("saved:" + saved.name(), queries, List.of()));
            }
        }
        return questions;
    }

    private static Map<String, Node> values(String query, int choice, int number) {
        if (query.equals("search")) {
            return Map.of(
                    "text", NodeFactory.createLiteralString(PolicyGraph.field(choice) + PolicyGraph.kind(choice)));
        }
        Map.Entry<String, String> chosen = CHOSEN.get(query);
        return chosen == null
                ? Map.of()
                : Map.of(chosen.getKey(), NodeFactory.createURI(PolicyGraph.id(chosen.getValue(), number)));
    }

    /** What only our server has: pages of things, search, and files. */
    private static List<Question> pages(int documents) {
        return List.of(
                page("page:person", "/doc/person/p%d.html", "text/html", documents * PolicyGraph.PEOPLE),
                page("page:body", "/doc/body/b%d.html", "text/html", documents * PolicyGraph.BODIES),
                page("page:person.ttl", "/doc/person/p%d.ttl", "text/turtle", documents * PolicyGraph.PEOPLE),
                page(
                        "page:who-chairs",
                        "/queries/who-chairs?body=body:b%d",
                        "text/html",
                        documents * PolicyGraph.BODIES),
                page("page:search", "/queries/search?text=Body+%d", "text/html", documents * PolicyGraph.BODIES),
                page(
                        "file:seats.csv",
                        "/queries/seats-of?person=person:p%d&format=csv",
                        "text/csv",
                        documents * PolicyGraph.PEOPLE),
                page(
                        "file:network.gexf",
                        "/queries/network?near=person:p%d&format=gexf",
                        "*/*",
                        documents * PolicyGraph.PEOPLE),
                page("file:graph.ttl", "/graph/source/d%d.ttl", "text/turtle", documents));
    }

    private static Question page(String name, String path, String accept, int limit) {
        SplittableRandom random = new SplittableRandom(7);
        List<String> paths = IntStream.range(0, CHOICES)
                .mapToObj(i -> path.formatted(random.nextInt(limit)))
                .distinct()
                .toList();
        return new Question(name, List.of(), paths, accept);
    }

    private static String text() {
        try (InputStream in = Question.class.getClassLoader().getResourceAsStream("benchmark/queries.rq")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
