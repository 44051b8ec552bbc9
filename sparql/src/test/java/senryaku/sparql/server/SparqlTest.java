package senryaku.sparql.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SparqlTest extends ServerTest {

    private static final String DESCRIBE = sparql("DESCRIBE <https://w3id.org/senryaku/id/person/kitano-hiroaki>");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "*/*                             | application/sparql-results+json",
                "application/json                | application/sparql-results+json",
                "application/sparql-results+xml  | application/sparql-results+xml",
                "text/csv                        | text/csv;charset=utf-8",
                "text/tab-separated-values       | text/tab-separated-values;charset=utf-8",
                "text/turtle, text/csv;q=0.5     | text/csv;charset=utf-8",
                "text/*;q=0.5, text/csv;q=0, */*;q=0.1 | text/tab-separated-values;charset=utf-8"
            })
    void GET_select_200_in_the_form_that_is_asked_for(String accept, String type) {
        HttpResponse<String> response = get(sparql(PEOPLE), "Accept", accept);
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(header(response, "Content-Type")).isEqualTo(type);
        assertThat(response.body()).contains("person/kitano-hiroaki");
    }

    @ParameterizedTest
    @CsvSource({
        "text/turtle,text/turtle;charset=utf-8",
        "application/n-triples,application/n-triples",
        "application/ld+json,application/ld+json",
        "application/rdf+xml,application/rdf+xml",
        "*/*,text/turtle;charset=utf-8"
    })
    void GET_describe_200_in_the_form_that_is_asked_for(String accept, String type) {
        HttpResponse<String> response = get(DESCRIBE, "Accept", accept);
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(header(response, "Content-Type")).isEqualTo(type);
        assertThat(response.body()).contains("kitano-hiroaki");
    }

    @Test
    void GET_describe_200_is_Turtle_that_parses() {
        String turtle = get(DESCRIBE).body();
        assertThat(RDFParser.fromString(turtle, Lang.TURTLE).toGraph().size()).isEqualTo(3);
    }

    @Test
    void GET_ask_200() {
        assertThat(get(sparql("ASK { ?s ?p ?o }")).body()).contains("\"boolean\" : true");
        assertThat(get(sparql("ASK { ?s ?p ?o }"), "Accept", "text/csv").body()).contains("true");
    }

    @Test
    void GET_200_with_format_instead_of_Accept() {
        assertThat(header(get(sparql(PEOPLE) + "&format=csv"), "Content-Type")).startsWith("text/csv");
        assertThat(header(get(sparql(PEOPLE) + "&output=xml"), "Content-Type")).endsWith("+xml");
        assertThat(header(get(DESCRIBE + "&format=rdf+xml".replace("+", "%2B")), "Content-Type"))
                .isEqualTo("application/rdf+xml");
        assertThat(header(get(DESCRIBE + "&format=xml"), "Content-Type")).isEqualTo("application/rdf+xml");
        assertThat(header(get(DESCRIBE + "&output=json-ld"), "Content-Type")).isEqualTo("application/ld+json");
    }

    @Test
    void GET_400_for_a_format_that_does_not_exist() {
        HttpResponse<String> response = get(sparql(PEOPLE) + "&format=docx");
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.body()).contains("docx").contains("json, xml, csv, tsv");
    }

    @ParameterizedTest
    @ValueSource(strings = {"image/png", "text/turtle", "application/ld+json", "*/*;q=0"})
    void GET_select_406_for_a_form_that_does_not_fit(String accept) {
        HttpResponse<String> response = get(sparql(PEOPLE), "Accept", accept);
        assertThat(response.statusCode()).isEqualTo(406);
        assertThat(response.body()).contains("application/sparql-results+json");
    }

    @Test
    void GET_describe_406_for_rows() {
        assertThat(get(DESCRIBE, "Accept", "text/csv").statusCode()).isEqualTo(406);
    }

    @Test
    void POST_200_as_form_and_as_body() {
        HttpResponse<String> form = post(
                "/sparql",
                "application/x-www-form-urlencoded",
                sparql(PEOPLE).substring("/sparql?".length()),
                "Accept",
                "text/csv");
        assertThat(form.statusCode()).isEqualTo(200);
        HttpResponse<String> body =
                post("/sparql", "application/sparql-query; charset=UTF-8", PEOPLE, "Accept", "text/csv");
        assertThat(body.statusCode()).isEqualTo(200);
        assertThat(body.body()).isEqualTo(form.body()).contains("kitano-hiroaki");
    }

    @Test
    void POST_200_with_Japanese_in_the_body() {
        String query = "SELECT ?s { ?s ?p \"北野宏明\"@ja }";
        assertThat(post("/sparql", "application/sparql-query", query).body()).contains("kitano");
        assertThat(get(sparql(query)).body()).contains("kitano");
    }

    @Test
    void GET_200_without_query_is_a_service_description() {
        HttpResponse<String> response = get("/sparql");
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(header(response, "Content-Type")).startsWith("text/turtle");
        assertThat(response.body()).contains("sd:Service").contains("sd:UnionDefaultGraph");
        assertThat(RDFParser.fromString(response.body(), Lang.TURTLE).toGraph().size())
                .isGreaterThan(10);
    }

    @Test
    void HEAD_200_without_a_body() {
        HttpResponse<String> response = method("HEAD", sparql(PEOPLE));
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(header(response, "Content-Type")).isEqualTo("application/sparql-results+json");
        assertThat(header(response, "ETag")).isNotEmpty();
        assertThat(response.body()).isEmpty();
    }

    @Test
    void OPTIONS_204_allows_reading_from_everywhere() {
        HttpResponse<String> response = method("OPTIONS", "/sparql", "Origin", "https://example.org");
        assertThat(response.statusCode()).isEqualTo(204);
        assertThat(header(response, "Allow")).isEqualTo("GET, HEAD, POST, OPTIONS");
        assertThat(header(response, "Access-Control-Allow-Origin")).isEqualTo("*");
        assertThat(header(response, "Access-Control-Allow-Credentials")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT", "DELETE", "PATCH"})
    void other_methods_405(String method) {
        HttpResponse<String> response = method(method, "/sparql");
        assertThat(response.statusCode()).isEqualTo(405);
        assertThat(header(response, "Allow")).isEqualTo("GET, HEAD, POST, OPTIONS");
    }

    @Test
    void POST_update_403_in_either_form() {
        String update = "INSERT DATA { <a:a> <a:b> <a:c> }";
        HttpResponse<String> body = post("/sparql", "application/sparql-update", update);
        assertThat(body.statusCode()).isEqualTo(403);
        assertThat(body.body()).contains("only reads");
        assertThat(post("/sparql", "application/x-www-form-urlencoded", "update=" + update.replace(' ', '+'))
                        .statusCode())
                .isEqualTo(403);
        assertThat(post("/sparql", "application/sparql-query", update).statusCode())
                .isEqualTo(400);
        assertThat(get(sparql("ASK { <a:a> ?p ?o }")).body()).contains("false");
    }

    @Test
    void GET_400_for_a_malformed_query_with_line_and_column() {
        HttpResponse<String> response = get(sparql("SELECT ?s WHERE {\n  ?s ?p\n} # 日本語"));
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(header(response, "Content-Type")).isEqualTo("text/plain;charset=utf-8");
        assertThat(response.body())
                .contains("Line 3, column 1")
                .contains("3 行 1 桁")
                .doesNotContain("at org.");
    }

    @Test
    void GET_400_for_an_unknown_prefix_and_Japanese_garbage() {
        assertThat(get(sparql("SELECT * { ?s foo:bar ?o }")).body()).contains("foo");
        HttpResponse<String> response = get(sparql("誰が座長ですか"), "Accept-Language", "ja");
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.body()).contains("SPARQL として正しくありません");
    }

    @Test
    void GET_400_for_no_query_and_for_two() {
        assertThat(get("/sparql?query=").statusCode()).isEqualTo(400);
        assertThat(get(sparql(PEOPLE) + "&query=ASK%7B%7D").statusCode()).isEqualTo(400);
        assertThat(post("/sparql", "application/x-www-form-urlencoded", "x=1").statusCode())
                .isEqualTo(400);
        assertThat(post("/sparql", "application/sparql-query", " ").statusCode())
                .isEqualTo(400);
    }

    @Test
    void POST_415_for_other_bodies() {
        assertThat(post("/sparql", "text/plain", PEOPLE).statusCode()).isEqualTo(415);
        assertThat(post("/sparql", "application/sparql-query", PEOPLE, "Content-Encoding", "gzip")
                        .statusCode())
                .isEqualTo(415);
    }

    @Test
    void POST_413_for_a_long_body() {
        String query = PEOPLE + "#".repeat(20_000);
        assertThat(post("/sparql", "application/sparql-query", query).statusCode())
                .isEqualTo(413);
        assertThat(post("/sparql", "application/x-www-form-urlencoded", "query=" + query)
                        .statusCode())
                .isEqualTo(413);
        HttpRequest.Builder chunked = HttpRequest.newBuilder(address("/sparql"))
                .header("Content-Type", "application/sparql-query")
                .POST(HttpRequest.BodyPublishers.fromPublisher(HttpRequest.BodyPublishers.ofString(query)));
        assertThat(send(chunked).statusCode()).isEqualTo(413);
    }

    @Test
    void POST_400_for_a_body_that_is_not_UTF8() {
        HttpRequest.Builder request = HttpRequest.newBuilder(address("/sparql"))
                .header("Content-Type", "application/sparql-query")
                .POST(HttpRequest.BodyPublishers.ofByteArray(
                        "ASK { ?s ?p \"é\" }".getBytes(StandardCharsets.ISO_8859_1)));
        assertThat(send(request).statusCode()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT * { SERVICE <http://127.0.0.1:9/> { ?s ?p ?o } }",
                "SELECT * { ?s ?p ?o FILTER EXISTS { SERVICE SILENT <http://127.0.0.1:9/> { ?s ?p ?o } } }",
                "SELECT * { ?s ?p ?o } ORDER BY (EXISTS { SERVICE <http://127.0.0.1:9/> { ?a ?b ?c } })",
                "SELECT (SUM(IF(EXISTS { SERVICE <http://127.0.0.1:9/> { ?a ?b ?c } }, 1, 0)) AS ?n) { ?s ?p ?o }",
                "DESCRIBE ?s { ?s ?p ?o } ORDER BY (EXISTS { SERVICE <http://127.0.0.1:9/> { ?a ?b ?c } })",
                "SELECT * { ?s ?p ?o } ORDER BY <http://jena.apache.org/ARQ/function#wait>(3000)",
                "SELECT (SUM(<java:java.lang.Runtime>(2000)) AS ?n) { ?s ?p ?o }",
                "SELECT * { BIND (<java:java.lang.Runtime>(1) AS ?x) }",
                "SELECT * { ?s <java:java.lang.Runtime> ?x }",
                "SELECT (<http://jena.apache.org/ARQ/function#wait>(99999) AS ?x) {}"
            })
    void GET_400_for_what_is_switched_off(String query) {
        HttpResponse<String> response = get(sparql(query));
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.body()).contains("switched off");
    }

    @Test
    void GET_200_with_the_union_as_default_graph_and_the_graphs_by_name() {
        assertThat(get(sparql("SELECT ?g { GRAPH ?g { ?s a <http://xmlns.com/foaf/0.1/Person> } }"))
                        .body())
                .contains("graph/source/sample");
    }

    @Test
    void GET_200_with_only_the_named_graphs_of_the_store() {
        String any = sparql("SELECT ?s { ?s ?p ?o }") + "&format=csv&default-graph-uri=";
        assertThat(get(any + "https://w3id.org/senryaku/graph/evidence/sample").body())
                .contains("sample-10-20")
                .doesNotContain("kitano");
        assertThat(get(any + address("/style.css")).body()).isEqualTo("s\r\n");
        assertThat(get(sparql("SELECT ?s FROM <https://w3id.org/senryaku/graph/evidence/sample> { ?s ?p ?o }"))
                        .body())
                .contains("sample-10-20")
                .doesNotContain("kitano");
    }

    @Test
    void GET_304_for_a_known_answer_and_200_for_another_form() {
        String tag = header(get(sparql(PEOPLE)), "ETag");
        HttpResponse<String> again = get(sparql(PEOPLE), "If-None-Match", tag);
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(header(again, "Vary")).contains("Accept");
        assertThat(get(sparql(PEOPLE), "If-None-Match", tag, "Accept", "text/csv")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void POST_200_is_never_304() {
        String tag = header(post("/sparql", "application/sparql-query", PEOPLE), "ETag");
        assertThat(post("/sparql", "application/sparql-query", PEOPLE, "If-None-Match", tag)
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void GET_200_is_not_kept_where_every_call_differs() {
        HttpResponse<String> response = get(sparql("SELECT (RAND() AS ?x) (NOW() AS ?y) {}"));
        assertThat(header(response, "ETag")).isEmpty();
        assertThat(header(response, "Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void GET_400_for_endless_nesting() {
        HttpResponse<String> response =
                post("/sparql", "application/sparql-query", "SELECT * " + "{".repeat(9_000) + "}".repeat(9_000));
        assertThat(response.statusCode()).isEqualTo(400);
    }
}
