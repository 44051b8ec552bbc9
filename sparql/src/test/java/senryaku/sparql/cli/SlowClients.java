package senryaku.sparql.cli;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** Callers who send their question, or read their answer, a few bytes at a time, and begin again when they are cut off. */
final class SlowClients implements AutoCloseable {

    private static final long PAUSE_MILLIS = 300;

    /** An answer of some megabytes. */
    private static final String LONG =
            ServerProcess.sparql("SELECT * { VALUES ?a { %1$s } VALUES ?b { %1$s } VALUES ?c { %1$s } }"
                    .formatted(String.join(" ", Collections.nCopies(60, "123456789"))));

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CountDownLatch over = new CountDownLatch(1);

    /** What one of them does with a connection. */
    private interface Slowly {

        Socket begin() throws IOException;

        /** Goes on for a moment; whether the connection is still there. */
        boolean on(Socket socket) throws IOException;
    }

    private SlowClients() {}

    /** So many who send, and so many who read. */
    static SlowClients of(ServerProcess server, int each) {
        SlowClients clients = new SlowClients();
        for (int i = 0; i < each; i++) {
            clients.start(new Sender(server));
            clients.start(new Reader(server));
        }
        return clients;
    }

    private void start(Slowly client) {
        var unused = threads.submit(() -> {
            while (!over.await(PAUSE_MILLIS, TimeUnit.MILLISECONDS)) {
                try (Socket socket = client.begin()) {
                    while (client.on(socket) && !over.await(PAUSE_MILLIS, TimeUnit.MILLISECONDS)) {}
                } catch (IOException cutOff) {
                    // The server has had enough; the client tries again.
                }
            }
            return true;
        });
    }

    private record Sender(ServerProcess server) implements Slowly {
        @Override
        public Socket begin() throws IOException {
            return server.sent(
                    "POST /sparql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/sparql-query\r\nContent-Length: 50000\r\n\r\n");
        }

        @Override
        public boolean on(Socket socket) throws IOException {
            socket.getOutputStream().write("SELECT ".getBytes(StandardCharsets.US_ASCII));
            return true;
        }
    }

    private record Reader(ServerProcess server) implements Slowly {
        @Override
        public Socket begin() throws IOException {
            return server.asked(LONG);
        }

        @Override
        public boolean on(Socket socket) throws IOException {
            return socket.getInputStream().read(new byte[100]) >= 0;
        }
    }

    @Override
    public void close() {
        over.countDown();
        threads.shutdownNow();
    }
}
