package senryaku.loader.source;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** SHA-256, in lower-case hex. */
final class Sha256 {

    private Sha256() {}

    static String of(byte[] bytes) {
        return hex(digest(), bytes);
    }

    /** Each part's length stands before its bytes, so that no two lists of parts give the same. */
    static String of(List<byte[]> parts) {
        MessageDigest digest = digest();
        for (byte[] part : parts) {
            digest.update((part.length + "\n").getBytes(StandardCharsets.US_ASCII));
            digest.update(part);
        }
        return hex(digest, new byte[0]);
    }

    private static String hex(MessageDigest digest, byte[] last) {
        return HexFormat.of().formatHex(digest.digest(last));
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
