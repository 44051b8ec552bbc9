package senryaku.sparql.server;

/** The server cannot listen where it was told to. */
public final class PortTakenException extends RuntimeException {

    PortTakenException(String host, int port, Throwable cause) {
        super("%s:%d: %s".formatted(host, port, reason(cause)), cause);
    }

    private static String reason(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return String.valueOf(cause.getMessage());
    }
}
