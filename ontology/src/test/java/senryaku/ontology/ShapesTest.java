package senryaku.ontology;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.validation.ReportEntry;
import org.apache.jena.shacl.vocabulary.SHACLM;
import org.apache.jena.update.UpdateAction;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Good data with one mistake a file: the folder is the shape that must find it, and no other shape may complain. */
class ShapesTest {

    private static final String NAMESPACE = Sen.standard().shape("");
    private static final Model MODEL = OntologyFiles.standard().shapes();
    private static final Shapes SHAPES = Shapes.parse(MODEL);

    static List<Path> mistakes() {
        return Cases.files("shapes", ".ru");
    }

    @Test
    void goodDataConforms() {
        assertThat(validate(good()).stream().map(ReportEntry::toString)).isEmpty();
    }

    @Test
    void goodDataConformsBesideTheOntologyItself() {
        OntologyFiles files = OntologyFiles.standard();
        Model all = good().add(files.terms()).add(files.codes());
        assertThat(validate(all).stream().map(ReportEntry::toString)).isEmpty();
    }

    @Test
    void everyShapeFindsANodeInTheGoodData() {
        Model good = good();
        for (Resource shape : MODEL.listSubjectsWithProperty(SHACLM.targetClass).toList()) {
            assertThat(shape.listProperties(SHACLM.targetClass).toList())
                    .as(shape.getURI())
                    .allMatch(target -> good.contains(null, RDF.type, target.getObject()));
        }
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void mistakeIsFoundByItsShapeAlone(Path mistake) {
        Model data = good();
        String update = Cases.text(mistake);
        UpdateAction.parseExecute(update, data);
        String shape = mistake.getParent().getFileName().toString();

        List<ReportEntry> found = validate(data);

        List<String> expected = new ArrayList<>(header(update, "also"));
        expected.add(shape);
        assertThat(found.stream().map(ShapesTest::name).distinct())
                .as("shapes that find the mistake of %s", mistake)
                .containsExactlyInAnyOrderElementsOf(expected);
        assertThat(found.stream()
                        .filter(entry -> name(entry).equals(shape))
                        .map(entry -> entry.focusNode().toString())
                        .distinct())
                .as("nodes at which %s finds it", shape)
                .containsExactlyInAnyOrderElementsOf(header(update, "focus"));
    }

    @Test
    void everyShapeThatCanFailHasAMistake() {
        List<String> shapes = MODEL.listSubjectsWithProperty(SHACLM.severity).toList().stream()
                .map(shape -> shape.getURI().substring(NAMESPACE.length()))
                .toList();
        assertThat(mistakes().stream()
                        .map(path -> path.getParent().getFileName().toString())
                        .distinct())
                .containsExactlyInAnyOrderElementsOf(shapes);
    }

    private static Model good() {
        return Cases.model(Cases.path("shapes/good.ttl"));
    }

    private static List<ReportEntry> validate(Model data) {
        return List.copyOf(
                ShaclValidator.get().validate(SHAPES, data.getGraph()).getEntries());
    }

    private static String name(ReportEntry entry) {
        return entry.source().getURI().substring(NAMESPACE.length());
    }

    /** The values of one key of the header, such as {@code #+ focus: …}. */
    private static List<String> header(String update, String key) {
        String start = "#+ " + key + ": ";
        return List.copyOf(new TreeSet<>(update.lines()
                .filter(line -> line.startsWith(start))
                .map(line -> line.substring(start.length()))
                .toList()));
    }
}
