package senryaku.ontology;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.junit.jupiter.api.Test;

class ChangelogTest {

    private final String changelog = Cases.text(Path.of("CHANGELOG.md"));

    @Test
    void namesEveryTerm() {
        Model terms = OntologyFiles.standard().terms();
        assertThat(terms.listSubjectsWithProperty(RDFS.isDefinedBy).toList())
                .isNotEmpty()
                .extracting(Resource::getLocalName)
                .allSatisfy(name -> assertThat(changelog).contains("`sen:" + name + "`"));
    }

    @Test
    void saysEverythingInBothLanguages() {
        assertThat(changelog.lines().filter(line -> line.startsWith("- ") || line.startsWith("### ")))
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line)
                        .matches("[^/]*[A-Za-z][^/]* / .*[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}].*"));
    }

    @Test
    void namesEverySchemeAndConcept() {
        Model codes = OntologyFiles.standard().codes();
        Stream<String> schemes =
                OntologyFiles.list("codes").stream().map(path -> path.substring(6, path.length() - 4) + ":");
        Stream<String> concepts = codes.listObjectsOfProperty(SKOS.notation).toList().stream()
                .map(notation -> notation.asLiteral().getString());
        assertThat(Stream.concat(schemes, concepts))
                .isNotEmpty()
                .allSatisfy(name -> assertThat(changelog).contains("`" + name + "`"));
    }
}
