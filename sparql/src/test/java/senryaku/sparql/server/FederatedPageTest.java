package senryaku.sparql.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonObject;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import senryaku.sparql.HttpCalls;
import senryaku.sparql.Sample;
import senryaku.sparql.federation.Member;
import senryaku.sparql.federation.StandIn;

/** {@code /federated} with one member that answers and one that is not there, and on a server without members. */
class FederatedPageTest extends HttpCalls {

    private static final String NAMES = """
            PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
            SELECT ?name ?note { ?thing rdfs:label ?name ; <urn:x:note> ?note } ORDER BY ?name""";

    private static final String HTML = "text/html,application/xhtml+xml";

    private StandIn notes;
    private Serve server;
    private Serve alone;
    private String subject = "";

    @BeforeAll
    void start() {
        subject = Sample.KINDS.base() + "id/person/kitano-hiroaki";
        notes = new StandIn("<" + subject + "> <urn:x:note> \"from elsewhere\" .");
        Settings settings = new Settings(Settings.LOOPBACK, 0, Duration.ofSeconds(30), 20_000, Sample.KINDS, "1.2.3");
        server = serve(settings.with(List.of(
                member("notes", notes.endpoint(), "urn:x:note"),
                member("absent", URI.create("http://127.0.0.1:1/sparql"), "urn:x:absent"))));
        alone = serve(settings);
    }

    private static Member member(String name, URI endpoint, String covers) {
        return new Member(
                name,
                new Member.Remote(endpoint, false),
                List.of(covers),
                Duration.ofSeconds(20),
                0,
                0,
                Optional.empty());
    }

    private static Serve serve(Settings settings) {
        OpenRelease release =
                OpenRelease.indexed("20210216T000000Z-0a1b2c3d", Instant.parse("2021-02-16T00:00:00Z"), Sample.data());
        return Serve.start(settings, release, Sample.catalog());
    }

    @AfterAll
    void stop() {
        server.close();
        alone.close();
        notes.close();
    }

    @Override
    protected int port() {
        return server.port();
    }

    private HttpResponse<String> ask(String query, String... headers) {
        return get("/federated?query=" + URLEncoder.encode(query, StandardCharsets.UTF_8), headers);
    }

    private static String members(HttpResponse<String> response) {
        return response.headers().firstValue("Senryaku-Members").orElse("");
    }

