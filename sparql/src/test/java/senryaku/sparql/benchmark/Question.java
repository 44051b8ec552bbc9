package senryaku.sparql.benchmark;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.QueryFactory;
import senryaku.sparql.query.Binder;
import senryaku.sparql.query.Kinds;
import senryaku.sparql.query.QueryCatalog;
import senryaku.sparql.query.SavedQuery;

/**
 * A kind of question with some queries of that kind.
 *
 * @param name of the kind
 * @param queries SPARQL 1.1
 */
record Question(String name, List<String> queries) {

    private static final String PREFIXES = """
            PREFIX sen: <https://w3id.org/senryaku/ontology#>
            PREFIX role: <https://w3id.org/senryaku/vocab/role/>
            PREFIX org: <http://www.w3.org/ns/org#>
            PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
            PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
            PREFIX oa: <http://www.w3.org/ns/oa#>
            PREFIX dcterms: <http://purl.org/dc/terms/>
            PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
            """;

    /** How many queries of one kind there are, if they have something to choose. */
    private static final int CHOICES = 40;

    boolean isGraph() {
        return QueryFactory.create(queries.getFirst()).isConstructType();
    }

    /** All questions for a graph of so many documents. */
    static List<Question> all(int documents) {
        List<Question> all = new ArrayList<>(free(documents));
        all.addAll(saved(documents));
        return all;
    }

    private static List<Question> free(int documents) {
        List<Question> questions = new ArrayList<>();
        for (String part : text().split("(?m)^## ", -1)) {
            int line = part.indexOf('\n');
            if (!part.startsWith("#")) {
                questions.add(of(part.substring(0, line), part.substring(line), documents));
            }
        }
        return questions;
    }

    private static Question of(String name, String pattern, int documents) {
        SplittableRandom random = new SplittableRandom(name.hashCode());
        List<String> queries = new ArrayList<>();
        for (int i = 0; i < CHOICES; i++) {
            String query = PREFIXES
                    + pattern.replace("{body}", iri("body", random.nextInt(documents * PolicyGraph.BODIES)))
                            .replace("{person}", iri("person", random.nextInt(documents * PolicyGraph.PEOPLE)))
                            .replace("{seat}", iri("membership", random.nextInt(documents * PolicyGraph.BODIES)))
                            .replace("{rootBody}", iri("body", random.nextInt(4)))
                            .replace("{rootProject}", iri("project", 1 + random.nextInt(8)))
                            .replace("{word}", "量子" + KIND[i % KIND.length]);
            if (!queries.contains(query)) {
                queries.add(query);
            }
        }
        return new Question(name, List.copyOf(queries));
    }

    private static final String[] KIND = {"戦略会議", "研究", "の専門部会", "推進室"};

    private static String iri(String kind, int number) {
        return "<" + PolicyGraph.id(kind, number) + ">";
    }

    /** The saved queries that the generated graph has something for, as they are sent to any endpoint. */
    private static List<Question> saved(int documents) {
        QueryCatalog catalog = QueryCatalog.load(new Kinds(Kinds.SHIPPED_BASE));
        SplittableRandom random = new SplittableRandom(7);
        List<Question> questions = new ArrayList<>();
        Map<String, String> chosen = Map.of(
                "who-chairs",
                "body",
                "members",
                "body",
                "seats-of",
                "person",
                "evidence",
                "membership",
                "budgets",
                "project");
        Map<String, String> parameters = Map.of(
                "who-chairs", "body", "members", "body", "seats-of", "person", "evidence", "thing", "budgets", "under");
        for (SavedQuery saved : catalog.all()) {
            String kind = chosen.get(saved.name());
            if (kind != null) {
                List<String> queries = new ArrayList<>();
                for (int i = 0; i < CHOICES; i++) {
                    Node thing = NodeFactory.createURI(PolicyGraph.id(kind, random.nextInt(documents * 3)));
                    String parameter = Objects.requireNonNull(parameters.get(saved.name()));
                    queries.add(Binder.bind(saved, Map.of(parameter, thing)).toString());
                }
                questions.add(new Question(
                        "saved:" + saved.name(), queries.stream().distinct().toList()));
            }
        }
        return questions;
    }

    private static String text() {
        try (InputStream in = Question.class.getClassLoader().getResourceAsStream("benchmark/queries.rq")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
