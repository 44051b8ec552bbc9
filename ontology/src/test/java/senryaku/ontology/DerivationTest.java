package senryaku.ontology;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.apache.jena.rdf.model.Model;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the rules derive, and what they must not. */
class DerivationTest {

    static List<Path> follows() {
        return Cases.foldersWith("follows", "data.ttl");
    }

    static List<Path> followsNot() {
        return Cases.files("follows-not", ".ttl");
    }

    @ParameterizedTest
    @MethodSource("follows")
    void ruleDerivesThisAndNoMore(Path example) {
        Model derived = Derivation.triples(Derivation.rows(rule(example), Cases.model(example.resolve("data.ttl"))));
        Model expected = Cases.model(example.resolve("derived.ttl"));
        assertThat(derived.difference(expected).listStatements().toList())
                .as("derived too much in %s", example)
                .isEmpty();
        assertThat(expected.difference(derived).listStatements().toList())
                .as("not derived in %s", example)
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("follows")
    void everyPremiseIsANodeOfTheData(Path example) {
        Model data = Cases.model(example.resolve("data.ttl"));
        assertThat(Derivation.rows(rule(example), data)).allMatch(row -> data.containsResource(row.get("premise")));
    }

    @ParameterizedTest
    @MethodSource("followsNot")
    void ruleDerivesNothing(Path example) {
        assertThat(Derivation.rows(rule(example), Cases.model(example)))
                .as(example.toString())
                .isEmpty();
    }

    @Test
    void rulesForDataOfOthersLeaveOursAlone() {
        Model ours = Cases.model(Cases.path("context/facts.ttl")).add(Cases.model(Cases.path("context/read.ttl")));
        Model all = Derivation.closure(ours);
        assertThat(all.listObjectsOfProperty(all.createProperty(Sen.standard().term(Sen.DERIVED_BY)))
                        .mapWith(rule -> rule.asResource().getLocalName())
                        .toList())
                .isNotEmpty()
                .noneMatch(rule -> rule.startsWith("org-"));
    }

    @Test
    void everyRuleHasCasesOfBothKinds() {
        assertThat(follows()).extracting(DerivationTest::rule).containsAll(Derivation.RULES.keySet());
        assertThat(followsNot()).extracting(DerivationTest::rule).containsAll(Derivation.RULES.keySet());
    }

    @Test
    void everyRuleSaysInBothLanguagesWhatItIs() {
        assertThat(Derivation.RULES.values())
                .allSatisfy(rule -> assertThat(rule)
                        .startsWith("#+ title.ja: ")
                        .contains("\n#+ title.en: ", "\n#+ what: ", "\n#+ why: "));
    }

    private static String rule(Path example) {
        return example.getParent().getFileName().toString();
    }
}
