package senryaku.sparql.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CacheTest extends ServerTest {

    private static final String FORM = "application/x-www-form-urlencoded";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/sparql?query=SELECT%20*%20%7B%20%3Fs%20%3Fp%20%3Fo%20%7D%20ORDER%20BY%20%3Fs%20%3Fp%20%3Fo",
                "/sparql?query=ASK%20%7B%20%3Fs%20%3Fp%20%3Fo%20%7D&format=xml",
                "/queries?format=html",
                "/doc/person/kitano-hiroaki.ttl",
                "/doc/person/kitano-hiroaki.html",
                "/style.css",
                "/openapi.json"
            })
    void the_second_answer_equals_the_first(String path) {
        HttpResponse<String> first = get(path);
        double hits = figure("senryaku_cache_hits_total{level=\"request\"}");
        HttpResponse<String> second = get(path);
        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(second.statusCode()).isEqualTo(200);
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(lasting(second)).isEqualTo(lasting(first));
        assertThat(header(second, "X-Request-Id")).isNotEqualTo(header(first, "X-Request-Id"));
        assertThat(figure("senryaku_cache_hits_total{level=\"request\"}")).isGreaterThan(hits);
    }

    private static List<String> lasting(HttpResponse<?> response) {
        List<String> lines = new ArrayList<>();
        response.headers().map().forEach((name, values) -> lines.add(name + ": " + values));
        lines.removeIf(
                line -> line.matches("(?i)(date|x-request-id|fuseki-request-id|content-length|transfer-encoding):.*"));
        return lines;
    }

    @Test
    void a_query_written_otherwise_is_the_same_query() {
        String text = "SELECT ?s { ?s a <http://xmlns.com/foaf/0.1/Person> } ORDER BY DESC(?s)";
        HttpResponse<String> first = get(sparql(text));
        double misses = figure("senryaku_cache_misses_total{level=\"query\"}");
        HttpResponse<String> second =
                get(sparql(text.replace(" ", " \n\t") + " # the same"), "Accept", "application/*");
        HttpResponse<String> posted =
                post("/sparql", "application/sparql-query", text, "Accept", "application/sparql-results+json");
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(posted.body()).isEqualTo(first.body());
        assertThat(header(posted, "Content-Type")).isEqualTo(header(first, "Content-Type"));
        assertThat(figure("senryaku_cache_misses_total{level=\"query\"}")).isEqualTo(misses);
    }

    @Test
    void what_differs_in_a_literal_is_another_query() {
        assertThat(get(sparql("SELECT (\"a  b\" AS ?x) {}")).body()).contains("a  b");
        assertThat(get(sparql("SELECT (\"a b\" AS ?x) {}")).body()).contains("a b");
        assertThat(get(sparql("SELECT (\"a # b\" AS ?x) {}")).body()).contains("a # b");
        assertThat(get(sparql("SELECT (\"a\" AS ?x) {}")).body()).contains("\"a\"");
    }

    @Test
    void forms_languages_graphs_and_limits_have_their_own_answers() {
        String all = sparql("SELECT * { ?s ?p ?o } ORDER BY ?s ?p ?o");
        for (int i = 0; i < 2; i++) {
            assertThat(get(all + "&format=csv").body()).startsWith("s,p,o");
            assertThat(get(all + "&format=csv&bom=1").body()).startsWith("\ufeffs,p,o");
            assertThat(get(all + "&format=tsv").body()).startsWith("?s\t?p\t?o");
            assertThat(header(get(all + "&max-rows=2"), "Senryaku-Truncated")).isEqualTo("rows=2");
            assertThat(header(get(all), "Senryaku-Truncated")).isEmpty();
            assertThat(get(all + "&default-graph-uri=urn:none&format=csv")
                            .body()
                            .strip())
                    .isEqualTo("s,p,o");
            assertThat(get("/queries", "Accept", BROWSER, "Accept-Language", "en")
                            .body())
                    .contains("lang=\"en\"");
            assertThat(get("/queries", "Accept", BROWSER, "Accept-Language", "ja")
                            .body())
                    .contains("lang=\"ja\"");
        }
    }

    @Test
    void another_method_gets_no_body_and_the_same_head() {
        HttpResponse<String> got = get(sparql(PEOPLE));
        HttpResponse<String> head = method("HEAD", sparql(PEOPLE));
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        assertThat(header(head, "ETag")).isEqualTo(header(got, "ETag"));
    }

    @Test
    void a_tag_that_is_known_gets_304_whichever_form_it_came_in() throws IOException {
        String path = sparql("SELECT * { ?s ?p ?o } ORDER BY ?p ?o ?s");
        for (int i = 0; i < 2; i++) {
            HttpResponse<byte[]> packed = packed(path);
            assertThat(header(packed, "Content-Encoding")).isEqualTo("gzip");
            try (GZIPInputStream open = new GZIPInputStream(new ByteArrayInputStream(packed.body()))) {
                assertThat(new String(open.readAllBytes(), StandardCharsets.UTF_8))
                        .isEqualTo(get(path).body());
            }
            for (String tag : List.of(header(packed, "ETag"), header(get(path), "ETag"))) {
                HttpResponse<String> same = get(path, "If-None-Match", "W/\"other\", " + tag);
                assertThat(same.statusCode()).isEqualTo(304);
                assertThat(header(same, "ETag")).isEqualTo(header(get(path), "ETag"));
                assertThat(header(same, "Content-Type")).isEmpty();
            }
            assertThat(get(path, "If-None-Match", "\"other\"").statusCode()).isEqualTo(200);
        }
    }

    private HttpResponse<byte[]> packed(String path) {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest request = HttpRequest.newBuilder(address(path))
                    .header("Accept-Encoding", "gzip")
                    .build();
            return client.sendAsync(request, HttpResponse.BodyHandlers.ofByteArray())
                    .join();
        }
    }

    @Test
    void what_changes_from_call_to_call_is_not_kept() {
        String text = sparql("SELECT (STRUUID() AS ?id) {}");
        assertThat(get(text).body()).isNotEqualTo(get(text).body());
        assertThat(header(get("/metrics"), "Cache-Control")).isEqualTo("no-store");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l . ?m ?n ?o }&timeout=0.2",
                "SELECT * {&format=json",
                "SELECT * { SERVICE <http://localhost/> { ?s ?p ?o } }"
            })
    void refusals_are_not_kept(String text) {
        String[] parts = text.split("&", 2);
        String path = sparql(parts[0]) + (parts.length > 1 ? "&" + parts[1] : "");
        double bytes = figure("senryaku_cache_bytes");
        int status = get(path).statusCode();
        assertThat(status).isGreaterThanOrEqualTo(400);
        assertThat(get(path).statusCode()).isEqualTo(status);
        assertThat(figure("senryaku_cache_bytes")).isEqualTo(bytes);
    }

    @Test
    void many_who_ask_the_same_at_once_make_one_query_run() {
        String slow = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . FILTER(REGEX(STR(?a), \"(a*)*b\")) }";
        double misses = figure("senryaku_cache_misses_total{level=\"query\"}");
        List<CompletableFuture<HttpResponse<String>>> asked = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            String text = slow + " # " + i;
            asked.add(CompletableFuture.supplyAsync(
                    () -> post("/sparql", FORM, "query=" + Call.encode(text)),
                    task -> Thread.ofPlatform().start(task)));
        }
        List<String> answers =
                asked.stream().map(one -> one.join().body()).distinct().toList();
        assertThat(answers).hasSize(1);
        assertThat(answers.getFirst()).contains("\"n\"");
        assertThat(figure("senryaku_cache_misses_total{level=\"query\"}")).isEqualTo(misses + 1);
    }

    @Test
    void HEAD_of_an_unknown_thing_stays_unknown() {
        assertThat(get("/doc/person/nobody").statusCode()).isEqualTo(404);
        assertThat(get("/doc/person/nobody").statusCode()).isEqualTo(404);
    }

    private double figure(String name) {
        return get("/metrics")
                .body()
                .lines()
                .filter(line -> line.startsWith(name + " "))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
                .findFirst()
                .orElseThrow(() -> new AssertionError(
                        "no figure " + name + " in " + get("/metrics").body()));
    }
}
