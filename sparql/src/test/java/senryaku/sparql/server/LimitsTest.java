package senryaku.sparql.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.sparql.resultset.ResultsReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LimitsTest extends ServerTest {

    private static final int ROWS = 20;
    private static final String ALL = "SELECT * { ?s ?p ?o }";
    private static final String ENDLESS =
            "SELECT (COUNT(*) AS ?number) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l . ?m ?n ?o }";

    @Override
    long rows() {
        return ROWS;
    }

    @Test
    void GET_400_for_more_rows_than_are_allowed_and_nothing_shorter() {
        for (String format : new String[] {"json", "xml", "csv", "tsv"}) {
            HttpResponse<String> response = get(sparql(ALL) + "&format=" + format);
            assertThat(response.statusCode()).isEqualTo(400);
            assertThat(response.body()).contains("more than the 20 rows").contains("max-rows=N");
        }
        assertThat(get(sparql("CONSTRUCT WHERE { ?s ?p ?o }")).statusCode()).isEqualTo(400);
        assertThat(get(sparql(ALL + " LIMIT 20")).statusCode()).isEqualTo(200);
        assertThat(get(sparql(ALL + " LIMIT 21")).statusCode()).isEqualTo(400);
    }

    @Test
    void GET_cut_answer_breaks_the_connection_once_it_has_begun() {
        String wide = "SELECT (CONCAT(" + "\"%s\"".formatted("x".repeat(200)) + ", STR(?s)) AS ?x) "
                + "{ VALUES ?long { \"" + "y".repeat(9_000)
                + "\" } ?s ?p ?o BIND (CONCAT(?long, ?long, ?long, ?long, ?long, ?long, ?long, ?long, STR(?o)) AS ?wide) }";
        String text = wide.replace("AS ?x)", "AS ?x) ?wide");
        for (String format : new String[] {"json", "xml", "csv", "tsv"}) {
            assertThatThrownBy(() -> get(sparql(text) + "&format=" + format)).isInstanceOf(UncheckedIOException.class);
        }
    }

    @Test
    void GET_200_with_the_first_rows_says_that_there_are_more() {
        HttpResponse<String> json = get(sparql(ALL) + "&max-rows=2");
        assertThat(header(json, "Senryaku-Truncated")).isEqualTo("rows=2");
        assertThat(json.body()).contains("\"link\": [ \"urn:senryaku:truncated:rows:2\" ]");
        var rows = ResultsReader.create()
                .lang(ResultSetLang.RS_JSON)
                .read(new ByteArrayInputStream(json.body().getBytes(StandardCharsets.UTF_8)));
        rows.next();
        rows.next();
        assertThat(rows.hasNext()).isFalse();
        HttpResponse<String> xml = get(sparql(ALL) + "&max-rows=2&format=xml");
        assertThat(xml.body()).contains("<link href=\"urn:senryaku:truncated:rows:2\"/>");
        HttpResponse<String> whole = get(sparql(PEOPLE) + "&max-rows=4");
        assertThat(header(whole, "Senryaku-Truncated")).isEmpty();
        assertThat(header(whole, "ETag")).isNotEqualTo(header(get(sparql(PEOPLE)), "ETag"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "max-rows=0",
                "max-rows=x",
                "max-rows=10001",
                "timeout=0",
                "timeout=-1",
                "timeout=1e9",
                "timeout="
            })
    void GET_400_for_limits_that_are_none(String limit) {
        HttpResponse<String> response = get(sparql(PEOPLE) + "&" + limit);
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.body()).contains(limit);
    }

    @Test
    void GET_503_after_the_time_that_the_caller_gives() {
        Instant begun = Instant.now();
        HttpResponse<String> response = get(sparql(ENDLESS) + "&timeout=0.2");
        assertThat(response.statusCode()).isEqualTo(503);
        assertThat(response.body()).contains("longer than the 0.2 seconds");
        assertThat(Duration.between(begun, Instant.now())).isLessThan(Duration.ofSeconds(10));
    }

    @Test
    void work_stops_when_the_caller_has_gone() throws IOException, InterruptedException {
        URI address = address(sparql(ENDLESS));
        try (Socket socket = new Socket(address.getHost(), address.getPort())) {
            String request = "GET %s?%s HTTP/1.1\r\nHost: localhost\r\n\r\n"
                    .formatted(address.getRawPath(), address.getRawQuery());
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().flush();
            assertThat(becomes(true)).as("the query runs").isTrue();
        }
        assertThat(becomes(false)).as("the query has ended").isTrue();
    }

    @Test
    void the_next_request_on_the_same_connection_is_answered_though_it_came_early() throws IOException {
        URI slow = address(sparql(ENDLESS) + "&timeout=1.5");
        try (Socket socket = new Socket(slow.getHost(), slow.getPort())) {
            String both =
                    "GET %s?%s HTTP/1.1\r\nHost: localhost\r\n\r\nGET /health/live HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"
                            .formatted(slow.getRawPath(), slow.getRawQuery());
            int first = both.indexOf("GET /health");
            socket.getOutputStream().write(both.substring(0, first).getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().flush();
            assertThat(becomes(true)).isTrue();
            socket.getOutputStream().write(both.substring(first).getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().flush();
            String answers = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answers)
                    .contains("HTTP/1.1 503")
                    .contains("HTTP/1.1 200")
                    .contains("\"live\"");
        }
    }

    /** Whether a query runs, or none, within a time far below the server's own limit. */
    private static boolean becomes(boolean running) {
        for (int i = 0; i < 100; i++) {
            boolean now = Thread.getAllStackTraces().values().stream()
                    .anyMatch(stack -> Arrays.stream(stack)
                            .anyMatch(frame -> frame.getClassName().equals(Answering.class.getName())
                                    && frame.getMethodName().equals("use")));
            if (now == running) {
                return true;
            }
            try {
                Thread.sleep(50);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
        return false;
    }

    @Test
    void GET_200_compressed_has_a_tag_of_its_own() throws IOException, InterruptedException {
        URI address = address("/queries/who-chairs?lang=en");
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest.Builder request = HttpRequest.newBuilder(address).header("Accept", "text/html");
            HttpResponse<byte[]> packed = client.send(
                    request.copy().header("Accept-Encoding", "gzip").build(), HttpResponse.BodyHandlers.ofByteArray());
            HttpResponse<String> plain = client.send(request.copy().build(), HttpResponse.BodyHandlers.ofString());
            assertThat(header(packed, "Content-Encoding")).isEqualTo("gzip");
            assertThat(new GZIPInputStream(new ByteArrayInputStream(packed.body())).readAllBytes())
                    .isEqualTo(plain.body().getBytes(StandardCharsets.UTF_8));
            assertThat(header(plain, "Content-Encoding")).isEmpty();
            assertThat(header(packed, "ETag")).isNotEqualTo(header(plain, "ETag"));
            assertThat(header(packed, "Vary")).contains("Accept-Encoding");
            assertThat(header(plain, "Vary")).contains("Accept-Encoding");
            HttpRequest again = request.copy()
                    .header("Accept-Encoding", "gzip")
                    .header("If-None-Match", header(packed, "ETag"))
                    .build();
            assertThat(client.send(again, HttpResponse.BodyHandlers.discarding())
                            .statusCode())
                    .isEqualTo(304);
        }
    }

    @Test
    void GET_200_with_the_mark_for_Excel_only_where_it_is_asked_for() {
        HttpResponse<String> marked = get(sparql(PEOPLE) + "&format=csv&bom=1");
        assertThat(marked.body()).startsWith("\uFEFFs\r\n");
        HttpResponse<String> plain = get(sparql(PEOPLE) + "&format=csv");
        assertThat(plain.body()).startsWith("s\r\n");
        assertThat(header(marked, "ETag")).isNotEqualTo(header(plain, "ETag"));
        assertThat(get("/queries/who-chairs?format=csv&bom=1&lang=ja").body()).startsWith("\uFEFFbody,");
        assertThat(get(sparql(PEOPLE) + "&bom=1").body()).startsWith("{");
    }
}
