package senryaku.ontology;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.QueryExecutionFactory;
import org.apache.jena.query.QuerySolution;
import org.apache.jena.rdf.model.Model;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The style guide, rule by rule: each is a query that names the terms that break it, and why. */
class StyleTest {

    private static final Model ALL = all();

    /** The terms beside all data that is good: of the shapes, the examples and the questions. */
    private static final Model DATA = data();

    static List<Path> rules() {
        return Cases.foldersWith("rules", "rule.rq");
    }

    @ParameterizedTest
    @MethodSource("rules")
    void ontologyKeepsTheRule(Path rule) {
        Model model =
                rule.endsWith("range-holds-in-the-data") || rule.endsWith("domain-holds-in-the-data") ? DATA : ALL;
        assertThat(breaches(rule, model)).as(rule.toString()).isEmpty();
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

    @Test
    void breachIsNamedWithFileAndLine() {
        String place = place(Sen.standard().term(Sen.STRATEGY));
        assertThat(place).startsWith("terms/strategy.ttl:");
        int line = Integer.parseInt(place.replaceFirst(".*:", ""));
        assertThat(OntologyFiles.standard().text("terms/strategy.ttl").lines().skip(line - 1))
                .first()
                .isEqualTo("sen:Strategy a owl:Class ;");
    }

    private static Model data() {
        Model data = OntologyFiles.standard().terms().add(Cases.model(Cases.path("shapes/good.ttl")));
        ExamplesTest.examples().forEach(example -> data.add(Cases.model(example.resolve("example.ttl"))));
        Question.all().stream()
                .filter(question -> !question.header().get("kind").equals("refused"))
                .forEach(question -> data.add(question.data()));
        return data;
    }

    /** The file and line where a term, concept or shape is defined; its IRI alone if it is not one of ours. */
    private static String place(String iri) {
        Pattern definition = Pattern.compile(
                "[a-z-]*:" + Pattern.quote(iri.replaceFirst(".*[/#]", "")) + " a .*|<" + Pattern.quote(iri) + "> a .*");
        for (String folder : List.of("terms", "codes", "shapes")) {
            for (String file : OntologyFiles.list(folder)) {
                List<String> lines = OntologyFiles.standard().text(file).lines().toList();
                for (int line = 0; line < lines.size(); line++) {
                    if (definition.matcher(lines.get(line)).matches()) {
                        return file + ":" + (line + 1);
                    }
                }
            }
        }
        return iri;
    }

    private static Model all() {
        OntologyFiles files = OntologyFiles.standard();
        return files.terms().add(files.codes()).add(files.shapes()).add(Question.references());
    }

    private static List<String> breaches(Path rule, Model model) {
        List<String> breaches = new ArrayList<>();
        try (QueryExecution execution = QueryExecutionFactory.create(Cases.text(rule.resolve("rule.rq")), model)) {
            for (QuerySolution row : (Iterable<QuerySolution>) execution::execSelect) {
                breaches.add(place(row.get("term").toString()) + ": " + row.get("term") + " "
                        + row.getLiteral("error").getString());
            }
        }
        return breaches;
    }
}
