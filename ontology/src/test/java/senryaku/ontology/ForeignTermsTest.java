package senryaku.ontology;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.rdf.model.Model;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every reused term stands in the file of its own vocabulary. */
class ForeignTermsTest {

    /** Names of each vocabulary by prefix; the first line of a file is the namespace. */
    private static final Map<String, List<String>> VOCABULARIES = Cases.files("foreign-terms", ".txt").stream()
            .collect(toMap(
                    ForeignTermsTest::prefix, path -> Cases.text(path).lines().toList()));

    private static final Set<String> KNOWN = known();

    @Test
    void termsCodesAndShapesUseKnownTerms() {
        OntologyFiles files = OntologyFiles.standard();
        Model all = files.terms().add(files.codes()).add(files.shapes());
        Set<String> used = new TreeSet<>();
        all.getGraph().stream()
                .flatMap(triple -> Stream.of(triple.getSubject(), triple.getPredicate(), triple.getObject()))
                .flatMap(ForeignTermsTest::iri)
                .filter(ForeignTermsTest::isForeignTerm)
                .forEach(used::add);
        assertThat(used).isNotEmpty().isSubsetOf(KNOWN);
    }

    @Test
    void everyPredicateIsOursOrOfAKnownVocabulary() {
        OntologyFiles files = OntologyFiles.standard();
        Model all = files.terms().add(files.codes()).add(files.shapes());
        assertThat(all.getGraph().stream()
                        .map(triple -> triple.getPredicate().getURI())
                        .distinct())
                .allMatch(ForeignTermsTest::isForeignTerm);
    }

    @ParameterizedTest
    @ValueSource(strings = {"context.jsonld", "rules"})
    void prefixedNamesAreKnownTerms(String part) {
        OntologyFiles files = OntologyFiles.standard();
        String text = part.equals("rules") ? files.rules().values().toString() : files.context();
        List<String> used = Pattern.compile("\\b([a-z]+):([A-Za-z]+)\\b")
                .matcher(text)
                .results()
                .filter(name -> VOCABULARIES.containsKey(name.group(1)))
                .map(ForeignTermsTest::expand)
                .toList();
        assertThat(used).isNotEmpty().isSubsetOf(KNOWN);
    }

    private static Set<String> known() {
        Set<String> known = new TreeSet<>();
        VOCABULARIES
                .values()
                .forEach(lines -> lines.stream()
                        .skip(1)
                        .map(name -> lines.getFirst() + name)
                        .forEach(known::add));
        return known;
    }

    private static boolean isForeignTerm(String iri) {
        return VOCABULARIES.values().stream().anyMatch(lines -> iri.startsWith(lines.getFirst()));
    }

    private static Stream<String> iri(Node node) {
        if (node.isLiteral()) {
            return Stream.of(node.getLiteralDatatypeURI());
        }
        return node.isURI() ? Stream.of(node.getURI()) : Stream.empty();
    }

    private static String expand(MatchResult name) {
        return VOCABULARIES.get(name.group(1)).getFirst() + name.group(2);
    }

    private static String prefix(Path path) {
        return path.getFileName().toString().replace(".txt", "");
    }
}
