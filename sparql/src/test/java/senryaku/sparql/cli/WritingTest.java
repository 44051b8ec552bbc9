package senryaku.sparql.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import senryaku.loader.publish.StoreLock;
import senryaku.sparql.HttpCalls;

/** Writing over HTTP to a server over a store: who may, what they may, and that it is there when the answer comes. */
class WritingTest extends HttpCalls {

    private static final String PROTECTED = "https://w3id.org/senryaku/graph/source/mic-2021-02-16";
    private static final String TURTLE = "text/turtle";
    private static final String UPDATE = "application/sparql-update";

    @TempDir
    static Path folder;

    private WritableServer server;

    @BeforeAll
    void start() {
        PrintStream quiet = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
        server = new WritableServer(
                folder, new ByteArrayInputStream(new byte[0]), quiet, List.of(WritableServer.quad(PROTECTED)));
    }

    @AfterAll
    void end() {
        server.close();
    }

    @Override
    protected int port() {
        return server.port();
    }

    @Test
    void PUT_GET_POST_DELETE_of_a_graph_and_what_is_written_is_there_at_once() {
        String graph = "/data?graph=" + encode("https://x.example/g1");
        HttpResponse<String> made = write("PUT", graph, TURTLE, "<https://x.example/a> <https://x.example/p> 01, [] .");
        assertThat(made.statusCode()).isEqualTo(201);
        assertThat(get("/health/ready").body()).contains(header(made, "Senryaku-Release"));
        HttpResponse<String> read = get(graph, "Accept", "application/n-triples");
        assertThat(read.statusCode()).isEqualTo(200);
        assertThat(read.body())
                .contains("\"01\"^^<http://www.w3.org/2001/XMLSchema#integer>")
                .contains("_:");
        assertThat(write("POST", graph, TURTLE, "<https://x.example/b> <https://x.example/p> 1 .")
                        .statusCode())
                .isEqualTo(204);
        assertThat(ask("ASK { <https://x.example/b> <https://x.example/p> 1 }")).isTrue();
        assertThat(write("PUT", graph, TURTLE, "<https://x.example/c> <https://x.example/p> 2 .")
                        .statusCode())
                .isEqualTo(204);
        assertThat(get(graph, "Accept", "application/n-triples").body().lines()).hasSize(1);
        assertThat(write("DELETE", graph, "", "").statusCode()).isEqualTo(204);
        assertThat(get(graph).statusCode()).isEqualTo(404);
        assertThat(write("DELETE", graph, "", "").statusCode()).isEqualTo(404);
        assertThat(server.store().history().getLast().by()).isEqualTo(WritableServer.USER);
    }

    @Test
    void POST_without_a_graph_makes_one_and_says_where() {
        HttpResponse<String> made = write("POST", "/data", TURTLE, "<https://x.example/new> <https://x.example/p> 1 .");
        assertThat(made.statusCode()).isEqualTo(201);
        String place = header(made, "Location");
        assertThat(place).startsWith(address("/data/").toString());
        assertThat(get(place.substring(address("/").toString().length() - 1), "Accept", TURTLE)
                        .statusCode())
                .isEqualTo(200);
        assertThat(get("/data?graph=" + encode(place)).statusCode()).isEqualTo(200);
    }

    @Test
    void what_comes_of_sources_is_not_written_and_nothing_of_the_request_is() {
        String before = current();
        String graph = "/data?graph=" + encode(PROTECTED);
        assertThat(write("PUT", graph, TURTLE, "<x:s> <x:p> <x:o> .").statusCode())
                .isEqualTo(403);
        assertThat(write("DELETE", graph, "", "").statusCode()).isEqualTo(403);
        for (String update : List.of(
                "INSERT DATA { <x:half> <x:p> <x:o> } ; DROP GRAPH <" + PROTECTED + ">",
                "INSERT DATA { GRAPH <" + PROTECTED + "> { <x:s> <x:p> <x:o> } }",
                "DELETE WHERE { GRAPH ?g { ?s ?p ?o } }",
                "CLEAR ALL",
                "COPY DEFAULT TO <" + PROTECTED + "> ; INSERT DATA { GRAPH <" + PROTECTED + "> { <x:a> <x:b> 1 } }")) {
            HttpResponse<String> answer = update(update);
            assertThat(answer.statusCode()).as(update).isEqualTo(403);
            assertThat(answer.body()).contains(PROTECTED);
        }
        assertThat(current()).isEqualTo(before);
        assertThat(ask("ASK { <x:half> ?p ?o }")).isFalse();
    }

