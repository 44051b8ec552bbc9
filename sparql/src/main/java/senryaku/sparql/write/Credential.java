package senryaku.sparql.write;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * A user who may write, with what is kept of the password: a line {@code user:pbkdf2-sha256:ITERATIONS:SALT:HASH}, salt and hash
 * in Base64.
 *
 * @param user letters, digits, {@code .}, {@code _} and {@code -}
 * @param iterations of PBKDF2 with HMAC-SHA-256 (RFC 8018)
 * @param salt in Base64
 * @param hash in Base64
 */
public record Credential(String user, int iterations, String salt, String hash) {

    /** As OWASP's Password Storage Cheat Sheet recommends for PBKDF2 with HMAC-SHA-256. */
    public static final int ITERATIONS = 600_000;

    private static final int MOST_ITERATIONS = 10_000_000;
    private static final String METHOD = "pbkdf2-sha256";
    private static final int SALT_BYTES = 16;
    private static final int HASH_BITS = 256;
    private static final Pattern USER = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    /** Whether somebody can be called so. */
    public static boolean isUser(String name) {
        return USER.matcher(name).matches();
    }

    /** What is to be kept of a new password. */
    public static Credential of(String user, char[] password, int iterations) {
        byte[] salt = new byte[SALT_BYTES];
        new SecureRandom().nextBytes(salt);
        String text = Base64.getEncoder().encodeToString(salt);
        byte[] hash = hash(password, salt, iterations);
        return new Credential(user, iterations, text, Base64.getEncoder().encodeToString(hash));
    }

    /** One that no password fits, and that takes as long to try as another. */
    static Credential nobody(int iterations) {
        Base64.Encoder text = Base64.getEncoder();
        return new Credential(
                "",
                iterations,
                text.encodeToString(new byte[SALT_BYTES]),
                text.encodeToString(new byte[HASH_BITS / Byte.SIZE]));
    }

    /** Reads a line; empty if it is none. */
    static Optional<Credential> parse(String line) {
        String[] parts = line.strip().split(":", -1);
        if (parts.length != 5 || !isUser(parts[0]) || !parts[1].equals(METHOD) || !parts[2].matches("\\d{1,8}")) {
            return Optional.empty();
        }
        try {
            int iterations = Integer.parseInt(parts[2]);
            byte[] salt = Base64.getDecoder().decode(parts[3]);
            byte[] hash = Base64.getDecoder().decode(parts[4]);
            boolean whole = iterations >= 1
                    && iterations <= MOST_ITERATIONS
                    && salt.length >= SALT_BYTES / 2
                    && hash.length == HASH_BITS / Byte.SIZE;
            return whole ? Optional.of(new Credential(parts[0], iterations, parts[3], parts[4])) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** The line. */
    public String line() {
        return String.join(":", user, METHOD, String.valueOf(iterations), salt, hash);
    }

    /**
     * Whether this is the password; takes the same time for a right one and a wrong one.
     *
     * @param work iterations that are done in any case, so that nobody sees how many this credential needs
     */
    boolean fits(char[] password, int work) {
        byte[] tried = hash(password, Base64.getDecoder().decode(salt), iterations);
        if (work > iterations) {
            var unused = hash(password, Base64.getDecoder().decode(salt), work - iterations);
        }
        return MessageDigest.isEqual(tried, Base64.getDecoder().decode(hash));
    }

    private static byte[] hash(char[] password, byte[] salt, int iterations) {
        PBEKeySpec key = new PBEKeySpec(password, salt, iterations, HASH_BITS);
        try {
            return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                    .generateSecret(key)
                    .getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has PBKDF2WithHmacSHA256", e);
        } finally {
            key.clearPassword();
        }
    }
}
