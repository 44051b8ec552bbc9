package senryaku.loader.publish;

import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** HTTP Digest authentication (RFC 7616), with MD5 and SHA-256, as Virtuoso's {@code /sparql-auth} asks for. */
final class Digest {

    private static final Pattern PARAMETER =
            Pattern.compile("([A-Za-z]+)\\s*=\\s*(?:\"((?:[^\"\\\\]|\\\\.)*)\"|([^,\\s]+))");
    private static final SecureRandom RANDOM = new SecureRandom();

    private Digest() {}

    /** The value of {@code Authorization} that answers a challenge. */
    static String of(String challenge, HttpRequest request, String user, String password) {
        byte[] random = new byte[16];
        RANDOM.nextBytes(random);
        return of(challenge, request, user, password, HexFormat.of().formatHex(random));
    }

    static String of(String challenge, HttpRequest request, String user, String password, String clientNonce) {
        Map<String, String> asked = parameters(challenge);
        String realm = asked.getOrDefault("realm", "");
        String nonce = asked.getOrDefault("nonce", "");
        String algorithm = asked.getOrDefault("algorithm", "MD5");
        String query = request.uri().getRawQuery();
        String path = request.uri().getRawPath() + (query == null ? "" : "?" + query);
        String who = hash(algorithm, user + ":" + realm + ":" + password);
        String what = hash(algorithm, request.method() + ":" + path);
        boolean counted = asked.containsKey("qop");
        String proof = counted ? nonce + ":00000001:" + clientNonce + ":auth:" + what : nonce + ":" + what;
        StringBuilder header = new StringBuilder("Digest username=\"" + user + "\", realm=\"" + realm + "\", nonce=\""
                + nonce + "\", uri=\"" + path + "\", algorithm=" + algorithm + ", response=\""
                + hash(algorithm, who + ":" + proof) + "\"");
        if (counted) {
            header.append(", qop=auth, nc=00000001, cnonce=\"")
                    .append(clientNonce)
                    .append('"');
        }
        if (asked.containsKey("opaque")) {
            header.append(", opaque=\"").append(asked.get("opaque")).append('"');
        }
        return header.toString();
    }

    private static Map<String, String> parameters(String challenge) {
        Map<String, String> found = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        Matcher parts = PARAMETER.matcher(challenge);
        while (parts.find()) {
            found.put(parts.group(1), parts.group(2) == null ? parts.group(3) : parts.group(2));
        }
        return found;
    }

    private static String hash(String algorithm, String text) {
        try {
            MessageDigest digest = MessageDigest.getInstance(algorithm);
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new StoreException(Trouble.BAD_ADDRESS, algorithm, "Digest").causedBy(e);
        }
    }
}
