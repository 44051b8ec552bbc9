package senryaku.loader.publish;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.sparql.core.Quad;

/**
 * Quads in their canonical form. No node is blank, so that sorting the lines is enough: equal content has equal lines.
 *
 * @param lines sorted N-Quads, each once
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
        TreeSet<String> lines = new TreeSet<>();
        SortedMap<String, Long> graphs = new TreeMap<>();
        quads.forEachRemaining(quad -> {
            if (lines.add(line(quad))) {
                graphs.merge(quad.getGraph().getURI(), 1L, Long::sum);
            }
        });
        return new Content(List.copyOf(lines), hash(lines), graphs);
    }

    private static String line(Quad quad) {
        if (quad.getSubject().isBlank() || quad.getObject().isBlank()) {
            throw new IllegalArgumentException("A blank node has no lasting name: " + quad);
        }
        return "%s %s %s %s ."
                .formatted(
                        NodeFmtLib.strNT(quad.getSubject()),
                        NodeFmtLib.strNT(quad.getPredicate()),
                        NodeFmtLib.strNT(quad.getObject()),
                        NodeFmtLib.strNT(quad.getGraph()));
    }

    private static String hash(Collection<String> lines) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (String line : lines) {
                digest.update(line.getBytes(StandardCharsets.UTF_8));
                digest.update((byte) '\n');
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    /** The first eight hex digits of the hash: enough to tell releases apart. */
    String shortHash() {
        return hash.substring(0, 8);
    }
}
