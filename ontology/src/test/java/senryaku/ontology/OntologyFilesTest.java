package senryaku.ontology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.rdf.model.Model;
import org.junit.jupiter.api.Test;

class OntologyFilesTest {

    private static final Path SOURCES = Path.of("src/main/rdf");

    private final OntologyFiles files = OntologyFiles.standard();

    @Test
    void opensAFileOfTheOntology() throws IOException {
        try (InputStream bytes = OntologyFiles.open("senryaku.ttl")) {
            assertThat(new String(bytes.readAllBytes(), StandardCharsets.UTF_8))
                    .contains("<https://w3id.org/senryaku/ontology> a owl:Ontology");
        }
    }

    @Test
    void namesTheFileThatIsMissing() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> OntologyFiles.open("terms/absent.ttl"))
                .withMessage("The ontology has no file terms/absent.ttl");
    }

    @Test
    void listsEveryFileThereIs() throws IOException {
        try (Stream<Path> paths = Files.walk(SOURCES)) {
            List<String> found = paths.filter(Files::isRegularFile)
                    .map(path -> SOURCES.relativize(path).toString().replace('\\', '/'))
                    .filter(path -> !path.equals("index.txt"))
                    .sorted()
                    .toList();
            assertThat(files.text("index.txt").lines())
                    .as("index.txt names every file under %s, sorted", SOURCES)
                    .containsExactlyElementsOf(found);
        }
    }

    @Test
    void parsesTermsCodesShapesAndAlignments() {
        assertThat(Stream.of(files.terms(), files.codes(), files.shapes(), files.alignments()))
                .noneMatch(Model::isEmpty);
    }

    @Test
    void namesRulesByTheirFiles() {
        assertThat(files.rules().keySet())
                .containsExactly(
                        "ex-officio-holder",
                        "head-of",
                        "holds",
                        "member-of",
                        "org-direction",
                        "org-interval",
                        "org-membership",
                        "org-name",
                        "org-role",
                        "org-type",
                        "sub-organization");
    }

    @Test
    void swapsTheBaseInEverythingThatMakesIris() {
        OntologyFiles elsewhere = new OntologyFiles("http://localhost:3030/");
        assertThat(Stream.of(elsewhere.context(), elsewhere.rules().toString()))
                .allMatch(text -> text.contains("http://localhost:3030/"))
                .noneMatch(text -> text.contains(Sen.STANDARD_BASE));
        assertThat(elsewhere
                        .shapes()
                        .getResource(new Sen(elsewhere.base()).shape("Membership"))
                        .listProperties())
                .toIterable()
                .isNotEmpty();
    }

    @Test
    void keepsTheSchemasUnderTheStandardBase() {
        assertThat(OntologyFiles.factsSchema()).contains(Sen.STANDARD_BASE);
        assertThat(OntologyFiles.sourceSchema()).contains(Sen.STANDARD_BASE);
    }

    @Test
    void refusesABaseWithoutASlashAtItsEnd() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new OntologyFiles("http://localhost:3030"))
                .withMessageContaining("ends with a slash");
    }
}
