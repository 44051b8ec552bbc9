package senryaku.ontology;

import static org.assertj.core.api.Assertions.assertThat;

import com.apicatalog.jsonld.JsonLd;
import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.document.JsonDocument;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Statement;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The worked examples of the documentation. */
class ExamplesTest {

    private static final Path EXAMPLES = Path.of("examples");
    private static final Shapes SHAPES = Shapes.parse(OntologyFiles.standard().shapes());

    static List<Path> examples() {
        try (Stream<Path> folders = Files.list(EXAMPLES)) {
            List<Path> found = folders.filter(Files::isDirectory).sorted().toList();
            assertThat(found).hasSizeGreaterThanOrEqualTo(10);
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @MethodSource("examples")
    void triplesConform(Path example) {
        Model triples = Cases.model(example.resolve("example.ttl"));
        assertThat(ShaclValidator.get().validate(SHAPES, triples.getGraph()).getEntries())
                .as(example.toString())
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void factsKeepTheSchema(Path example) throws JsonProcessingException {
        assertThat(JsonSchemaFactory.getInstance(VersionFlag.V202012)
                        .getSchema(OntologyFiles.factsSchema())
                        .validate(facts(example)))
                .as(example.toString())
                .isEmpty();
    }

    /** What any JSON-LD processor reads from the facts is among the triples; the loader adds the values it reads. */
    @ParameterizedTest
    @MethodSource("examples")
    void factsMeanTheTriples(Path example) throws JsonProcessingException, JsonLdError {
        JsonDocument context =
                JsonDocument.of(new StringReader(OntologyFiles.standard().context()));
        String expanded = JsonLd.expand(
                        JsonDocument.of(new StringReader(facts(example).toString())))
                .loader((iri, options) -> context)
                .get()
                .toString();
        Model read = ModelFactory.createDefaultModel();
        RDFParser.fromString(expanded, Lang.JSONLD11).parse(read);
        List<Statement> missing =
                read.difference(Cases.model(example.resolve("example.ttl"))).listStatements().toList().stream()
                        .filter(triple -> !triple.getSubject().isAnon()
                                && !triple.getObject().isAnon())
                        .toList();
        assertThat(missing).as(example.toString()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void pageSaysItInBothLanguagesAndIsListed(Path example) {
        String title =
                Cases.text(example.resolve("README.md")).lines().findFirst().orElseThrow();
        assertThat(title).matches("# .*\\p{IsHan}.* / [A-Z].*");
        assertThat(Cases.text(EXAMPLES.resolve("README.md"))).contains(example.getFileName() + "/README.md");
    }

    private static JsonNode facts(Path example) throws JsonProcessingException {
        return new ObjectMapper(new YAMLFactory()).readTree(Cases.text(example.resolve("facts.yaml")));
    }
}
