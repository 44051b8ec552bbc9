package senryaku.sparql.cli;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import senryaku.sparql.query.Kinds;
import senryaku.sparql.server.Settings;

/** Where and how a server listens. */
final class ListenOptions {

    private static final int LAST_PORT = 65_535;

    @Option(names = "--port", paramLabel = "PORT", descriptionKey = "port", defaultValue = "" + Settings.DEFAULT_PORT)
    private int port;

    @Option(names = "--host", paramLabel = "HOST", descriptionKey = "host", defaultValue = Settings.LOOPBACK)
    private String host = Settings.LOOPBACK;

    @Option(names = "--public", paramLabel = "URL", descriptionKey = "public")
    private String publicAddress = "";

    @Option(names = "--timeout", paramLabel = "SECONDS", descriptionKey = "timeout")
    private long timeout = Settings.DEFAULT_TIMEOUT.toSeconds();

    @Option(names = "--max-rows", paramLabel = "N", descriptionKey = "maxRows")
    private long rows = Settings.DEFAULT_ROWS;

    @Mixin
    private CapOptions caps = new CapOptions();

    @Mixin
    private final WriteOptions write = new WriteOptions();

    @Mixin
    private final FederationOption federation = new FederationOption();

    /** Who may write. */
    WriteOptions write() {
        return write;
    }

    /**
     * The settings, with a free port in the place of 0, so that the address is known before the server starts.
     *
     * @throws Failure if the port is taken, so that nothing is done for a server that cannot start
     */
    Settings settings(Kinds kinds) {
        CapOptions.least("--max-rows", rows, 1);
        CapOptions.least("--timeout", timeout, 1);
        if (port < 0 || port > LAST_PORT) {
            throw Failure.of(Failure.CALL, "badPort", port, LAST_PORT);
        }
        return federation.in(new Settings(
                host,
                usablePort(),
                Duration.ofSeconds(timeout),
                Settings.DEFAULT_BODY_LIMIT,
                kinds,
                Version.number(),
                rows,
                caps.caps(),
                publicAddress(),
                List.of()));
    }

    /** Pages link from the root of their server, so an address with a path could not be told the truth. */
    private String publicAddress() {
        String address = publicAddress.strip().replaceFirst("/$", "");
        if (!address.isEmpty() && !address.matches("https?://([A-Za-z0-9.-]+|\\[[0-9A-Fa-f:.]+\\])(:\\d{1,5})?")) {
            throw Failure.of(Failure.CALL, "badPublic", publicAddress);
        }
        return address;
    }

    private int usablePort() {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getByName(host), port));
            return socket.getLocalPort();
        } catch (UnknownHostException e) {
            throw Failure.of(Failure.CALL, "badHost", host);
        } catch (IOException e) {
            throw Failure.of(Failure.OUTSIDE, "portTaken", "%s:%d: %s".formatted(host, port, e.getMessage()));
        }
    }
}
