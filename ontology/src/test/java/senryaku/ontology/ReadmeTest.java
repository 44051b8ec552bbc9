package senryaku.ontology;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.shacl.vocabulary.SHACLM;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ReadmeTest {

    private static final String README = Cases.text(Path.of("README.md"));

    private final OntologyFiles files = OntologyFiles.standard();

    @Test
    void figuresOfTermsAndCodesAreTrue() {
        List<Resource> terms =
                files.terms().listSubjectsWithProperty(RDFS.isDefinedBy).toList();
        long classes = terms.stream()
                .filter(term -> term.hasProperty(RDF.type, OWL2.Class))
                .count();
        assertThat(README)
                .contains(
                        "%d terms (%d classes, %d properties)".formatted(terms.size(), classes, terms.size() - classes))
                .contains("%d concepts in %d schemes"
                        .formatted(
                                count(files.codes(), RDF.type, SKOS.Concept),
                                OntologyFiles.list("codes").size()));
    }

    @Test
    void figuresOfQuestionsShapesAndRulesAreTrue() {
        List<Question> questions = Question.all();
        long negative = questions.stream()
                .filter(question -> !question.header().get("kind").equals("answer"))
                .count();
        assertThat(README)
                .contains("%d competency questions, of which %d say".formatted(questions.size(), negative))
                .contains("%d shapes that can fail with %d mistakes"
                        .formatted(
                                count(files.shapes(), SHACLM.severity, null),
                                Cases.files("shapes", ".ru").size()))
                .contains("%d derivation rules".formatted(files.rules().size()))
                .contains("%d mappings to %d vocabularies"
                        .formatted(
                                count(files.alignments(), OWL2.annotatedSource, null),
                                OntologyFiles.list("alignments").size()));
    }

    private static int count(Model model, Property property, @Nullable RDFNode value) {
        return model.listSubjectsWithProperty(property, value).toList().size();
    }
}
