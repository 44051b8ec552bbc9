package senryaku.loader.publish;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;

/**
 * Who asks a remote store.
 *
 * @param header the value of the header {@code Authorization}; none for an open store
 */
record Credentials(Optional<String> header) {

    private static final String USER = "SENRYAKU_USER";
    private static final String PASSWORD = "SENRYAKU_PASSWORD";

    /** From the environment, so that they stand in no command line and no address. */
    static Credentials of(Map<String, String> environment) {
        String user = environment.getOrDefault(USER, "");
        if (user.isEmpty()) {
            return new Credentials(Optional.empty());
        }
        String pair = user + ":" + environment.getOrDefault(PASSWORD, "");
        String encoded = Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
        return new Credentials(Optional.of("Basic " + encoded));
    }

    /** Says nothing of what it holds. */
    @Override
    public String toString() {
        return header.isPresent() ? "Credentials[…]" : "Credentials[none]";
    }
}
