package senryaku.loader.shacl;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.ValidationReport;
import org.apache.jena.shacl.engine.ValidationContext;
import org.apache.jena.shacl.parser.Shape;
import org.apache.jena.shacl.validation.ReportEntry;
import org.apache.jena.shacl.validation.Severity;
import org.apache.jena.shacl.validation.VLib;
import senryaku.loader.source.Bilingual;
import senryaku.ontology.OntologyFiles;

/** Checks a graph against the ontology's shapes. */
public final class ShapeCheck {

    private final Shapes shapes;

    /** @param ontology whose shapes hold, under the base of the data */
    public ShapeCheck(OntologyFiles ontology) {
        this.shapes = Shapes.parse(ontology.shapes());
    }

    /**
     * Every breach in a graph.
     *
     * @param union the data together with the ontology's terms, so that subclasses count
     */
    public List<Violation> check(Graph union) {
        return report(union).getEntries().stream().map(ShapeCheck::violation).toList();
    }

    /** What Jena's validator reports, which is asked only about things that do not conform. */
    ValidationReport report(Graph union) {
        ValidationContext report = ValidationContext.create(shapes, union);
        Conformance conformance = new Conformance(shapes, union);
        for (Shape shape : shapes.getTargetShapes()) {
            for (Node focus : VLib.focusNodes(union, shape)) {
                if (!conformance.conforms(shape, focus)) {
                    VLib.validateShape(report, union, shape, focus);
                }
            }
        }
        return report.generateReport();
    }

    private static Violation violation(ReportEntry entry) {
        return new Violation(
                text(entry.focusNode()),
                Optional.ofNullable(entry.resultPath()).map(Object::toString),
                Optional.ofNullable(entry.value()).map(NodeFmtLib::strNT),
                text(entry.source()),
                message(entry.messages()),
                Severity.Violation.equals(entry.severity()));
    }

    private static String text(Node node) {
        return node.isURI() ? node.getURI() : NodeFmtLib.strNT(node);
    }

    /** A message in one language only stands for both. */
    private static Bilingual message(Collection<Node> messages) {
        String any =
                messages.stream().map(Node::getLiteralLexicalForm).findFirst().orElse("");
        return new Bilingual(in("ja", messages).orElse(any), in("en", messages).orElse(any));
    }

    private static Optional<String> in(String language, Collection<Node> messages) {
        return messages.stream()
                .filter(message -> message.getLiteralLanguage().equals(language))
                .map(Node::getLiteralLexicalForm)
                .findFirst();
    }
}
