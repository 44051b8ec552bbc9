package senryaku.sparql.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
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
import senryaku.sparql.HttpCalls;
import senryaku.sparql.Sample;

/** What operators see of each request: its id, a line without what was asked, and figures for themselves alone. */
class BooksTest extends HttpCalls {

    /** A query may have so many characters here. */
    private static final int SHORT = 300;

    private final ByteArrayOutputStream written = new ByteArrayOutputStream();
    private Serve server;

    @BeforeAll
    void start() {
        PrintStream before = System.err;
        System.setErr(new PrintStream(written, true, StandardCharsets.UTF_8));
        try {
            Settings settings = new Settings(
                    Settings.LOOPBACK,
                    0,
                    Duration.ofSeconds(20),
                    20_000,
                    Sample.KINDS,
                    "1.2.3",
                    Settings.DEFAULT_ROWS,
                    caps());
            server = Serve.start(
                    settings,
                    OpenRelease.indexed("20210216T000000Z-0a1b2c3d", Instant.EPOCH, Sample.data()),
                    Sample.catalog());
        } finally {
            System.setErr(before);
        }
    }

    private static Caps caps() {
        Caps usual = Caps.DEFAULT;
        return new Caps(
                usual.queries(),
                usual.perClient(),
                usual.patience(),
                usual.work(),
                usual.failures(),
                usual.memory(),
                usual.answer(),
                usual.cache(),
                usual.copy(),
                SHORT,
                usual.header(),
                usual.connections(),
                usual.idle(),
                usual.rate(),
                Optional.empty(),
                false,
                true);
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
    void a_request_keeps_a_plain_id_and_gets_another_for_one_that_is_none() {
        assertThat(id(get("/", "X-Request-Id", "job-7.a_b"))).isEqualTo("job-7.a_b");
        for (String given : List.of("a b", "<x>", "a".repeat(65), "é")) {
            assertThat(id(get("/", "X-Request-Id", given))).matches("[0-9a-f-]{36}");
        }
        assertThat(id(get("/no-such-page"))).matches("[0-9a-f-]{36}");
    }

    @Test
    void a_line_has_the_place_and_the_status_and_not_what_was_asked_or_who_vouches_for_it() {
        get(
                "/sparql?query=ASK%7B%7D&secret=hunter2",
                "X-Request-Id", "of-the-line", "Authorization", "Basic aHVudGVyMg==", "User-Agent", "probe \"x\"");
        JsonObject line = line("of-the-line");
        assertThat(line.getString("path")).isEqualTo("/sparql");
        assertThat(line.get("status").getAsNumber().value().intValue()).isEqualTo(200);
        assertThat(line.getString("method")).isEqualTo("GET");
        assertThat(line.getString("agent")).isEqualTo("probe \"x\"");
        assertThat(line.toString())
                .doesNotContain("hunter2")
                .doesNotContain("aHVudGVyMg")
                .doesNotContain("ASK");
    }

    @Test
    void what_a_caller_writes_makes_no_line_of_its_own() {
        get("/x%E2%80%AE%E2%80%A8forged%22%7D", "X-Request-Id", "forged-line");
        JsonObject line = line("forged-line");
        assertThat(line.getString("path")).startsWith("/x??forged");
        assertThat(lines()).allSatisfy(text -> assertThat(text).startsWith("{").endsWith("}"));
    }

    @Test
    void the_figures_count_requests_and_refusals_and_are_for_this_machine_only() {
        get("/sparql?query=" + "x");
        HttpResponse<String> figures = get("/metrics");
        assertThat(figures.statusCode()).isEqualTo(200);
        assertThat(figures.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
        assertThat(figures.body())
                .contains("senryaku_requests_seconds_count{method=\"GET\",place=\"sparql\"")
                .contains("senryaku_refusals_total{reason=\"malformed\"}")
                .contains("senryaku_release{release=\"20210216T000000Z-0a1b2c3d\"")
                .contains("jvm_memory_used_bytes");
        for (String proxy : List.of("Forwarded", "X-Forwarded-For", "X-Real-IP", "Via")) {
            assertThat(get("/metrics", proxy, "for=192.0.2.1").statusCode())
                    .as(proxy)
                    .isEqualTo(404);
        }
    }

    @Test
    void what_callers_invent_makes_no_series() {
        get("/invented-place-" + "x".repeat(20));
        assertThat(get("/metrics").body()).doesNotContain("invented").contains("place=\"other\"");
    }

    @Test
    void a_query_is_as_short_on_the_page_as_at_the_endpoint() {
        String tooLong = "/sparql?query=ASK%7B%7D%23" + "x".repeat(SHORT);
        assertThat(get(tooLong).statusCode()).isEqualTo(413);
        assertThat(get(tooLong, "Accept", "text/html").statusCode()).isEqualTo(413);
        assertThat(post("/sparql", "application/sparql-query", "ASK{}#" + "x".repeat(SHORT))
                        .statusCode())
                .isEqualTo(413);
        assertThat(get("/sparql?query=ASK%7B%7D", "Accept", "text/html").statusCode())
                .isEqualTo(200);
    }

    private static String id(HttpResponse<?> answer) {
        return answer.headers().firstValue("X-Request-Id").orElseThrow();
    }

    private List<String> lines() {
        return written.toString(StandardCharsets.UTF_8)
                .lines()
                .filter(line -> line.contains("milliseconds"))
                .toList();
    }

    /** The line of a request, which is written when the answer has left. */
    private JsonObject line(String id) {
        long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (System.nanoTime() - end < 0) {
            for (String line : lines()) {
                JsonObject read = JSON.parse(line);
                if (read.getString("id").equals(id)) {
                    return read;
                }
            }
            Thread.onSpinWait();
        }
        throw new AssertionError("no line of " + id + " in " + lines());
    }
}