    @Test
    void an_update_finds_all_graphs_and_writes_to_the_one_without_a_name() {
        assertThat(update(
                                "INSERT { ?s <https://x.example/seen> true } WHERE { ?s <https://x.example/p> <https://x.example/o> }")
                        .statusCode())
                .isEqualTo(204);
        assertThat(get("/data?default", "Accept", "application/n-triples").body())
                .contains("<https://x.example/s> <https://x.example/seen>");
        assertThat(update("DELETE WHERE { ?s <https://x.example/seen> ?o }").statusCode())
                .isEqualTo(204);
        assertThat(ask("ASK { ?s <https://x.example/seen> ?o }")).isFalse();
    }

    @Test
    void who_changes_nothing_makes_no_release() {
        String before = current();
        assertThat(update("DELETE DATA { <x:never> <x:was> <x:here> }").statusCode())
                .isEqualTo(204);
        assertThat(current()).isEqualTo(before);
    }

    @Test
    void conditions_are_kept() {
        String graph = "/data?graph=" + encode("https://x.example/conditions");
        String triple = "<x:s> <x:p> <x:o> .";
        assertThat(write("PUT", graph, TURTLE, triple, "If-None-Match", "*").statusCode())
                .isEqualTo(201);
        assertThat(write("PUT", graph, TURTLE, triple, "If-None-Match", "*").statusCode())
                .isEqualTo(412);
        String tag = header(get(graph, "Accept", TURTLE), "ETag");
        assertThat(write("PUT", graph, TURTLE, "<x:s> <x:p> <x:other> .", "If-Match", tag)
                        .statusCode())
                .isEqualTo(204);
        assertThat(write("DELETE", graph, "", "", "If-Match", tag).statusCode()).isEqualTo(412);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    text/turtle                    | 400 | <x:s> <x:p> \\n ]                                | Line 1
                    text/turtle                    | 400 | <x:s> <x:p> "\\uD800" .                         |
                    text/turtle; charset=shift_jis | 415 | <x:s> <x:p> <x:o> .                             | UTF-8
                    application/rdf+xml            | 400 | <!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><x/> | DOCTYPE
                    application/ld+json            | 400 | {"@context":"http://127.0.0.1:9/","a":"b"}      |
                    application/ld+json            | 400 | {"a":                                           | Line 1
                    application/n-quads            | 400 | <x:s> <x:p> <x:o> <x:g> .                       | x:g
                    application/trig               | 400 | <x:g> { <x:s> <x:p> <x:o> }                     |
                    image/png                      | 415 | x                                               | text/turtle
                    application/x-www-form-urlencoded | 415 | a=b                                          |
                    multipart/form-data            | 400 | x                                               |
                    """)
    void what_is_no_RDF_is_refused(String type, int status, String body, String words) {
        String before = current();
        HttpResponse<String> answer = write("POST", "/data?graph=" + encode("https://x.example/bad"), type, body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        if (words != null) {
            assertThat(answer.body()).contains(words);
        }
        assertThat(current()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "INSERT { <x:s> <x:p> ?o } WHERE { SERVICE <http://127.0.0.1:9/> { ?s ?p ?o } }",
                "INSERT { <x:s> <x:p> ?o } WHERE { BIND (<java:java.lang.System.exit>(1) AS ?o) }",
                "DELETE WHERE { ?s <java:java.lang.System> ?o }",
                "INSERT DATA { <x:s> <x:p> ",
                "SELECT * {}"
            })
    void updates_that_cannot_be_are_refused(String update) {
        String before = current();
        assertThat(update(update).statusCode()).isEqualTo(400);
        assertThat(current()).isEqualTo(before);
    }

    @Test
    void an_expression_without_a_value_writes_nothing() {
        String before = current();
        assertThat(update("INSERT { <x:s> <x:p> ?o } WHERE { BIND (STRLANG(\"a\", \"no tag\") AS ?o) }")
                        .statusCode())
                .isEqualTo(204);
        assertThat(current()).isEqualTo(before);
    }

    @Test
    void nothing_is_fetched() {
        String before = current();
        for (String update : List.of("LOAD <file:///etc/passwd>", "LOAD <http://127.0.0.1:9/a> INTO GRAPH <x:g>")) {
            assertThat(update(update).statusCode()).isEqualTo(403);
        }
        assertThat(update("LOAD SILENT <file:///etc/passwd>").statusCode()).isEqualTo(204);
        assertThat(current()).isEqualTo(before);
    }

    @Test
    void a_body_that_is_packed_or_too_long_is_refused() {
        String graph = "/data?graph=" + encode("https://x.example/long");
        assertThat(write("PUT", graph, TURTLE, "x", "Content-Encoding", "gzip").statusCode())
                .isEqualTo(415);
        String tooLong = "#".repeat((4 << 20) + 1);
        assertThat(write("PUT", graph, TURTLE, tooLong).statusCode()).isEqualTo(413);
        assertThat(write("PUT", "/data", TURTLE, "<x:s> <x:p> <x:o> .").statusCode())
                .isEqualTo(400);
        assertThat(write("PUT", "/data?graph=relative", TURTLE, "<x:s> <x:p> <x:o> .")
                        .statusCode())
                .isEqualTo(400);
        assertThat(write("PATCH", graph, TURTLE, "x").statusCode()).isEqualTo(405);
    }

    @Test
    void nobody_writes_without_the_password_or_from_another_page() {
        String insert = "INSERT DATA { <x:stolen> <x:p> <x:o> }";
        HttpResponse<String> nobody = post("/update", UPDATE, insert);
        assertThat(nobody.statusCode()).isEqualTo(401);
        assertThat(header(nobody, "WWW-Authenticate")).startsWith("Basic realm=");
        assertThat(header(nobody, "Access-Control-Allow-Origin")).isEmpty();
        for (String credentials : List.of("alice:wrong", "bob:correct horse", "alice", ":")) {
            assertThat(post("/update", UPDATE, insert, "Authorization", basic(credentials))
                            .statusCode())
                    .as(credentials)
                    .isEqualTo(401);
        }
        for (String origin : List.of("http://evil.example", "null", "https://127.0.0.1:1")) {
            assertThat(write("POST", "/update", UPDATE, insert, "Origin", origin)
                            .statusCode())
                    .as(origin)
                    .isEqualTo(403);
        }
        assertThat(write("POST", "/update", UPDATE, insert, "Sec-Fetch-Site", "cross-site")
                        .statusCode())
                .isEqualTo(403);
        assertThat(write("POST", "/update", UPDATE, insert, "X-Forwarded-Proto", "http")
                        .statusCode())
                .isEqualTo(403);
        assertThat(ask("ASK { <x:stolen> ?p ?o }")).isFalse();
        HttpResponse<String> before = send(
                HttpRequest.newBuilder(address("/data")).method("OPTIONS", BodyPublishers.noBody()),
                "Origin",
                "http://evil.example");
        assertThat(header(before, "Access-Control-Allow-Methods")).isEqualTo("GET, HEAD, OPTIONS");
        assertThat(write("POST", "/update", "application/x-www-form-urlencoded", "update=" + encode(insert))
                        .statusCode())
                .isEqualTo(204);
        assertThat(ask("ASK { <x:stolen> ?p ?o }")).isTrue();
    }

    @Test
    void while_another_process_writes_the_caller_is_asked_to_come_again() {
        try (StoreLock other = server.store().lock("load, process 1")) {
            assertThat(other).isNotNull();
            HttpResponse<String> answer = update("INSERT DATA { <x:late> <x:p> <x:o> }");
            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(header(answer, "Retry-After")).isEqualTo("10");
        }
        assertThat(update("INSERT DATA { <x:late> <x:p> <x:o> }").statusCode()).isEqualTo(204);
    }

    private boolean ask(String query) {
        return get("/sparql?format=json&query=" + encode(query))
                .body()
                .replaceAll("\\s", "")
                .contains("\"boolean\":true");
    }

    private String current() {
        return server.store().current().orElseThrow().id();
    }

    private HttpResponse<String> update(String text) {
        return write("POST", "/update", UPDATE, text);
    }

    private HttpResponse<String> write(String method, String path, String type, String body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(address(path))
                .header("Authorization", basic(WritableServer.USER + ":" + WritableServer.PASSWORD))
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (!type.isEmpty()) {
            request.header("Content-Type", type);
        }
        return send(request, headers);
    }

    private static String basic(String pair) {
        return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    }

    private static String header(HttpResponse<?> answer, String name) {
        return String.join(", ", answer.headers().allValues(name));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
