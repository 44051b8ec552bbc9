package senryaku.sparql.server;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import senryaku.sparql.write.Draft;
import senryaku.sparql.write.Publisher.Now;
import senryaku.sparql.write.Publisher.Written;
import senryaku.sparql.write.WriteProblem;

/**
 * The door for those who write: nobody comes in without a password, over a connection that others can read, or from the page of
 * another site; who tries passwords waits.
 */
final class WriteDoor {

    /** The release that holds what was written. */
    static final String RELEASE = "Senryaku-Release";

    /** Passwords that one client may try in vain within a minute. */
    private static final int TRIES = 10;

    private static final String SCHEME = "basic ";

    private final Optional<Writing> writing;
    private final Caps caps;
    private final Ledger tries = new Ledger(Duration.ofDays(1), TRIES);

    WriteDoor(Optional<Writing> writing, Caps caps) {
        this.writing = writing.filter(some -> !some.keys().isEmpty());
        this.caps = caps;
    }

    /** Whether anybody may write. */
    boolean isOpen() {
        return writing.isPresent();
    }

    /**
     * Lets a caller in.
     *
     * @return the user's name
     * @throws Refusal with 401, 403 or 429 if they may not write
     */
    String user(Call call) {
        call.response().setHeader("Access-Control-Allow-Origin", null);
        call.response().setHeader("Access-Control-Expose-Headers", null);
        Writing open = writing.orElseThrow(() -> Refusal.of(403, "writeOff"));
        if (!isPrivate(call)) {
            throw Refusal.of(403, "openConnection");
        }
        if (isOfAnotherSite(call)) {
            throw Refusal.of(403, "foreignOrigin");
        }
        Client client =
                new Client(Client.of(call.request(), caps.clientHeader()).name(), true);
        String[] given = credentials(call);
        char[] password = given[1].toCharArray();
        if (open.keys().isKnown(given[0], password)) {
            return given[0];
        }
        tries.check(client);
        if (!open.keys().opens(given[0], password)) {
            tries.failed(client);
            throw unauthorised(call, "wrongPassword");
        }
        return given[0];
    }

    /** Name and password of HTTP Basic (RFC 7617). */
    private static String[] credentials(Call call) {
        String header = call.header("Authorization");
        if (!header.toLowerCase(Locale.ROOT).startsWith(SCHEME)) {
            throw unauthorised(call, "whoAreYou");
        }
        try {
            byte[] bytes =
                    Base64.getDecoder().decode(header.substring(SCHEME.length()).strip());
            CharBuffer text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            String[] parts = text.toString().split(":", 2);
            if (parts.length == 2) {
                return parts;
            }
        } catch (IllegalArgumentException | CharacterCodingException e) {
            throw unauthorised(call, "whoAreYou");
        }
        throw unauthorised(call, "whoAreYou");
    }

    private static Refusal unauthorised(Call call, String key) {
        call.response().setHeader("WWW-Authenticate", "Basic realm=\"senryaku\", charset=\"UTF-8\"");
        return Refusal.of(401, key);
    }

    /** A password goes over TLS only, or stays on this machine; a proxy says which it was. */
    private boolean isPrivate(Call call) {
        String outside = call.header("X-Forwarded-Proto");
        if (!outside.isEmpty()) {
            return outside.equalsIgnoreCase("https") && (caps.clientHeader().isPresent() || isHere(call));
        }
        return call.request().isSecure() || isHere(call);
    }

    private static boolean isHere(Call call) {
        return !Client.of(call.request().getRemoteAddr()).limited();
    }

    /** Browsers say from which page a request comes, whatever the page wants. */
    private static boolean isOfAnotherSite(Call call) {
        String origin = call.header("Origin");
        if (!origin.isEmpty()) {
            try {
                return !call.header("Host")
                        .equals(Optional.ofNullable(URI.create(origin).getRawAuthority())
                                .orElse(""));
            } catch (IllegalArgumentException e) {
                return true;
            }
        }
        String site = call.header("Sec-Fetch-Site");
        return !site.isEmpty() && !site.equals("same-origin") && !site.equals("none");
    }

    /**
     * The body, whole.
     *
     * @throws Refusal with 413, 415 or 400 if it is too long, packed, or broken off
     */
    byte[] body(Call call) {
        if (!call.header("Content-Encoding").isEmpty()) {
            throw Refusal.of(415, "coded");
        }
        int most = writing.map(Writing::upload).orElse(0);
        if (call.request().getContentLengthLong() > most) {
            throw Refusal.of(413, "tooLong", most);
        }
        try (InputStream in = call.request().getInputStream()) {
            byte[] bytes = in.readNBytes(most + 1);
            if (bytes.length > most) {
                throw Refusal.of(413, "tooLong", most);
            }
            return bytes;
        } catch (IOException e) {
            throw Refusal.of(400, "unreadable");
        }
    }

    /** A body as text. */
    static String text(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw Refusal.of(400, "notUtf8");
        }
    }

    /** The media type of a header, without its parameters; another alphabet than UTF-8 is refused. */
    static String mediaType(String header) {
        String[] parts = header.split(";", -1);
        boolean other = Arrays.stream(parts)
                .skip(1)
                .map(part -> part.strip().toLowerCase(Locale.ROOT).replace("\"", ""))
                .anyMatch(part -> part.startsWith("charset=") && !part.equals("charset=utf-8"));
        if (other) {
            throw Refusal.of(415, "otherAlphabet", header);
        }
        return parts[0].strip().toLowerCase(Locale.ROOT);
    }

    /** Writes, and names the release that holds it. */
    Written write(Call call, String user, Function<Now, Draft> edit) {
        Writing open = writing.orElseThrow(() -> Refusal.of(403, "writeOff"));
        call.keepable("no-store");
        try {
            Written written = open.publisher().write(user, edit);
            call.response().setHeader(RELEASE, written.release());
            return written;
        } catch (WriteProblem e) {
            throw Refusal.later(e.status(), e.retry(), e.key(), e.values());
        }
    }
}
