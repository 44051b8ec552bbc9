package senryaku.sparql.federation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the federation answers is what one store with all triples answers, on random data. */
class FederationEqualsMergedTest {

    private static final List<String> QUERIES = List.of(
            "SELECT ?a ?b ?c { ?a :p0 ?b . ?b :p1 ?c }",
            "SELECT ?a ?b ?c ?d { ?a :p0 ?b . ?b :p1 ?c . ?c :p2 ?d }",
            "SELECT ?a ?b ?c { ?a :p0 ?b . OPTIONAL { ?b :p1 ?c } }",
            "SELECT ?a ?b { { ?a :p0 ?b } UNION { ?a :p1 ?b } }",
            "SELECT ?a ?b { ?a :p0 ?b . FILTER NOT EXISTS { ?b :p1 ?c } }",
            "SELECT ?a (COUNT(?b) AS ?n) { ?a :p0 ?b . ?b :p1 ?c } GROUP BY ?a",
            "SELECT DISTINCT ?p { ?a ?p ?b }");

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void equalsTheMergedStore(long seed) {
        Random random = new Random(seed);
        List<StringBuilder> parts = List.of(new StringBuilder(), new StringBuilder(), new StringBuilder());
        StringBuilder all = new StringBuilder();
        for (int i = 0; i < 120; i++) {
            String triple = "<urn:x:n%d> <urn:x:p%d> <urn:x:n%d> .%n"
                    .formatted(random.nextInt(25), random.nextInt(3), random.nextInt(25));
            if (all.indexOf(triple) < 0) {
                all.append(triple);
                parts.get(random.nextInt(3)).append(triple);
            }
        }
        try (StandIn second = new StandIn(parts.get(1).toString());
                StandIn third = new StandIn(parts.get(2).toString());
                Federation apart = Federation.of(
                        data(parts.get(0).toString()),
                        "own",
                        List.of(
                                Member.of("second", new Member.Remote(second.endpoint())),
                                Member.of("third", new Member.Remote(third.endpoint()))));
                Federation merged = Federation.of(data(all.toString()), "own", List.of())) {
            for (String text : QUERIES) {
                Query query = QueryFactory.create("PREFIX : <urn:x:> " + text);
                assertThat(rows(apart, query)).as(text).isEqualTo(plain(all.toString(), query));
                assertThat(rows(merged, query)).as(text).isEqualTo(plain(all.toString(), query));
            }
        }
    }

    private static List<String> rows(Federation federation, Query query) {
        List<String> rows = new ArrayList<>(FederationTest.rows(
                federation.prepare(query, Duration.ofSeconds(20), 10_000, true).answer()));
        rows.sort(null);
        return rows;
    }

    private static List<String> plain(String triples, Query query) {
        List<String> rows = new ArrayList<>();
        try (var run = org.apache.jena.sparql.exec.QueryExec.dataset(data(triples))
                .query(query)
                .build()) {
            run.select().forEachRemaining(row -> {
                List<String> cells = new ArrayList<>();
                query.getProjectVars().forEach(variable -> {
                    var node = row.get(variable);
                    cells.add(node == null ? "-" : node.isURI() ? node.getURI() : node.getLiteralLexicalForm());
                });
                rows.add(String.join(" ", cells));
            });
        }
        rows.sort(null);
        return rows;
    }

    private static DatasetGraph data(String triples) {
        DatasetGraph data = DatasetGraphFactory.createTxnMem();
        data.executeWrite(() -> RDFParser.fromString(triples, Lang.NTRIPLES).parse(data));
        return data;
    }
}
