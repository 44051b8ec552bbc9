package senryaku.sparql.evidence;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The text of a document, with its lines and its hash. */
final class DocumentText {

    private static final Pattern BREAK = Pattern.compile("\r\n|\n|\r");

    private final String text;
    private final Offsets offsets;
    private final List<Integer> begins = new ArrayList<>(List.of(0));

    DocumentText(String text) {
        this.text = text;
        this.offsets = new Offsets(text);
        Matcher breaks = BREAK.matcher(text);
        while (breaks.find()) {
            begins.add(breaks.end());
        }
    }

    Offsets offsets() {
        return offsets;
    }

    /** The line on which a position stands, from 1. */
    int line(int position) {
        int found = Collections.binarySearch(begins, offsets.index(position));
        return found >= 0 ? found + 1 : -found - 1;
    }

    /** SHA-256 of its bytes, in hex. */
    String sha256() {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
