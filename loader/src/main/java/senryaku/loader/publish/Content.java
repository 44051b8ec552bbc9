package senryaku.loader.publish;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.jena.sparql.core.Quad;

/**
 * Quads in their canonical form (RDFC-1.0). What is loaded has no blank node, so that sorting the lines is all of the
 * algorithm: equal content has equal lines. Blank nodes that callers wrote keep the names that they got then.
 *
 * @param lines canonical N-Quads, sorted by code point, each once
 * @param hash SHA-256 over the lines, in hex
 * @param graphs how many quads each graph has
 */
record Content(List<String> lines, String hash, SortedMap<String, Long> graphs) {

    static Content of(Collection<Quad> quads) {
        return of(quads.iterator());
    }

    /**
     * The canonical form of quads.
     *
     * @throws IllegalArgumentException if a node is blank
     */
    static Content of(Iterator<Quad> quads) {
        return of(quads, List.of());
    }

    /** The canonical form of quads and of lines that are canonical already. */
    static Content of(Iterator<Quad> quads, Collection<String> more) {
        List<String> lines = new ArrayList<>(more);
        quads.forEachRemaining(quad -> lines.add(CanonicalLine.of(quad)));
        lines.sort(CanonicalLine.BY_CODE_POINT);
        List<String> distinct = new ArrayList<>(lines.size());
        SortedMap<String, Long> graphs = new TreeMap<>();
        String before = "";
        for (String line : lines) {
            if (!line.equals(before)) {
                distinct.add(line);
                graphs.merge(graph(line), 1L, Long::sum);
                before = line;
            }
        }
        return new Content(Collections.unmodifiableList(distinct), hash(distinct), graphs);
    }

    /** The graph of a canonical line: it stands last, and has no blanks. */
    static String graph(String line) {
        return line.substring(line.lastIndexOf(" <") + 2, line.length() - 3);
    }

    private static String hash(Collection<String> lines) {
        MessageDigest digest = Hashes.sha256();
        for (String line : lines) {
            digest.update(line.getBytes(StandardCharsets.UTF_8));
            digest.update((byte) '\n');
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /** The first eight hex digits of the hash: enough to tell releases apart. */
    String shortHash() {
        return hash.substring(0, 8);
    }
}
