package senryaku.loader.publish;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.vocabulary.RDF;

/**
 * Says in a remote store which release it shows: one triple in the graph {@code BASE + releases}, whose value is the
 * release's {@code release.json}. It comes and goes in the same update as the content.
 */
final class RemoteMark {

    private final RemoteClient client;
    private final String graph;

    RemoteMark(RemoteClient client, String base) {
        this.client = client;
        this.graph = base + "releases";
    }

    /** What the store says that it shows; empty if it says nothing that can be read. */
    Optional<Manifest> read() {
        RowSet rows = client.select(
                "SELECT ?mark WHERE { GRAPH <" + graph + "> { ?release <" + RDF.value.getURI() + "> ?mark } } LIMIT 2");
        Optional<Manifest> mark = Optional.empty();
        int found = 0;
        while (rows.hasNext()) {
            found++;
            mark = parse(rows.next().get("mark").getLiteralLexicalForm());
        }
        return found == 1 ? mark : Optional.empty();
    }

    private static Optional<Manifest> parse(String json) {
        try {
            return Optional.of(ManifestFile.read(json.getBytes(StandardCharsets.UTF_8)))
                    .filter(manifest -> ManifestFile.isId(manifest.id()));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** The update that takes every mark away. */
    String away() {
        return "DROP SILENT GRAPH <" + graph + ">";
    }

    /** The update that sets a mark. */
    String set(Manifest manifest) {
        String iri = graph + "/" + manifest.id();
        return "INSERT DATA { GRAPH <" + graph + "> { <" + iri + "> <" + RDF.value.getURI() + "> "
                + CanonicalLine.literal(json(manifest)) + " } }";
    }

    private static String json(Manifest manifest) {
        try {
            return new String(ManifestFile.bytes(manifest), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException("A manifest is plain data", e);
        }
    }
}
