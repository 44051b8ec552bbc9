package senryaku.sparql.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SearchTest extends ShippedServer {

    private static final String TEXT =
            "PREFIX text: <http://jena.apache.org/text#> PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#> PREFIX oa: <http://www.w3.org/ns/oa#> ";

    @ParameterizedTest
    @CsvSource({
        "北野, person/kitano-hiroaki",
        "北野 宏明, person/kitano-hiroaki",
        "北野　宏明, person/kitano-hiroaki",
        "宏明, person/kitano-hiroaki",
        "kitano, person/kitano-hiroaki",
        "KITANO HIROAKI, person/kitano-hiroaki",
        "Hiroaki Kitano, person/kitano-hiroaki",
        "ｋｉｔａｎｏ, person/kitano-hiroaki",
        "安西祐一郎, person/anzai-yuichiro",
        "五神, person/gonokami-makoto",
        "ａｉ戦略実行会議, body/ai-strategy-council",
        "AIｽﾃｱﾘﾝｸﾞｺﾐｯﾃｨｰ, body/ai-steering-committee",
        "すてありんぐ, body/ai-steering-committee",
        "產業技術總合硏究所, body/aist",
    })
    void what_was_typed_finds_the_thing_first(String typed, String thing) {
        assertThat(things(typed)).first().isEqualTo(thing);
    }

    @Test
    void quantum_cryptography_finds_the_projects() {
        assertThat(things("量子暗号"))
                .filteredOn(thing -> thing.startsWith("project/"))
                .hasSizeGreaterThanOrEqualTo(4);
    }

    @Test
    void the_whole_name_comes_before_its_beginning_and_that_before_its_middle() {
        List<String> rows = rows("量子技術イノベーション会議", "");
        assertThat(rows.getFirst())
                .contains("quantum-technology-innovation-council")
                .endsWith(",1.0");
        List<Double> scores = rows("量子", "").stream()
                .map(row -> Double.valueOf(row.substring(row.lastIndexOf(',') + 1)))
                .toList();
        assertThat(scores).hasSizeGreaterThan(10).isSortedAccordingTo((a, b) -> Double.compare(b, a));
    }

    @Test
    void one_character_finds_and_a_kind_restricts() {
        assertThat(things("北")).contains("person/kitano-hiroaki", "person/kitagawa-masahiro");
        assertThat(rows("量子", "&kind=body")).isNotEmpty().allMatch(row -> row.contains(",body,"));
    }

    @Test
    void kind_quote_finds_where_words_are_written() {
        assertThat(get("/queries/search?format=tsv&kind=quote&text=" + encode("量子暗号"))
                        .body()
                        .lines()
                        .skip(1))
                .hasSizeGreaterThan(10)
                .allMatch(row -> row.contains("/id/quote/") && row.contains("量子暗号"));
        assertThat(rows("量子暗号", "")).noneMatch(row -> row.contains("/id/quote/"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*",
                "?",
                "北*",
                "\"北野",
                "北野\"",
                "AND",
                "OR NOT",
                "(",
                "))",
                "[a TO b]",
                "text:北野",
                "/.*/",
                "北野~2",
                "\\",
                "+-&&||!",
                "{!lucene}",
                "'; DROP",
                "} UNION { ?s ?p ?o"
            })
    void lucene_syntax_means_nothing(String typed) {
        HttpResponse<String> response = get("/queries/search?format=csv&text=" + encode(typed));
        assertThat(response.statusCode()).isEqualTo(200);
        if (!typed.contains("北") && !typed.matches("AND|OR NOT|.*TO.*")) {
            assertThat(response.body().lines()).hasSize(1);
        }
    }

    @Test
    void blank_text_lists_all_and_endless_text_is_refused() {
        assertThat(things("　")).hasSizeGreaterThan(100);
        assertThat(get("/queries/search?text=" + "量".repeat(10_000 / 9)).statusCode())
                .isEqualTo(400);
        assertThat(get("/queries/search?format=csv&text=" + encode("量".repeat(999)))
                        .body()
                        .lines())
                .hasSize(1);
    }

    @Test
    void text_query_finds_in_SPARQL_with_score_text_graph_and_property() {
        assertThat(csv(TEXT + "SELECT ?s { ?s text:query \"北野\" }")).contains("id/person/kitano-hiroaki");
        assertThat(
                        csv(
                                TEXT
                                        + "SELECT ?t { (?s ?score ?t ?g ?p) text:query (rdfs:label \"量子暗号\" 20 \"lang:ja\") } ORDER BY DESC(?score)"))
                .contains("量子暗号")
                .doesNotContain("uantum");
        assertThat(csv(TEXT + "SELECT ?t { (?s ?score ?t) text:query (oa:exact \"量子暗号 AND 衛星\") }"))
                .contains("衛星");
        assertThat(csv(TEXT + "SELECT ?s { ?s text:query \"quantu* AND NOT council\" }"))
                .contains("id/");
    }

    @Test
    void text_query_keeps_to_the_graph_and_the_subject() {
        String person = "<https://w3id.org/senryaku/id/person/kitano-hiroaki>";
        assertThat(csv(TEXT + "ASK { " + person + " text:query \"北野\" }")).contains("true");
        assertThat(csv(TEXT + "ASK { " + person + " text:query \"安西\" }")).contains("false");
        assertThat(csv(TEXT
                                + "SELECT DISTINCT ?s { GRAPH <https://w3id.org/senryaku/graph/evidence/mic-2021-02-16> { ?s text:query \"北野\" } }")
                        .lines())
                .hasSize(1);
        assertThat(
                        csv(
                                TEXT
                                        + "SELECT ?s FROM <https://w3id.org/senryaku/graph/source/mic-2021-02-16> { ?s text:query \"北野\" ; rdfs:label ?l }"))
                .contains("kitano-hiroaki");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "北野 AND",
                "*quantum",
                "?x",
                "/(a|aa)+$/",
                "foo:bar",
                "[a TO z]",
                "a* b* c* d* e* f* g* h* i*",
                "(((",
                "a~9999999999999"
            })
    void text_query_refuses_what_is_not_or_too_dear(String words) {
        HttpResponse<String> response =
                get("/sparql?query=" + encode(TEXT + "SELECT ?s { ?s text:query '''" + words + "''' }"));
        assertThat(response.statusCode()).as(response.body()).isEqualTo(400);
        assertThat(response.body()).contains("text:query").doesNotContain("at org.");
    }

    @Test
    void text_query_refuses_endless_words() {
        String words = "量子 ".repeat(5_000);
        HttpResponse<String> response =
                post("/sparql", "application/sparql-query", TEXT + "SELECT ?s { ?s text:query \"" + words + "\" }");
        assertThat(response.statusCode()).isEqualTo(400);
    }

    private List<String> things(String typed) {
        return rows(typed, "").stream()
                .map(row -> row.replaceFirst("https://w3id.org/senryaku/id/([^,]*),.*", "$1"))
                .toList();
    }

    private List<String> rows(String typed, String more) {
        HttpResponse<String> response = get("/queries/search?format=csv&text=" + encode(typed) + more);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return response.body().lines().skip(1).toList();
    }

    private String csv(String query) {
        HttpResponse<String> response = get("/sparql?format=csv&query=" + encode(query));
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return response.body();
    }
}
