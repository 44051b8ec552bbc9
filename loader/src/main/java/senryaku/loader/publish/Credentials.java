package senryaku.loader.publish;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;

/**
 * Who asks a remote store. A password comes from the environment or from a file, never from a command line, which others on
 * the machine can read. It is sent only after the store has asked for it, in the form that the store asks for.
 */
public final class Credentials {

    /** Nobody: for an open store. */
    public static final Credentials NONE = new Credentials("", "");

    private static final String USER = "SENRYAKU_USER";
    private static final String PASSWORD = "SENRYAKU_PASSWORD";
    private static final String PASSWORD_FILE = "SENRYAKU_PASSWORD_FILE";

    private final String user;
    private final String password;

    private Credentials(String user, String password) {
        this.user = user;
        this.password = password;
    }

    /** From the environment alone: {@code SENRYAKU_USER}, and {@code SENRYAKU_PASSWORD} or {@code SENRYAKU_PASSWORD_FILE}. */
    static Credentials of(Map<String, String> environment) {
        return of(Optional.empty(), Optional.empty(), environment);
    }

    /**
     * What was said on the command line, and the environment for the rest.
     *
     * @param user who asks; if absent, {@code SENRYAKU_USER}
     * @param file holds the password, with or without a line end behind it
     * @throws StoreException if a user is named and no password can be had
     */
    public static Credentials of(Optional<String> user, Optional<Path> file, Map<String, String> environment) {
        String name = user.orElseGet(() -> environment.getOrDefault(USER, ""));
        if (name.isEmpty()) {
            return NONE;
        }
        Optional<Path> named = file.or(
                () -> Optional.ofNullable(environment.get(PASSWORD_FILE)).map(Path::of));
        String password = file.isPresent() || environment.get(PASSWORD) == null
                ? named.map(path -> read(name, path)).orElse(null)
                : environment.get(PASSWORD);
        if (password == null) {
            throw new StoreException(Trouble.NO_PASSWORD, name, PASSWORD, PASSWORD_FILE);
        }
        return new Credentials(name, password);
    }

    private static String read(String user, Path file) {
        try {
            return Files.readString(file).replaceFirst("\\R$", "");
        } catch (IOException e) {
            throw new StoreException(
                            Trouble.NO_PASSWORD, user, file, e.getClass().getSimpleName())
                    .causedBy(e);
        }
    }

    /**
     * The value of the header {@code Authorization} for a request that was refused.
     *
     * @param refusal a response with status 401
     * @return nothing if there are no credentials, or the store asks for a form that is not known here
     */
    Optional<String> answer(HttpRequest request, HttpResponse<?> refusal) {
        if (user.isEmpty()) {
            return Optional.empty();
        }
        for (String asked : refusal.headers().allValues("WWW-Authenticate")) {
            if (asked.regionMatches(true, 0, "Digest ", 0, 7)) {
                return Optional.of(Digest.of(asked, request, user, password));
            }
        }
        return Optional.of(basic());
    }

    /** RFC 7617. */
    private String basic() {
        byte[] pair = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
        return "Basic " + Base64.getEncoder().encodeToString(pair);
    }

    /** Says nothing of what it holds. */
    @Override
    public String toString() {
        return user.isEmpty() ? "Credentials[none]" : "Credentials[…]";
    }
}
