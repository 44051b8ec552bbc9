package senryaku.ontology;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.QueryExecutionFactory;
import org.apache.jena.query.QuerySolution;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.ValidationReport;
import org.apache.jena.shacl.validation.Severity;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The competency questions: each is answered by the data, the rules and the shapes as the product has them. */
class QuestionsTest {

    private static final Shapes SHAPES = Shapes.parse(OntologyFiles.standard().shapes());

    static List<Question> questions() {
        return Question.all();
    }

    @ParameterizedTest
    @MethodSource("questions")
    void questionHasThisAnswerAndNoOther(Question question) {
        Model data = question.data();
        ValidationReport report = ShaclValidator.get().validate(SHAPES, data.getGraph());
        Model all = Derivation.closure(data).add(report.getModel());
        List<String> expected =
                Cases.text(question.folder().resolve("answer.csv")).lines().toList();
        List<String> actual = answer(question.query(), all);
        assertThat(actual.getFirst()).as("columns of %s", question).isEqualTo(expected.getFirst());
        assertThat(actual)
                .as("rows of %s", question)
                .containsExactlyInAnyOrderElementsOf(expected)
                .hasSameSizeAs(expected);
    }

    @ParameterizedTest
    @MethodSource("questions")
    void dataConformsUnlessTheQuestionIsOfWhatIsRefused(Question question) {
        List<Node> refused = ShaclValidator.get()
                .validate(SHAPES, question.data().getGraph())
                .getEntries()
                .stream()
                .filter(entry -> entry.severity().equals(Severity.Violation))
                .map(entry -> entry.source())
                .toList();
        assertThat(refused.isEmpty())
                .as(
                        "%s is of kind %s, refused by %s",
                        question, question.header().get("kind"), refused)
                .isEqualTo(!question.header().get("kind").equals("refused"));
    }

    @ParameterizedTest
    @MethodSource("questions")
    void questionStandsInBothLanguages(Question question) {
        Map<String, String> header = question.header();
        assertThat(header).containsKeys("ja", "en", "kind");
        assertThat(header.get("kind")).isIn("answer", "not", "refused");
        assertThat(header.keySet()).isSubsetOf("ja", "en", "kind", "user question", "hard part");
    }

    @Test
    void tenUserQuestionsAreAmongAtLeastSixty() {
        assertThat(questions()).hasSizeGreaterThanOrEqualTo(60);
        assertThat(questions().stream().filter(question -> question.header().containsKey("user question")))
                .hasSize(10);
        assertThat(questions().stream()
                        .filter(question -> !question.header().get("kind").equals("answer")))
                .hasSizeGreaterThanOrEqualTo(15);
    }

    /** The list from which documentation pages are made. */
    @Test
    void listOfQuestionsIsComplete() throws IOException {
        List<Map<String, Object>> list = new ArrayList<>();
        for (Question question : questions()) {
            Map<String, Object> entry = new LinkedHashMap<>();
            entry.put("id", question.id());
            entry.put("folder", question.toString());
            entry.putAll(question.header());
            entry.put("terms", question.terms());
            list.add(entry);
        }
        String json =
                new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT).writeValueAsString(list) + "\n";
        Path made = Files.writeString(Path.of("target/questions.json"), json);
        assertThat(OntologyFiles.standard().text("questions.json"))
                .as("src/main/rdf/questions.json lists the questions as their folders have them, like %s", made)
                .isEqualTo(json);
    }

    /** The answer as lines of CSV, the names of the columns first. */
    private static List<String> answer(String query, Model data) {
        List<String> lines = new ArrayList<>();
        try (QueryExecution execution = QueryExecutionFactory.create(query, data)) {
            var rows = execution.execSelect();
            List<String> columns = rows.getResultVars();
            lines.add(String.join(",", columns));
            while (rows.hasNext()) {
                QuerySolution row = rows.next();
                lines.add(String.join(
                        ",",
                        columns.stream().map(column -> text(row.get(column))).toList()));
            }
        }
        return lines;
    }

    private static String text(@Nullable RDFNode node) {
        if (node == null) {
            return "";
        }
        return node.isLiteral()
                ? node.asLiteral().getLexicalForm()
                : node.asNode().toString();
    }
}
