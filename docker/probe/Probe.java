import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/**
 * The image's health check: exit status 0 if the server in this container answers 200 to {@code GET PATH}, 1 if not.
 * The variable {@code SENRYAKU_PORT} of the container outranks the port in the call, as it does for the server.
 * A bare socket, because that loads few classes: an HTTP client would take ten times as long.
 */
final class Probe {

    /** Below the time that the engine allows. */
    private static final int TIMEOUT_MILLISECONDS = 4000;

    private Probe() {}

    public static void main(String[] arguments) {
        if (arguments.length != 2) {
            System.err.println("usage: Probe PORT PATH");
            System.exit(2);
        }
        String port = System.getenv().getOrDefault("SENRYAKU_PORT", "");
        String status = status(Integer.parseInt(port.isBlank() ? arguments[0] : port), arguments[1]);
        System.out.println(status);
        System.exit(isWell(status) ? 0 : 1);
    }

    /** Whether the server answers 200. */
    static boolean isWell(int port, String path) {
        return isWell(status(port, path));
    }

    private static boolean isWell(String status) {
        return status.matches("HTTP/1\\.[01] 200.*");
    }

    /** The first line of the answer, or why there is none. */
    static String status(int port, String path) {
        String request = "GET " + path + " HTTP/1.0\r\nHost: localhost\r\n\r\n";
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress("127.0.0.1", port), TIMEOUT_MILLISECONDS);
            socket.setSoTimeout(TIMEOUT_MILLISECONDS);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            byte[] start = socket.getInputStream().readNBytes(16);
            return new String(start, StandardCharsets.US_ASCII).lines().findFirst().orElse("no answer");
        } catch (IOException e) {
            return String.valueOf(e.getMessage());
        }
    }
}
