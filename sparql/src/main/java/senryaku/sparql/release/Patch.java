package senryaku.sparql.release;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.rdfpatch.RDFPatchOps;
import org.apache.jena.rdfpatch.text.RDFChangesWriterText;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.lang.LabelToNode;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.Quad;

/** The difference of two releases as RDF Patch: one transaction that makes the second of the first. */
public final class Patch {

    /** The media type of the text form. */
    public static final String MEDIA_TYPE = "application/rdf-patch";

    private Patch() {}

    /** Writes the patch; the stream is not closed. */
    public static void write(Dump from, Dump to, OutputStream out) {
        DumpDiff diff = DumpDiff.of(from, to);
        RDFChangesWriterText patch = RDFPatchOps.textWriter(out);
        patch.start();
        String name = from.id() + ".." + to.id();
        UUID id = UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
        patch.header("id", NodeFactory.createURI("urn:uuid:" + id));
        patch.header("from", text(from.id()));
        patch.header("to", text(to.id()));
        patch.txnBegin();
        each(
                diff.removed(),
                quad -> patch.delete(quad.getGraph(), quad.getSubject(), quad.getPredicate(), quad.getObject()));
        each(
                diff.added(),
                quad -> patch.add(quad.getGraph(), quad.getSubject(), quad.getPredicate(), quad.getObject()));
        patch.txnCommit();
        patch.finish();
    }

    private static Node text(String text) {
        return NodeFactory.createLiteralString(text);
    }

    private static void each(List<String> lines, Consumer<Quad> use) {
        RDFParser.fromString(String.join("\n", lines), Lang.NQUADS)
                .labelToNode(LabelToNode.createUseLabelAsGiven())
                .parse(new StreamRDFBase() {
                    @Override
                    public void quad(Quad quad) {
                        use.accept(quad);
                    }
                });
    }
}
