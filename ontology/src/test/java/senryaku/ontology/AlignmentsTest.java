package senryaku.ontology;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every mapping goes from a term of ours to one that was seen in the file of its vocabulary, and says why. */
class AlignmentsTest {

    private static final Set<Property> RELATIONS = Set.of(
            RDFS.subClassOf,
            RDFS.subPropertyOf,
            SKOS.exactMatch,
            SKOS.closeMatch,
            SKOS.broadMatch,
            SKOS.narrowMatch,
            SKOS.relatedMatch);
    /** A mapping stands on a line of its own, so that a message can name the line. */
    private static final Pattern MAPPING = Pattern.compile("(\\S+:\\S+) (\\S+:\\S+) (\\S+:\\S+) \\.");

    private static final Model OURS =
            OntologyFiles.standard().terms().add(OntologyFiles.standard().codes());

    static List<String> alignments() {
        List<String> files = OntologyFiles.list("alignments");
        assertThat(files).hasSizeGreaterThan(10);
        return files;
    }

    static List<Path> mistakes() {
        return Cases.files("alignments", ".ttl");
    }

    @ParameterizedTest
    @MethodSource("alignments")
    void everyMappingHoldsWater(String file) {
        Path path = Path.of("src/main/rdf").resolve(file);
        assertThat(problems(path)).isEmpty();
        assertThat(mappings(Cases.model(path)))
                .as("mappings of %s, each on a line of its own", file)
                .hasSize((int) Cases.text(path)
                        .lines()
                        .map(MAPPING::matcher)
                        .filter(Matcher::matches)
                        .count())
                .isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void mistakeIsNamedWithFileAndLine(Path mistake) {
        String expected = Cases.text(mistake).lines().findFirst().orElseThrow().substring("# ".length());
        assertThat(problems(mistake)).containsExactly(mistake.getFileName() + ":" + expected);
    }

    @Test
    void everyFileSaysWhereItsTargetsWereSeen() {
        Model all = OntologyFiles.standard().alignments();
        assertThat(all.listSubjectsWithProperty(RDF.type, OWL2.Ontology).toList())
                .hasSameSizeAs(alignments())
                .allMatch(alignment -> alignment.hasProperty(DCTerms.source))
                .allMatch(alignment -> alignment.hasProperty(DCTerms.license));
    }

    private static List<String> problems(Path file) {
        Model model = Cases.model(file);
        List<String> problems = new ArrayList<>();
        int number = 0;
        for (String line : Cases.text(file).lines().toList()) {
            number++;
            Matcher mapping = MAPPING.matcher(line);
            if (mapping.matches()) {
                String place = file.getFileName() + ":" + number + ": ";
                problem(model, mapping).map(problem -> place + problem).forEach(problems::add);
            }
        }
        return problems;
    }

    private static Stream<String> problem(Model model, Matcher mapping) {
        Resource term = model.getResource(model.expandPrefix(mapping.group(1)));
        Property relation = model.getProperty(model.expandPrefix(mapping.group(2)));
        Resource target = model.getResource(model.expandPrefix(mapping.group(3)));
        if (relation.equals(RDF.type)) {
            return Stream.empty();
        }
        if (!RELATIONS.contains(relation)) {
            return Stream.of(mapping.group(2) + " is no relation between vocabularies");
        }
        if (!OURS.contains(term, RDF.type)) {
            return Stream.of("we have no term " + mapping.group(1));
        }
        if (!ForeignTerms.all().contains(target.getURI())) {
            return Stream.of("its vocabulary has no term " + mapping.group(3));
        }
        return Stream.of("ja", "en")
                .filter(language -> !reasons(model, term, relation, target).contains(language))
                .map(language -> "the mapping has no reason @" + language);
    }

    private static List<String> reasons(Model model, Resource term, Property relation, Resource target) {
        return model.listSubjectsWithProperty(OWL2.annotatedSource, term).toList().stream()
                .filter(axiom -> axiom.hasProperty(OWL2.annotatedProperty, relation))
                .filter(axiom -> axiom.hasProperty(OWL2.annotatedTarget, target))
                .flatMap(axiom -> axiom.listProperties(SKOS.editorialNote).toList().stream())
                .map(note -> note.getLanguage())
                .toList();
    }

    private static List<RDFNode> mappings(Model model) {
        return RELATIONS.stream()
                .flatMap(relation -> model.listStatements(null, relation, (RDFNode) null).toList().stream())
                .map(statement -> statement.getObject())
                .toList();
    }
}
