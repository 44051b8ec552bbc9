package senryaku.ontology;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.QueryExecutionFactory;
import org.apache.jena.query.QuerySolution;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.RDFNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the rules derive, and what they must not. */
class DerivationTest {

    private static final Map<String, String> RULES = OntologyFiles.standard().rules();

    static List<Path> follows() {
        return Cases.foldersWith("follows", "data.ttl");
    }

    static List<Path> followsNot() {
        return Cases.files("follows-not", ".ttl");
    }

    @ParameterizedTest
    @MethodSource("follows")
    void ruleDerivesThisAndNoMore(Path example) {
        Model derived = model(rows(rule(example), Cases.model(example.resolve("data.ttl"))));
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
        assertThat(rows(rule(example), data)).allMatch(row -> data.containsResource(row.get("premise")));
    }

    @ParameterizedTest
    @MethodSource("followsNot")
    void ruleDerivesNothing(Path example) {
        assertThat(rows(rule(example), Cases.model(example)))
                .as(example.toString())
                .isEmpty();
    }

    @Test
    void everyRuleHasCasesOfBothKinds() {
        assertThat(follows()).extracting(DerivationTest::rule).containsAll(RULES.keySet());
        assertThat(followsNot()).extracting(DerivationTest::rule).containsAll(RULES.keySet());
    }

    @Test
    void everyRuleSaysInBothLanguagesWhatItIs() {
        assertThat(RULES.values())
                .allSatisfy(rule -> assertThat(rule)
                        .startsWith("#+ title.ja: ")
                        .contains("\n#+ title.en: ", "\n#+ what: ", "\n#+ why: "));
    }

    private static String rule(Path example) {
        return example.getParent().getFileName().toString();
    }

    private static List<QuerySolution> rows(String rule, Model data) {
        List<QuerySolution> rows = new ArrayList<>();
        try (QueryExecution execution = QueryExecutionFactory.create(RULES.get(rule), data)) {
            execution.execSelect().forEachRemaining(rows::add);
        }
        return rows;
    }

    private static Model model(List<QuerySolution> rows) {
        Model model = ModelFactory.createDefaultModel();
        for (QuerySolution row : rows) {
            RDFNode object = row.get("object");
            model.add(row.getResource("subject"), row.getResource("predicate").as(Property.class), object);
        }
        return model;
    }
}
