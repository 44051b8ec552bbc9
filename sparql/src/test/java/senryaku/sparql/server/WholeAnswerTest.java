package senryaku.sparql.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * An answer that the time limit cuts off after it began looks broken to every caller: also to one of HTTP/1.0, or one who asks to
 * close the connection, as the libraries of Python do; for them the end of the connection is that of the answer.
 */
class WholeAnswerTest extends ServerTest {

    private static final String LAST_CHUNK = "\r\n0\r\n\r\n";
    private static final String ROWS =
            "SELECT (STRUUID() AS ?a) { ?b ?c ?d . ?e ?f ?g . ?h ?i ?j . ?k ?l ?m . ?n ?o ?p }";
    private static final String TRIPLES =
            "CONSTRUCT { ?b <x:is> ?u } WHERE { ?b ?c ?d . ?e ?f ?g . ?h ?i ?j . ?k ?l ?m BIND(STRUUID() AS ?u) }";

    @Override
    Duration timeout() {
        return Duration.ofSeconds(1);
    }

    /** What came, and whether the connection broke before its end. */
    private record Received(String text, boolean broken) {

        boolean isWhole() {
            boolean inChunks = text.contains("Transfer-Encoding: chunked");
            return text.startsWith("HTTP/1.1 200") && !broken && (!inChunks || text.endsWith(LAST_CHUNK));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "HTTP/1.0, close, csv", "HTTP/1.0, close, tsv", "HTTP/1.0, close, json", "HTTP/1.0, close, xml",
        "HTTP/1.1, close, csv", "HTTP/1.1, close, tsv", "HTTP/1.1, close, json", "HTTP/1.1, close, xml",
        "HTTP/1.1, keep-alive, csv", "HTTP/1.1, keep-alive, tsv", "HTTP/1.1, keep-alive, json",
                "HTTP/1.1, keep-alive, xml",
        "HTTP/1.0, close, nt", "HTTP/1.1, close, nt", "HTTP/1.0, close, ttl", "HTTP/1.1, close, ttl"
    })
    void half_an_answer_never_looks_whole(String version, String connection, String format) throws IOException {
        boolean triples = format.equals("nt") || format.equals("ttl");
        Received received = ask(triples ? TRIPLES : ROWS, version, connection, format);
        assertThat(received.isWhole())
                .as(
                        "%s… (%d characters)",
                        received.text()
                                .substring(0, Math.min(300, received.text().length())),
                        received.text().length())
                .isFalse();
    }

    @Test
    void a_whole_answer_of_unknown_length_has_its_end() throws IOException {
        String rows = "SELECT (STRUUID() AS ?a) { VALUES ?x { %1$s } VALUES ?y { %1$s } VALUES ?z { %1$s } }"
                .formatted("1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20");
        for (String version : new String[] {"HTTP/1.0", "HTTP/1.1"}) {
            Received received = ask(rows, version, "close", "csv");
            assertThat(received.isWhole()).as(received.text()).isTrue();
        }
    }

    private Received ask(String query, String version, String connection, String format) throws IOException {
        try (Socket socket = new Socket(address("/").getHost(), port())) {
            socket.setSoTimeout(30_000);
            String request = "GET /sparql?format=%s&query=%s %s\r\nHost: localhost\r\nConnection: %s\r\n\r\n"
                    .formatted(format, URLEncoder.encode(query, StandardCharsets.UTF_8), version, connection);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            ByteArrayOutputStream all = new ByteArrayOutputStream();
            boolean broken = false;
            try (InputStream in = socket.getInputStream()) {
                in.transferTo(all);
            } catch (IOException reset) {
                broken = true;
            }
            return new Received(all.toString(StandardCharsets.UTF_8), broken);
        }
    }
}
