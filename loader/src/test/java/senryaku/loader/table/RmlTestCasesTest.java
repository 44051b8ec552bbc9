package senryaku.loader.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import senryaku.loader.source.Mistake;
import senryaku.loader.source.Problem;
import senryaku.loader.source.Severity;
import senryaku.loader.source.SourceFolder;
import senryaku.loader.source.Structure;
import senryaku.loader.source.TableFiles;

/**
 * The CSV and JSON test cases of RML (<a href="https://github.com/kg-construct/rml-test-cases">rml-test-cases</a>, <a
 * href="https://github.com/kg-construct/rml-core">rml-core</a>), if the property {@code senryaku.rml.test-cases} names a
 * folder with them. What is not read here must be refused; nothing may give other triples than wanted, or none where an error is
 * wanted.
 */
class RmlTestCasesTest {

    private static final String PROPERTY = "senryaku.rml.test-cases";

    /** Here a JSONPath that finds nothing is warned of, as keys may be left out. */
    private static final String NOTHING_FOUND = "RMLTC0002g-JSON";

    @TempDir
    Path folder;

    @Test
    @EnabledIfSystemProperty(named = PROPERTY, matches = ".+")
    void areKept() throws IOException {
        Map<String, String> results = new TreeMap<>();
        try (Stream<Path> cases = Files.walk(Path.of(System.getProperty(PROPERTY)))) {
            for (Path one : cases.filter(path -> path.getFileName().toString().matches("RMLTC.*-(CSV|JSON)"))
                    .toList()) {
                results.put(
                        one.getFileName() + " " + one.getParent().getParent().getFileName(), result(one));
            }
        }
        Map<String, Integer> counts = new TreeMap<>();
        results.values().forEach(result -> counts.merge(result.replaceFirst(":.*", ""), 1, Integer::sum));
        System.out.println("RML test cases: " + counts);
        assertThat(results).hasSizeGreaterThan(50);
        assertThat(results.entrySet())
                .filteredOn(entry -> !entry.getKey().startsWith(NOTHING_FOUND))
                .noneMatch(entry -> entry.getValue().startsWith("wrong"));
    }

    private String result(Path one) throws IOException {
        Path source = Files.createDirectories(folder.resolve("source"));
        List<String> tables = new ArrayList<>();
        try (Stream<Path> files = Files.list(one)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String name = file.getFileName().toString();
                Files.write(source.resolve(name), Files.readAllBytes(file));
                if (name.matches(".*\\.(csv|json)")) {
                    tables.add(name);
                }
            }
        }
        Files.writeString(
                source.resolve("source.yaml"), """
                slug: rml
                title: {ja: 例, en: Example}
                publisher: body:rml
                date: 2021-01-01
                language: en
                licence: {note: {ja: 例, en: Example}}
                document: %s
                mapping: mapping.ttl
                curator: A Curator
                curated: 2021-01-01
                """.formatted(tables.isEmpty() ? "none.csv" : tables.getFirst()));
        List<Problem> problems = new ArrayList<>();
        Graph made = GraphFactory.createDefaultGraph();
        TableFiles.read(SourceFolder.of(source), Structure.of("source.schema.json"), problems::add)
                .flatMap(files -> TableReader.read(files, problems::add))
                .ifPresent(tableSource -> tableSource.triples().forEach(mapped -> made.add(mapped.triple())));
        Path output = one.resolve("output.nq");
        String result = compare(made, problems, output);
        try (Stream<Path> files = Files.list(source)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        return result;
    }

    private static String compare(Graph made, List<Problem> problems, Path output) {
        List<Problem> errors = problems.stream()
                .filter(problem -> problem.severity() == Severity.ERROR)
                .toList();
        if (errors.stream().anyMatch(problem -> problem.mistake() == Mistake.MAPPING_REFUSED)) {
            return "refused (graphs): " + errors;
        }
        if (!Files.exists(output)) {
            return errors.isEmpty() ? "wrong: no error, " + made.size() + " triples" : "error as expected: " + errors;
        }
        if (!errors.isEmpty() && errors.getFirst().mistake() != Mistake.RDF_EMPTY) {
            return "refused (other): " + errors;
        }
        DatasetGraph dataset = RDFDataMgr.loadDatasetGraph(output.toUri().toString());
        Graph expected = dataset.getDefaultGraph();
        if (made.isIsomorphicWith(expected)) {
            return "right";
        }
        if (expected.isEmpty() && errors.stream().allMatch(problem -> problem.mistake() == Mistake.RDF_EMPTY)) {
            return "right";
        }
        return "wrong: made " + made.find().toList() + " expected "
                + expected.find().toList() + " " + problems;
    }
}
