package senryaku.sparql.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A caller who first sends all and then reads still reads why it was refused. */
class LastWordsTest extends ServerTest {

    private static final int PIECES = 400;
    private static final byte[] PIECE = " ".repeat(10_000).getBytes(StandardCharsets.US_ASCII);
    private static final byte[] CHUNK = (Integer.toHexString(PIECE.length) + "\r\n" + " ".repeat(PIECE.length) + "\r\n")
            .getBytes(StandardCharsets.US_ASCII);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/sparql application/sparql-query 413",
                "/sparql application/x-www-form-urlencoded 413",
                "/mcp application/json 413",
                "/reconcile application/x-www-form-urlencoded 413",
                "/queries/members text/plain 405"
            })
    void long_bodies_with_a_length(String request) throws IOException {
        for (int i = 0; i < 5; i++) {
            expect(request, "Content-Length: " + PIECES * PIECE.length, PIECE);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/sparql application/sparql-query 413",
                "/sparql application/x-www-form-urlencoded 400",
                "/mcp application/json 413",
                "/queries/members text/plain 405"
            })
    void long_bodies_in_chunks(String request) throws IOException {
        for (int i = 0; i < 5; i++) {
            expect(request, "Transfer-Encoding: chunked", CHUNK);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/sparql application/sparql-query"})
    void nobody_is_listened_to_for_ever(String request) throws IOException {
        Instant begun = Instant.now();
        try (Socket socket = open(request, "Transfer-Encoding: chunked")) {
            OutputStream out = socket.getOutputStream();
            while (Duration.between(begun, Instant.now()).toSeconds() < 60) {
                out.write(CHUNK);
            }
        } catch (SocketTimeoutException e) {
            throw e;
        } catch (IOException closed) {
            assertThat(Duration.between(begun, Instant.now())).isLessThan(Duration.ofSeconds(40));
            return;
        }
        throw new AssertionError("the server went on reading");
    }

    private void expect(String request, String length, byte[] piece) throws IOException {
        String[] words = request.split(" ", 3);
        try (Socket socket = open(request, length)) {
            OutputStream out = socket.getOutputStream();
            for (int i = 0; i < PIECES; i++) {
                out.write(piece);
            }
            if (length.endsWith("chunked")) {
                out.write("0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            }
            out.flush();
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answer).startsWith("HTTP/1.1 " + words[2]).contains("\r\n\r\n");
        }
    }

    private Socket open(String request, String length) throws IOException {
        String[] words = request.split(" ", 3);
        int port = address("/").getPort();
        Socket socket = new Socket(address("/").getHost(), port);
        socket.setSoTimeout(10_000);
        String head =
                "POST %s HTTP/1.1\r\nHost: 127.0.0.1:%d\r\nConnection: close\r\nContent-Type: %s\r\nAccept: application/json, text/event-stream\r\n%s\r\n\r\n"
                        .formatted(words[0], port, words[1], length);
        socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
        return socket;
    }
}
