package senryaku.sparql.federation;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** An endpoint that sends what it is given, byte for byte. */
public final class RawEndpoint implements AutoCloseable {

    /** Writes an answer. */
    @FunctionalInterface
    public interface Answer {
        void write(OutputStream out) throws IOException;
    }

    private static final Answer YES = out ->
            out.write(("HTTP/1.1 200 OK\r\nContent-Type: application/sparql-results+json\r\nConnection: close\r\n\r\n"
                            + "{\"head\":{},\"boolean\":true}")
                    .getBytes(StandardCharsets.US_ASCII));

    private final ServerSocket socket;
    private volatile Answer toRows = YES;
    private volatile Answer toTruth = YES;

    public RawEndpoint() {
        try {
            socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofPlatform().daemon().name("raw-endpoint").start(this::accept);
    }

    public URI endpoint() {
        return URI.create("http://127.0.0.1:" + port() + "/sparql");
    }

    public int port() {
        return socket.getLocalPort();
    }

    /**
     * What is sent from now on.
     *
     * @param always whether a question for yes or no gets it too; else that is answered with yes
     */
    public void answers(Answer answer, boolean always) {
        toRows = answer;
        toTruth = always ? answer : YES;
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                Socket caller = socket.accept();
                Thread.ofPlatform().daemon().name("raw-answer").start(() -> serve(caller));
            } catch (IOException e) {
                return; // closed
            }
        }
    }

    private void serve(Socket caller) {
        try (caller) {
            boolean truth =
                    request(new BufferedInputStream(caller.getInputStream())).contains("ASK");
            OutputStream out = caller.getOutputStream();
            (truth ? toTruth : toRows).write(out);
            out.flush();
            caller.shutdownOutput();
            caller.getInputStream().readAllBytes();
        } catch (IOException e) {
            // whoever asked went away
        }
    }

    private static String request(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            int one = in.read();
            if (one < 0) {
                return head.toString();
            }
            head.append((char) one);
        }
        int length = head.toString()
                .lines()
                .filter(line -> line.regionMatches(true, 0, "content-length:", 0, 15))
                .mapToInt(line -> Integer.parseInt(line.substring(15).strip()))
                .findFirst()
                .orElse(0);
        return new String(in.readNBytes(length), StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
