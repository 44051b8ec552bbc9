package senryaku.ontology;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.update.UpdateAction;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.vocabulary.SHACL;
import org.eclipse.rdf4j.repository.sail.SailRepository;
import org.eclipse.rdf4j.repository.sail.SailRepositoryConnection;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.sail.Sail;
import org.eclipse.rdf4j.sail.memory.MemoryStore;
import org.eclipse.rdf4j.sail.shacl.ShaclValidator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/**
 * RDF4J's SHACL engine accepts the shapes, and agrees with Jena's on the good data and on every mistake. What was asked and
 * found is left in {@code target/shacl-npm} for an engine that is not Java's: {@code shacl-npm/check.js}.
 */
class OtherEngineTest {

    private static final Model MODEL = OntologyFiles.standard().shapes();
    private static final Shapes SHAPES = Shapes.parse(MODEL);
    private static final Path HANDED_ON = Path.of("target/shacl-npm");
    private static final Sail SHAPES_OF_RDF4J = sail(MODEL);

    @AfterAll
    static void shutDown() {
        SHAPES_OF_RDF4J.shutDown();
    }

    @Test
    void goodDataConforms() {
        assertThat(foundByRdf4j(good())).isEmpty();
    }

    /** Every mistake lies in a copy of the good data that has IRIs of its own, so that one run finds them all. */
    @Test
    void findsEveryMistakeWhereJenaFindsIt() throws IOException {
        Model all = ModelFactory.createDefaultModel();
        List<Path> mistakes = Cases.files("shapes", ".ru");
        for (Path mistake : mistakes) {
            Model data = good();
            UpdateAction.parseExecute(Cases.text(mistake), data);
            all.add(moved(data, mistake.getParent().getFileName() + "-" + mistakes.indexOf(mistake)));
        }
        Set<String> found = foundByRdf4j(all);
        Files.createDirectories(HANDED_ON);
        Files.writeString(HANDED_ON.resolve("shapes.nt"), triples(MODEL));
        Files.writeString(HANDED_ON.resolve("cases.nt"), triples(all));
        Set<String> expected = foundByJena(all);
        Files.write(HANDED_ON.resolve("expected.txt"), expected);
        assertThat(found).hasSizeGreaterThanOrEqualTo(mistakes.size()).isEqualTo(expected);
    }

    private static Model moved(Model data, String place) {
        String moved = triples(data)
                .replaceAll("<(https://w3id.org/senryaku/(?:id|graph)/|http://example.org/)", "<$1" + place + "/");
        return ModelFactory.createDefaultModel().read(new StringReader(moved), null, "N-TRIPLES");
    }

    private static Model good() {
        return Cases.model(Cases.path("shapes/good.ttl"));
    }

    /** Pairs of shape and node. */
    private static Set<String> foundByJena(Model data) {
        Set<String> found = new TreeSet<>();
        org.apache.jena.shacl.ShaclValidator.get()
                .validate(SHAPES, data.getGraph())
                .getEntries()
                .forEach(entry -> found.add(entry.source() + " " + entry.focusNode()));
        return found;
    }

    private static Set<String> foundByRdf4j(Model data) {
        Sail sail = sail(data);
        org.eclipse.rdf4j.model.Model report =
                ShaclValidator.validate(sail, SHAPES_OF_RDF4J).asModel();
        sail.shutDown();
        Set<String> found = new TreeSet<>();
        for (Statement result : report.getStatements(null, SHACL.RESULT, null)) {
            var node = (org.eclipse.rdf4j.model.Resource) result.getObject();
            report.getStatements(node, SHACL.SOURCE_SHAPE, null)
                    .forEach(shape -> report.getStatements(node, SHACL.FOCUS_NODE, null)
                            .forEach(focus -> found.add(shape.getObject() + " " + focus.getObject())));
        }
        return found;
    }

    private static String triples(Model model) {
        StringWriter triples = new StringWriter();
        model.write(triples, "N-TRIPLES");
        return triples.toString();
    }

    private static Sail sail(Model model) {
        Sail sail = new MemoryStore();
        try (SailRepositoryConnection connection = new SailRepository(sail).getConnection()) {
            connection.add(new StringReader(triples(model)), RDFFormat.NTRIPLES);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return sail;
    }
}
