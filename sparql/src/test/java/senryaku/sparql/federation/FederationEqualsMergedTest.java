package senryaku.sparql.federation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertAll;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.QueryExec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the federation answers is what one store with all triples answers, on random data. */
class FederationEqualsMergedTest {

    private static final List<String> QUERIES = List.of(
            "SELECT ?a ?b ?c { ?a :p0 ?b . ?b :p1 ?c }",
            "SELECT ?a ?b ?c ?d { ?a :p0 ?b . ?b :p1 ?c . ?c :p2 ?d }",
            "SELECT ?a ?c { ?a :p0 [ :p1 ?c ] }",
            "SELECT ?a ?b ?c { ?a :p0 ?b . OPTIONAL { ?b :p1 ?c } }",
            "SELECT ?a ?b ?c { ?a :p0 ?b . OPTIONAL { ?b :p1 ?c . FILTER(?c != ?a) } }",
            "SELECT * { ?a :p0 ?b OPTIONAL { ?b :p1 ?c } ?a :p2 ?d }",
            "SELECT * { ?a :p0 ?b OPTIONAL { ?b :p1 ?c } ?c :p2 ?d }",
            "SELECT * { ?a :p0 ?b OPTIONAL { ?b :p1 ?c OPTIONAL { ?c :p2 ?d } } }",
            "SELECT * { ?a :p0 ?b OPTIONAL { ?b :p1 ?c } OPTIONAL { ?b :p2 ?c } }",
            "SELECT * { { ?a :p0 ?b } UNION { ?a :p1 ?c } ?c :p2 ?d }",
            "SELECT * { VALUES (?a ?b) { (:n1 UNDEF) (UNDEF :n2) } ?a :p0 ?b }",
            "SELECT * { ?a :p0 ?b { { ?b :p1 ?c } UNION { ?b :p2 ?c } } }",
            "SELECT * { ?a :p0 ?b { SELECT DISTINCT ?b { ?b :p1 ?c } } }",
            "SELECT ?a ?b { { ?a :p0 ?b } UNION { ?a :p1 ?b } }",
            "SELECT ?a ?b { ?a :p0 ?b MINUS { ?b :p1 ?c } }",
            "SELECT ?a ?b { ?a :p0 ?b . FILTER NOT EXISTS { ?b :p1 ?c } }",
            "SELECT ?a ?b { ?a :p0 ?b . FILTER EXISTS { ?b :p1/:p2 ?c } FILTER(?a != ?b) }",
            "SELECT ?a ?b { ?a :p0 ?b . FILTER(STRENDS(STR(?b), \"3\")) }",
            "SELECT ?a ?b { ?a :p0 ?b . FILTER REGEX(STR(?b), \"[1-3]$\") }",
            "SELECT ?a ?c { ?a :p0/:p1 ?c }",
            "SELECT ?a ?c { ?a :p0|:p1 ?c }",
            "SELECT ?a ?c { ?a ^:p0 ?c }",
            "SELECT ?a ?name { ?a :p0 ?b BIND(CONCAT(STR(?a), \"+\", STR(?b)) AS ?name) }",
            "SELECT ?a ?d { ?a :p0 ?b BIND(IRI(CONCAT(STR(?b), \"\")) AS ?c) ?c :p1 ?d }",
            "SELECT ?a ?b ?c { VALUES ?a { :n1 :n2 :n3 } ?a :p0 ?b . ?b :p1 ?c }",
            "SELECT ?a (COUNT(?b) AS ?n) { ?a :p0 ?b . ?b :p1 ?c } GROUP BY ?a HAVING(COUNT(?b) > 1)",
            "SELECT (COUNT(*) AS ?n) { ?a :p0 ?b . ?c :p1 ?d }",
            "SELECT ?a ?n { ?a :p0 ?b { SELECT ?b (COUNT(?c) AS ?n) { ?b :p1 ?c } GROUP BY ?b } }",
            "SELECT DISTINCT ?p { ?a ?p ?b }",
            "SELECT DISTINCT ?p ?c { :n1 ?p ?b . ?b ?p ?c }",
            "SELECT ?a ?b { ?a :p0 ?b } ORDER BY ?a ?b LIMIT 5",
            "SELECT ?a ?c { ?a (^:p0/:p1)|:p2 ?c }",
            "ASK { ?a :p0 ?b . ?b :p1 ?c . ?c :p2 ?a }",
            "ASK { :n1 :p0 :absent }");

    /** One store's triples, and the same triples in three of which two are elsewhere. */
    private static final class Stores implements AutoCloseable {

        private final StringBuilder all = new StringBuilder();
        private final List<StringBuilder> parts =
                List.of(new StringBuilder(), new StringBuilder(), new StringBuilder());
        private final StandIn second;
        private final StandIn third;
        private final Federation federation;
        private final DatasetGraph own;

        /** @param old whether the third member knows SPARQL 1.0 only */
        private Stores(long seed, boolean old) {
            Random random = new Random(seed);
            for (int i = 0; i < 120; i++) {
                String triple = "<urn:x:n%d> <urn:x:p%d> <urn:x:n%d> .%n"
                        .formatted(random.nextInt(25), random.nextInt(3), random.nextInt(25));
                if (all.indexOf(triple) < 0) {
                    all.append(triple);
                    parts.get(random.nextInt(3)).append(triple);
                }
            }
            own = Asked.data(parts.get(0).toString());
            second = new StandIn(parts.get(1).toString());
            third = new StandIn(parts.get(2).toString());
            third.with(old ? StandIn.Quirk.KNOWS_NO_VALUES : StandIn.Quirk.NONE);
            federation = Federation.of(
                    "own",
                    List.of(
                            Member.of("second", new Member.Remote(second.endpoint(), false)),
                            Member.of("third", new Member.Remote(third.endpoint(), false, old))));
        }

        private void compare(String text) {
            String query = "PREFIX : <urn:x:> " + text;
            Asked asked = Asked.of(federation, own, query, true);
            assertThat(sorted(asked.rows())).as(asked.story().toString()).isEqualTo(merged(all.toString(), query));
        }

        @Override
        public void close() {
            federation.close();
            second.close();
            third.close();
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void equalsTheMergedStore(long seed) {
        try (Stores stores = new Stores(seed, false)) {
            assertAll(QUERIES.stream().map(query -> () -> stores.compare(query)));
        }
    }

    /** The VALUES of a query itself still reach every member, so those are not among these. */
    @Test
    void equalsTheMergedStoreWithAMemberThatKnowsSparql10() {
        try (Stores stores = new Stores(4, true)) {
            assertAll(QUERIES.stream()
                    .filter(query -> !query.contains("VALUES") && !query.contains("BIND"))
                    .map(query -> () -> stores.compare(query)));
        }
    }

    private static List<String> sorted(List<String> rows) {
        List<String> sorted = new ArrayList<>(rows);
        sorted.sort(null);
        return sorted;
    }

    private static List<String> merged(String triples, String text) {
        Query query = QueryFactory.create(text);
        try (QueryExec run = QueryExec.dataset(Asked.data(triples)).query(query).build()) {
            return query.isAskType() ? List.of(Boolean.toString(run.ask())) : sorted(Asked.rows(query, run.select()));
        }
    }
}
