package senryaku.sparql.write;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** All who may write. */
public final class Keyring {

    private static final String MAC = "HmacSHA256";

    private final Map<String, Credential> credentials;
    private final Credential nobody;
    private final int hardest;
    private final Map<String, byte[]> known = new ConcurrentHashMap<>();
    private final byte[] secret = new byte[32];

    private Keyring(Map<String, Credential> credentials) {
        this.credentials = credentials;
        new SecureRandom().nextBytes(secret);
        this.hardest = credentials.values().stream()
                .mapToInt(Credential::iterations)
                .max()
                .orElse(Credential.ITERATIONS);
        this.nobody = Credential.nobody(hardest);
    }

    /** A line that is no credential. */
    public static final class BadLine extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final int line;

        private BadLine(int line) {
            super("line " + line, null, false, false);
            this.line = line;
        }

        /** The line, from 1. */
        public int line() {
            return line;
        }
    }

    /**
     * Reads credentials, one a line; empty lines and those that begin with {@code #} say nothing.
     *
     * @throws BadLine at the first line that is no credential, or names a user for the second time
     */
    public static Keyring read(List<String> lines) {
        Map<String, Credential> credentials = new LinkedHashMap<>();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            int number = i + 1;
            Credential credential = Credential.parse(line).orElseThrow(() -> new BadLine(number));
            if (credentials.put(credential.user(), credential) != null) {
                throw new BadLine(number);
            }
        }
        return new Keyring(credentials);
    }

    /** Whether nobody may write. */
    public boolean isEmpty() {
        return credentials.isEmpty();
    }

    /**
     * Whether this password was this user's the last time that it was tried: quick, so that who writes often does not wait for the
     * hash each time. Only a fingerprint under a key of this process is kept.
     */
    public boolean isKnown(String user, char[] password) {
        return MessageDigest.isEqual(
                fingerprint(user, password),
                Optional.ofNullable(known.get(user)).orElse(new byte[0]));
    }

    /** Whether this is a user's password; takes as long for each user, and for one whom nobody knows. One is tried at a time. */
    public synchronized boolean opens(String user, char[] password) {
        Credential credential = tried(user);
        boolean fits = credential.fits(password, hardest) && !credential.user().isEmpty();
        if (fits) {
            known.put(user, fingerprint(user, password));
        }
        return fits;
    }

    /** What a password is tried against: also for a user whom nobody knows, with as much work as the hardest of the others. */
    Credential tried(String user) {
        return credentials.getOrDefault(user, nobody);
    }

    private byte[] fingerprint(String user, char[] password) {
        byte[] text = (user + ":" + new String(password)).getBytes(StandardCharsets.UTF_8);
        try {
            Mac mac = Mac.getInstance(MAC);
            mac.init(new SecretKeySpec(secret, MAC));
            return mac.doFinal(text);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has " + MAC, e);
        } finally {
            Arrays.fill(text, (byte) 0);
        }
    }
}
