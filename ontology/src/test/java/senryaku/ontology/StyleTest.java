package senryaku.ontology;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.QueryExecutionFactory;
import org.apache.jena.query.QuerySolution;
import org.apache.jena.rdf.model.Model;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The style guide, rule by rule: each is a query that names the terms that break it, and why. */
class StyleTest {

    private static final Model ALL = all();

    static List<Path> rules() {
        return Cases.foldersWith("rules", "rule.rq");
    }

    @ParameterizedTest
    @MethodSource("rules")
    void ontologyKeepsTheRule(Path rule) {
        assertThat(breaches(rule, ALL)).as(rule.toString()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void ruleFindsABreach(Path rule) {
        assertThat(breaches(rule, Cases.model(rule.resolve("breach.ttl"))))
                .as(rule.toString())
                .isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void ruleSaysWhatItIsAndWhy(Path rule) {
        assertThat(Cases.text(rule.resolve("rule.rq"))).startsWith("#+ title: ").contains("\n#+ description: ");
    }

    private static Model all() {
        OntologyFiles files = OntologyFiles.standard();
        return files.terms().add(files.codes()).add(files.shapes()).add(Question.references());
    }

    private static List<String> breaches(Path rule, Model model) {
        List<String> breaches = new ArrayList<>();
        try (QueryExecution execution = QueryExecutionFactory.create(Cases.text(rule.resolve("rule.rq")), model)) {
            for (QuerySolution row : (Iterable<QuerySolution>) execution::execSelect) {
                breaches.add(row.get("term") + " " + row.getLiteral("error").getString());
            }
        }
        return breaches;
    }
}
