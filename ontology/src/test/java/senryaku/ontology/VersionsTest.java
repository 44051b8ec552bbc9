package senryaku.ontology;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.junit.jupiter.api.Test;

/** Released versions stay as they were, and the changelog names every term that is another one since. */
class VersionsTest {

    private static final Path RELEASED = Path.of("versions");
    private static final String CHANGELOG = Cases.text(Path.of("CHANGELOG.md"));

    private final Model terms = OntologyFiles.standard().terms();
    private final Resource ontology =
            terms.listSubjectsWithProperty(RDF.type, OWL.Ontology).next();
    private final String version = ontology.getProperty(OWL.versionInfo).getString();

    @Test
    void currentVersionIsNamedAlikeEverywhere() {
        assertThat(ontology.getPropertyResourceValue(OWL2.versionIRI).getURI())
                .isEqualTo(Sen.STANDARD_BASE + "ontology/" + version);
        assertThat(CHANGELOG.lines().filter(line -> line.startsWith("## ")).findFirst())
                .hasValueSatisfying(line -> assertThat(line).startsWith("## " + version));
        assertThat(CHANGELOG.lines().filter(line -> line.startsWith("## " + version)))
                .hasSize(1);
    }

    @Test
    void priorVersionIsTheNewestReleasedOne() throws IOException {
        Optional<String> prior = Optional.ofNullable(ontology.getPropertyResourceValue(OWL.priorVersion))
                .map(Resource::getURI);
        assertThat(prior)
                .as("owl:priorVersion of src/main/rdf/senryaku.ttl")
                .isEqualTo(newest().map(number -> Sen.STANDARD_BASE + "ontology/" + number));
    }

    @Test
    void changelogNamesWhatChangedSinceTheNewestReleasedVersion() throws IOException {
        for (String number : newest().stream().toList()) {
            Model before = Cases.model(RELEASED.resolve(number + ".ttl"));
            List<String> log = Versions.since(CHANGELOG, number);
            assertThat(Versions.changed(before, terms))
                    .as("terms that differ from versions/%s.ttl and no newer line of CHANGELOG.md names", number)
                    .allSatisfy(term -> assertThat(log).anyMatch(line -> line.contains("`sen:" + term + "`")));
        }
    }

    /** The file to be kept when this version is released, whole and readable. */
    @Test
    void currentVersionIsReadyToBeReleased() throws IOException {
        StringWriter turtle = new StringWriter();
        terms.write(turtle, "TURTLE");
        Path target = Files.createDirectories(Path.of("target/versions")).resolve(version + ".ttl");
        Files.writeString(target, turtle.toString());
        assertThat(Cases.model(target).isIsomorphicWith(terms)).isTrue();
    }

    @Test
    void tellsTermsThatCameWentOrAreSaidOtherwise() {
        Model after = ModelFactory.createDefaultModel().add(terms);
        after.removeAll(after.getResource(Sen.standard().term(Sen.RANK)), null, null);
        Resource place = after.getResource(Sen.standard().term(Sen.PLACE));
        place.removeAll(SKOS.definition).addProperty(SKOS.definition, "Another one.", "en");
        assertThat(Versions.changed(terms, terms)).isEmpty();
        assertThat(Versions.changed(terms, after)).containsExactly(Sen.PLACE, Sen.RANK);
        assertThat(Versions.changed(after, terms)).containsExactly(Sen.PLACE, Sen.RANK);
    }

    @Test
    void numbersAreOrderedAsNumbers() {
        assertThat(Stream.of("0.10.0", "1.0.0", "0.9.0", "0.9.12").sorted(Versions.order()))
                .containsExactly("0.9.0", "0.9.12", "0.10.0", "1.0.0");
        assertThat(Versions.since("## 2.0.0\n- b\n## 1.0.0 (first)\n- a", "1.0.0"))
                .containsExactly("## 2.0.0", "- b");
    }

    private static Optional<String> newest() throws IOException {
        try (Stream<Path> files = Files.list(RELEASED)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".ttl"))
                    .map(name -> name.substring(0, name.length() - ".ttl".length()))
                    .max(Versions.order());
        }
    }
}
