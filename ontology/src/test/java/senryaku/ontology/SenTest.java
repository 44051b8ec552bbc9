package senryaku.ontology;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.Test;

class SenTest {

    private final Sen sen = Sen.standard();

    @Test
    void constantsAreExactlyTheTermsOfTheTurtleFiles() {
        Model terms = OntologyFiles.standard().terms();
        List<String> defined = Stream.of(OWL2.Class, OWL2.ObjectProperty, OWL2.DatatypeProperty)
                .flatMap(kind -> terms.listSubjectsWithProperty(RDF.type, kind).toList().stream())
                .map(Resource::getURI)
                .filter(iri -> iri.startsWith(sen.namespace()))
                .toList();
        List<String> constants = Arrays.stream(Sen.class.getFields())
                .filter(field -> Modifier.isStatic(field.getModifiers()))
                .map(SenTest::value)
                .filter(value -> !value.equals(Sen.STANDARD_BASE))
                .map(sen::term)
                .toList();
        assertThat(constants).isNotEmpty().containsExactlyInAnyOrderElementsOf(defined);
    }

    @Test
    void makesIrisUnderItsBase() {
        Sen elsewhere = new Sen("http://localhost:3030/");
        assertThat(elsewhere.term(Sen.QUOTE)).isEqualTo("http://localhost:3030/ontology#Quote");
        assertThat(elsewhere.id("person", "kitano-hiroaki"))
                .isEqualTo("http://localhost:3030/id/person/kitano-hiroaki");
        assertThat(elsewhere.concept("role", "chair")).isEqualTo("http://localhost:3030/vocab/role/chair");
        assertThat(elsewhere.shape("Membership")).isEqualTo("http://localhost:3030/shapes#Membership");
    }

    @Test
    void namesTheGraphsOfARelease() {
        assertThat(List.of(sen.sourceGraph("a"), sen.evidenceGraph("a"), sen.curationGraph("a")))
                .containsExactly(
                        "https://w3id.org/senryaku/graph/source/a",
                        "https://w3id.org/senryaku/graph/evidence/a",
                        "https://w3id.org/senryaku/graph/curation/a");
        assertThat(List.of(sen.derivedGraph(), sen.ontologyGraph(), sen.vocabGraph()))
                .containsExactly(
                        "https://w3id.org/senryaku/graph/derived",
                        "https://w3id.org/senryaku/ontology",
                        "https://w3id.org/senryaku/vocab");
    }

    private static String value(Field constant) {
        try {
            return (String) constant.get(null);
        } catch (IllegalAccessException e) {
            throw new AssertionError(constant + " cannot be read", e);
        }
    }
}
