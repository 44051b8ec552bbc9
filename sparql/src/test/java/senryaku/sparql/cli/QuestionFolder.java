package senryaku.sparql.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.system.Txn;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import senryaku.sparql.query.Arguments;
import senryaku.sparql.query.Binder;
import senryaku.sparql.query.Kinds;
import senryaku.sparql.query.QueryCatalog;
import senryaku.sparql.query.QueryTarget;
import senryaku.sparql.query.SavedQuery;

/**
 * A folder of competency questions: each file holds a question in both languages, a saved query with its parameters or
 * SPARQL, and the whole answer, taken by hand from the source documents. The store is made by the loader.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class QuestionFolder {

    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

    /** Prefixes of the {@code sparql} of a question. */
    private static final String PREFIXES = """
            PREFIX sen: <https://w3id.org/senryaku/ontology#>
            PREFIX org: <http://www.w3.org/ns/org#>
            PREFIX foaf: <http://xmlns.com/foaf/0.1/>
            PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
            PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
            PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
            PREFIX dcterms: <http://purl.org/dc/terms/>
            """;

    private final Path files;
    private final int atLeast;
    private @Nullable ShippedStore opened;

    /**
     * @param folder below {@code src/test/resources}
     * @param atLeast how many questions there must be
     */
    QuestionFolder(String folder, int atLeast) {
        this.files = Path.of("src/test/resources", folder);
        this.atLeast = atLeast;
    }

    /** Loads what the questions are asked of. */
    abstract ShippedStore load(Path store);

    /**
     * One file.
     *
     * @param question in both languages, keys {@code ja} and {@code en}
     * @param query name of a saved query, or empty
     * @param parameters of the saved query
     * @param sparql a query of its own, or empty
     * @param columns the columns that are compared
     * @param sets of these, the columns that hold lists in no order, separated by "; "
     * @param rows the whole answer in any order; an unbound value is empty
     */
    record Question(
            Map<String, String> question,
            String query,
            Map<String, String> parameters,
            String sparql,
            List<String> columns,
            List<String> sets,
            List<List<String>> rows) {}

    @BeforeAll
    void open(@TempDir Path folder) {
        opened = load(folder);
    }

    @AfterAll
    void close() {
        store().close();
    }

    private ShippedStore store() {
        return Objects.requireNonNull(opened);
    }

    @Test
    void there_are_questions() throws IOException {
        assertThat(files()).hasSizeGreaterThanOrEqualTo(atLeast);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void every_question_has_its_whole_answer(String file) throws IOException {
        Question question = read(files.resolve(file));
        assertThat(question.question()).as(file).containsOnlyKeys("ja", "en");

        List<List<String>> answer = Txn.calculateRead(store().dataset(), () -> ask(question, store().dataset()));

        assertThat(answer)
                .as("%s: %s", file, question.question().get("en"))
                .containsExactlyInAnyOrderElementsOf(question.rows().stream()
                        .map(row -> normalised(question, row))
                        .toList());
    }

    static List<List<String>> ask(Question question, DatasetGraph dataset) {
        try (QueryExec execution = QueryTarget.of(dataset).prepare(query(question, dataset))) {
            RowSet rows = execution.select();
            List<List<String>> answer = new ArrayList<>();
            rows.forEach(row -> answer.add(normalised(
                    question,
                    question.columns().stream().map(column -> text(row, column)).toList())));
            return answer.stream().distinct().toList();
        }
    }

    private static Query query(Question question, DatasetGraph dataset) {
        if (question.query() == null) {
            return QueryFactory.create(PREFIXES + question.sparql());
        }
        SavedQuery saved = QueryCatalog.load().get(question.query()).orElseThrow();
        Map<String, String> parameters = question.parameters() == null ? Map.of() : question.parameters();
        Arguments arguments = new Arguments(new Kinds(Kinds.SHIPPED_BASE), QueryTarget.of(dataset));
        return Binder.bind(
                saved,
                arguments.read(
                        saved,
                        parameters.entrySet().stream()
                                .collect(Collectors.toMap(Map.Entry::getKey, entry -> List.of(entry.getValue())))));
    }

    private static String text(Binding row, String column) {
        Node node = row.get(Var.alloc(column));
        if (node == null) {
            return "";
        }
        return node.isURI() ? node.getURI() : node.getLiteralLexicalForm();
    }

    static List<String> normalised(Question question, List<String> row) {
        List<String> result = new ArrayList<>(row);
        if (question.sets() != null) {
            for (String column : question.sets()) {
                int i = question.columns().indexOf(column);
                result.set(
                        i,
                        String.join("; ", new TreeSet<>(Arrays.asList(row.get(i).split("; ")))));
            }
        }
        return result;
    }

    static Question read(Path file) throws IOException {
        try {
            return YAML.readValue(Files.readString(file), Question.class);
        } catch (JsonProcessingException e) {
            throw new IOException(file + ": " + e.getMessage(), e);
        }
    }

    List<String> files() throws IOException {
        try (Stream<Path> found = Files.list(files)) {
            return found.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
