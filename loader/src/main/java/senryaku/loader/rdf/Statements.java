package senryaku.loader.rdf;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.out.NodeFmtLib;

/** The names of statements about triples. */
final class Statements {

    /** Hex digits of a name: enough for 2^32 statements of one graph. */
    private static final int LENGTH = 16;

    private Statements() {}

    /** The name of the statement about a triple of a graph: the graph's IRI and the start of the triple's SHA-256. */
    static Node name(String graph, Triple triple) {
        String text = NodeFmtLib.strNT(triple.getSubject()) + " " + NodeFmtLib.strNT(triple.getPredicate()) + " "
                + NodeFmtLib.strNT(triple.getObject());
        return NodeFactory.createURI(graph + "#" + sha256(text).substring(0, LENGTH));
    }

    static String sha256(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
