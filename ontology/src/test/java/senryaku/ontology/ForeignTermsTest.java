package senryaku.ontology;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.rdf.model.Model;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every reused term stands in the file of its own vocabulary. */
class ForeignTermsTest {

    @Test
    void termsCodesAndShapesUseKnownTerms() {
        Set<String> used = new TreeSet<>();
        all().getGraph().stream()
                .flatMap(triple -> Stream.of(triple.getSubject(), triple.getPredicate(), triple.getObject()))
                .flatMap(ForeignTermsTest::iri)
                .filter(ForeignTerms::isForeign)
                .forEach(used::add);
        assertThat(used).isNotEmpty().isSubsetOf(ForeignTerms.all());
    }

    @Test
    void everyPredicateIsOursOrOfAKnownVocabulary() {
        assertThat(all().getGraph().stream()
                        .map(triple -> triple.getPredicate().getURI())
                        .distinct())
                .allMatch(ForeignTerms::isForeign);
    }

    @ParameterizedTest
    @ValueSource(strings = {"context.jsonld", "rules"})
    void prefixedNamesAreKnownTerms(String part) {
        OntologyFiles files = OntologyFiles.standard();
        String text = part.equals("rules") ? files.rules().values().toString() : files.context();
        List<String> used = Pattern.compile("(?<![\\w-])([a-z][a-z-]*):([A-Za-z][\\w-]*)")
                .matcher(text)
                .results()
                .filter(name -> ForeignTerms.isPrefix(name.group(1)))
                .map(name -> ForeignTerms.namespace(name.group(1)) + name.group(2))
                .toList();
        assertThat(used).isNotEmpty().isSubsetOf(ForeignTerms.all());
    }

    private static Model all() {
        OntologyFiles files = OntologyFiles.standard();
        return files.terms().add(files.codes()).add(files.shapes());
    }

    private static Stream<String> iri(Node node) {
        if (node.isLiteral()) {
            return Stream.of(node.getLiteralDatatypeURI());
        }
        return node.isURI() ? Stream.of(node.getURI()) : Stream.empty();
    }
}
