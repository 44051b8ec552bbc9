package senryaku.sparql.cli;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.time.Duration;
import picocli.CommandLine.Option;
import senryaku.sparql.query.Kinds;
import senryaku.sparql.server.Settings;

/** Where and how a server listens. */
final class ListenOptions {

    private static final int LAST_PORT = 65_535;

    @Option(names = "--port", paramLabel = "PORT", descriptionKey = "port")
    private int port = Settings.DEFAULT_PORT;

    @Option(names = "--host", paramLabel = "HOST", descriptionKey = "host")
    private String host = Settings.LOOPBACK;

    @Option(names = "--timeout", paramLabel = "SECONDS", descriptionKey = "timeout")
    private long timeout = Settings.DEFAULT_TIMEOUT.toSeconds();

    /** The settings, with a free port in the place of 0, so that the address is known before the server starts. */
    Settings settings(Kinds kinds) {
        if (port < 0 || port > LAST_PORT || timeout < 1) {
            throw Failure.of(Failure.CALL, "badPort", port, timeout);
        }
        return new Settings(
                host,
                port == 0 ? free() : port,
                Duration.ofSeconds(timeout),
                Settings.DEFAULT_BODY_LIMIT,
                kinds,
                Version.number());
    }

    private int free() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName(host))) {
            return socket.getLocalPort();
        } catch (UnknownHostException e) {
            throw Failure.of(Failure.CALL, "badHost", host);
        } catch (IOException e) {
            throw Failure.of(Failure.OUTSIDE, "portTaken", String.valueOf(e.getMessage()));
        }
    }
}