    @Test
    void joinsAndSaysWhoAnswered() {
        HttpResponse<String> csv = ask(NAMES, "Accept", "text/csv");
        assertThat(csv.statusCode()).isEqualTo(200);
        assertThat(csv.body()).contains("北野宏明,from elsewhere");
        assertThat(members(csv)).isEqualTo("senryaku=ok; notes=ok; absent=not-asked");
        assertThat(csv.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(csv.headers().firstValue("X-Request-Id")).isPresent();
        assertThat(csv.headers().allValues("Access-Control-Expose-Headers").toString())
                .contains("Senryaku-Members");
    }

    @ParameterizedTest
    @CsvSource({"application/sparql-query", "application/x-www-form-urlencoded"})
    void speaksTheProtocolByPost(String type) {
        String body = type.endsWith("query") ? NAMES : "query=" + URLEncoder.encode(NAMES, StandardCharsets.UTF_8);
        HttpResponse<String> json = post("/federated", type, body, "Accept", "application/sparql-results+json");
        assertThat(json.statusCode()).isEqualTo(200);
        assertThat(json.body()).contains("from elsewhere");
    }

    @Test
    void constructsTooAndWritesGraphs() {
        HttpResponse<String> turtle =
                ask("CONSTRUCT { ?thing <urn:x:seen> ?note } { ?thing <urn:x:note> ?note }", "Accept", "text/turtle");
        assertThat(turtle.statusCode()).isEqualTo(200);
        assertThat(turtle.body()).contains("urn:x:seen", "from elsewhere");
    }

    @Test
    void aMemberThatFailsIsNamedAndStrictFails() {
        String query = "SELECT * { { ?s <urn:x:note> ?n } UNION { ?s <urn:x:absent> ?n } }";
        HttpResponse<String> partial = ask(query, "Accept", "text/csv");
        assertThat(partial.statusCode()).isEqualTo(200);
        assertThat(partial.body()).contains("from elsewhere");
        assertThat(members(partial)).matches("senryaku=(ok|not-asked); notes=ok; absent=(unreachable|resting)");
        HttpResponse<String> strict =
                get("/federated?strict=true&lang=en&query=" + URLEncoder.encode(query, StandardCharsets.UTF_8));
        assertThat(strict.statusCode()).isEqualTo(502);
        assertThat(strict.body()).contains("absent").contains("strict=true");
        HttpResponse<String> page =
                get("/federated?lang=ja&query=" + URLEncoder.encode(query, StandardCharsets.UTF_8), "Accept", HTML);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("欠けがあるかもしれません", "absent", "from elsewhere");
        assertThat(get("/federated?lang=en&query=" + URLEncoder.encode(query, StandardCharsets.UTF_8), "Accept", HTML)
                        .body())
                .contains("Something may be missing", "absent", "from elsewhere");
    }

    @Test
    void explainsWhichPatternWentWhereAndWhatItCost() {
        String address = "/federated?explain=true&query=" + URLEncoder.encode(NAMES, StandardCharsets.UTF_8);
        HttpResponse<String> json = get(address, "Accept", "application/json");
        assertThat(json.statusCode()).isEqualTo(200);
        assertThat(json.headers().firstValue("Content-Type")).contains("application/json");
        assertThat(json.body()).contains("\"plans\"", "\"requests\"", "\"milliseconds\"", "urn:x:note", "notes");
        HttpResponse<String> page = get(address + "&lang=en", "Accept", HTML);
        assertThat(page.body()).contains("Plan: which pattern goes where", "What was sent", "urn:x:note");
    }

    @Test
    void thePageWithoutAQueryHasExamplesAndRefusesNothing() {
        HttpResponse<String> page = get("/federated?lang=en", "Accept", HTML);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("senryaku, notes, absent", "/federated?example=organisations-in-ror")
                .doesNotContain("role=\"alert\"");
        assertThat(get("/federated", "Accept", "application/json").statusCode()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT * { SERVICE <http://127.0.0.1:1/> { ?s ?p ?o } }",
                "SELECT * { ?s <urn:x:note> ?o FILTER(<java:java.lang.System>(?o)) }",
                "SELECT * FROM <urn:x:g> { ?s ?p ?o }",
                "SELECT * { GRAPH ?g { ?s ?p ?o } }",
                "DESCRIBE <urn:x:note>",
                "SELECT * { ?s ?p",
                "SELECT (REGEX(?o, \"(\") AS ?x) { ?s <urn:x:note> ?o } LIMIT -1"
            })
    void refusesWithWords(String query) {
        HttpResponse<String> refused = ask(query, "Accept", "application/json");
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).isNotBlank().doesNotContain("Exception", "\tat ");
        assertThat(notes.asked()).noneMatch(sent -> sent.contains("SERVICE"));
    }

    @Test
    void updatesAreRefused() {
        assertThat(post("/federated", "application/sparql-update", "CLEAR ALL").statusCode())
                .isEqualTo(403);
        assertThat(post("/federated", "text/plain", "x").statusCode()).isEqualTo(415);
        assertThat(post("/federated", "application/sparql-query", "x".repeat(30_000))
                        .statusCode())
                .isEqualTo(413);
    }

    /** What doubles or hangs is done by the engine that looks after its work, also above rows of others. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "400 | SELECT (STRLEN(?f) AS ?n) { ?s <urn:x:note> ?a BIND(CONCAT(?a,?a,?a,?a,?a,?a,?a,?a) AS ?b) BIND(CONCAT(?b,?b,?b,?b,?b,?b,?b,?b) AS ?c) BIND(CONCAT(?c,?c,?c,?c,?c,?c,?c,?c) AS ?d) BIND(CONCAT(?d,?d,?d,?d,?d,?d,?d,?d) AS ?e) BIND(CONCAT(?e,?e,?e,?e,?e,?e,?e,?e,?e,?e,?e,?e,?e,?e,?e,?e,?e,?e,?e,?e,?e) AS ?f) }",
                "503 | SELECT * { ?s <urn:x:note> ?o FILTER(REGEX(CONCAT(?o, 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!'), '^(.*a){25}$')) }"
            })
    void staysWithinItsBounds(int status, String query) {
        HttpResponse<String> refused = get(
                "/federated?timeout=2&query=" + URLEncoder.encode(query, StandardCharsets.UTF_8),
                "Accept",
                "application/json");
        assertThat(refused.statusCode()).as(refused.body()).isEqualTo(status);
    }

    @Test
    void aServerWithoutMembersAnswersFromItsOwnData() {
        URI address = URI.create("http://127.0.0.1:" + alone.port() + "/federated?query="
                + URLEncoder.encode("SELECT ?g { GRAPH ?g { <" + subject + "> ?p ?o } }", StandardCharsets.UTF_8));
        HttpResponse<String> csv =
                send(java.net.http.HttpRequest.newBuilder(address).GET(), "Accept", "text/csv");
        assertThat(csv.statusCode()).isEqualTo(200);
        assertThat(members(csv)).isEqualTo("senryaku=ok");
        assertThat(csv.body()).contains("graph/");
    }

    @Test
    void theShippedJoinsAreSavedQueriesOnlyWhereOthersAreConfigured() {
        HttpResponse<String> csv = get("/queries/organisations-in-ror?format=csv");
        assertThat(csv.statusCode()).as(csv.body()).isEqualTo(200);
        assertThat(csv.body()).startsWith("organisation,organisationLabel,members,ror");
        assertThat(members(csv)).startsWith("senryaku=").contains("notes=", "absent=");
        assertThat(csv.headers().firstValue("Cache-Control")).contains("no-store");
        HttpResponse<String> strict = get("/queries/organisations-in-ror?format=csv&strict=true");
        assertThat(strict.statusCode()).as(strict.body()).isEqualTo(502);
        assertThat(get("/queries/organisations-in-ror?lang=en", "Accept", HTML).body())
                .contains(
                        "Something may be missing",
                        "/federated?query=",
                        "Which organisations behind the members of our bodies");
        assertThat(get("/queries?lang=en", "Accept", HTML).body()).contains("/queries/organisations-in-ror");
        JsonObject join = JSON.parse(get("/openapi.json").body())
                .getObj("paths")
                .getObj("/queries/people-in-wikidata")
                .getObj("get");
        assertThat(join.get("parameters").toString()).contains("/parameters/strict");
        assertThat(join.getObj("responses").keySet()).contains("502");
        assertThat(get("/queries.ttl").body())
                .contains("organisations-in-ror", "schema:target", ":" + server.port() + "/federated>");
        for (String place : List.of("/.well-known/void", "/sparql", "/graph/service")) {
            assertThat(get(place, "Accept", "text/turtle").body()).contains("/federated>", "senryaku, notes, absent");
        }
        HttpResponse<String> off = alone("/queries/organisations-in-ror?lang=en&format=csv");
        assertThat(off.statusCode()).isEqualTo(404);
        assertThat(off.body()).contains("--federation FILE");
        assertThat(alone("/queries/organisations-in-ror?lang=ja&format=csv").body())
                .contains("運用者が");
        assertThat(alone("/queries.ttl").body()).doesNotContain("organisations-in-ror", "/federated>");
        assertThat(alone("/queries").body()).doesNotContain("organisations-in-ror");
        assertThat(alone("/openapi.json").body()).doesNotContain("organisations-in-ror");
        assertThat(alone("/.well-known/void").body()).doesNotContain("/federated>");
    }

    @Test
    void languageModelsGetTheJoinsWhereTheyAreAnsweredAndHearWhoFailed() {
        String list = "{\"jsonrpc\": \"2.0\", \"id\": 1, \"method\": \"tools/list\"}";
        assertThat(tools(server.port(), list)).contains("organisations-in-ror", "who-chairs");
        assertThat(tools(alone.port(), list)).contains("who-chairs").doesNotContain("organisations-in-ror");
        String call =
                "{\"jsonrpc\": \"2.0\", \"id\": 2, \"method\": \"tools/call\", \"params\": {\"name\": \"saved_query\", "
                        + "\"arguments\": {\"name\": \"organisations-in-ror\", \"lang\": \"en\"}}}";
        assertThat(tools(server.port(), call))
                .contains("\"members\"", "senryaku=ok", "notes=", "absent=", "a member of the federation failed")
                .contains("\"truncated\":true");
        assertThat(tools(server.port(), call.replace("organisations-in-ror", "who-chairs")))
                .doesNotContain("\"members\"", "member of the federation");
    }

    private String tools(int port, String message) {
        return send(
                        java.net.http.HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/mcp"))
                                .header("Content-Type", "application/json")
                                .POST(java.net.http.HttpRequest.BodyPublishers.ofString(message)),
                        "Accept",
                        "application/json, text/event-stream")
                .body();
    }

    private HttpResponse<String> alone(String path) {
        URI address = URI.create("http://127.0.0.1:" + alone.port() + path);
        return send(java.net.http.HttpRequest.newBuilder(address).GET());
    }

    @Test
    void isCountedAndDescribed() {
        ask(NAMES);
        assertThat(get("/metrics").body()).contains("place=\"federated\"");
        assertThat(get("/openapi.json").body()).contains("\"/federated\"");
        assertThat(get("/?lang=en", "Accept", HTML).body()).contains("/federated");
    }
}
