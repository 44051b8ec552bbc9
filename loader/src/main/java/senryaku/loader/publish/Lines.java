package senryaku.loader.publish;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.lang.LabelToNode;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.Quad;

/** Lines of N-Quads read again. */
final class Lines {

    private Lines() {}

    static List<Quad> quads(List<String> lines) {
        List<Quad> quads = new ArrayList<>();
        RDFParser.create()
                .source(new StringReader(String.join("\n", lines)))
                .lang(Lang.NQUADS)
                .labelToNode(LabelToNode.createUseLabelAsGiven())
                .errorHandler(ErrorHandlerFactory.errorHandlerStrictNoLogging)
                .parse(new StreamRDFBase() {
                    @Override
                    public void quad(Quad quad) {
                        quads.add(quad);
                    }
                });
        return quads;
    }
}
