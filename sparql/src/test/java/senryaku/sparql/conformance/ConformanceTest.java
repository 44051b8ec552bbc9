package senryaku.sparql.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * The W3C's SPARQL 1.1 tests over HTTP, against a server over a store on the disk: queries on data that came in by {@code /data},
 * updates by {@code /update}. What fails is listed with its reason in {@code conformance/expected-failures.txt}; anything else
 * that fails, and anything listed that does not, fails here. {@code -Dsenryaku.conformance=full} also runs all updates, each of
 * which makes releases.
 */
class ConformanceTest {

    private static final String SD = "http://www.w3.org/ns/sparql-service-description#";

    private static final List<String> QUERIES = List.of(
            "aggregates",
            "bind",
            "bindings",
            "cast",
            "construct",
            "exists",
            "functions",
            "grouping",
            "negation",
            "project-expression",
            "property-path",
            "subquery",
            "syntax-query",
            "csv-tsv-res",
            "json-res",
            "syntax-fed");

    private static final List<String> UPDATES = List.of(
            "add",
            "basic-update",
            "clear",
            "copy",
            "delete-data",
            "delete-insert",
            "delete-where",
            "delete",
            "drop",
            "move",
            "update-silent",
            "syntax-update-1",
            "syntax-update-2");

    private static final List<String> PROTOCOLS = List.of("protocol", "graph-store-protocol", "service-description");

    /** In the short form every so many-th of the tests that write is run. */
    private static final int EVERY = 9;

    @TempDir
    Path folder;

    private final Report report = new Report();

    @TestFactory
    Stream<DynamicTest> w3c() throws IOException, URISyntaxException {
        boolean full = "full".equals(System.getProperty("senryaku.conformance"));
        Path root = Path.of(
                ConformanceTest.class.getResource("/conformance/sparql11").toURI());
        Map<String, String> expected = Report.expected(root.resolveSibling("expected-failures.txt"));
        List<W3cTest> queries = tests(root, QUERIES);
        List<DynamicTest> cases = new ArrayList<>();
        try (Rig rig = new Rig(folder)) {
            load(rig, queries);
            queries.forEach(test -> run(rig, test));
            List<W3cTest> writing = new ArrayList<>();
            for (W3cTest test : tests(root, PROTOCOLS)) {
                if (test.kind().equals("GraphStoreProtocolTest") || test.name().contains("/update_")) {
                    writing.add(test);
                } else {
                    run(rig, test);
                }
            }
            writing.addAll(tests(root, UPDATES));
            for (int i = 0; i < writing.size(); i += full ? 1 : EVERY) {
                run(rig, writing.get(i));
            }
        }
        Files.writeString(Path.of("target", "conformance-failures.txt"), report.details());
        if (full) {
            Files.writeString(Path.of("target", "CONFORMANCE.md"), report.table(expected));
        }
        report.failures()
                .forEach((name, why) -> cases.add(DynamicTest.dynamicTest(
                        name, () -> assertThat(expected).as(why).containsKey(name))));
        expected.keySet().stream()
                .filter(report::wasRun)
                .forEach(name -> cases.add(DynamicTest.dynamicTest(
                        name + " is listed as a failure",
                        () -> assertThat(report.failures()).containsKey(name))));
        cases.add(DynamicTest.dynamicTest(
                report.count() + " tests were run",
                () -> assertThat(report.count()).isGreaterThan(350)));
        return cases.stream();
    }

    private static List<W3cTest> tests(Path root, List<String> suites) {
        List<W3cTest> tests = suites.stream()
                .flatMap(suite -> W3cTest.all(root, suite).stream())
                .toList();
        assertThat(tests).isNotEmpty();
        return tests;
    }

    /** All data as one release. */
    private static void load(Rig rig, List<W3cTest> queries) {
        StringBuilder quads = new StringBuilder();
        Map<String, W3cTest> owners = new LinkedHashMap<>();
        queries.forEach(test -> QueryCase.data(List.of(test)).forEach(file -> owners.putIfAbsent(file, test)));
        owners.forEach((file, test) -> quads.append(QueryCase.quads(test, file)));
        rig.add(quads.toString());
    }

    private void run(Rig rig, W3cTest test) {
        try {
            switch (test.kind()) {
                case "QueryEvaluationTest", "CSVResultFormatTest" -> new QueryCase(rig, test).evaluate();
                case "PositiveSyntaxTest11" -> new QueryCase(rig, test).syntax(true);
                case "NegativeSyntaxTest11" -> new QueryCase(rig, test).syntax(false);
                case "UpdateEvaluationTest" -> new UpdateCase(rig, test).evaluate();
                case "PositiveUpdateSyntaxTest11" -> new UpdateCase(rig, test).syntax(true);
                case "NegativeUpdateSyntaxTest11" -> new UpdateCase(rig, test).syntax(false);
                case "ProtocolTest", "GraphStoreProtocolTest" -> new HttpCase(rig, test).run();
                case "ServiceDescriptionTest" -> describes(rig, test);
                default -> throw new AssertionError("unknown kind " + test.kind());
            }
            report.passed(test.suite(), test.name());
        } catch (RuntimeException | AssertionError e) {
            report.failed(test.suite(), test.name(), String.valueOf(e));
        }
    }

    private static void describes(Rig rig, W3cTest test) {
        HttpResponse<String> answer = rig.get("/sparql", "text/turtle");
        Rig.must(answer);
        Graph graph = GraphFactory.createDefaultGraph();
        RDFParser.fromString(answer.body(), Lang.TURTLE).parse(graph);
        Node endpoint = NodeFactory.createURI(rig.address("/sparql"));
        boolean good = switch (test.name()) {
            case "service-description/returns-rdf" -> !graph.isEmpty();
            case "service-description/has-endpoint-triple" ->
                graph.contains(Node.ANY, NodeFactory.createURI(SD + "endpoint"), endpoint);
            default -> ServiceSchema.holds(graph);
        };
        QueryCase.mustBe(good, test.name(), answer.body());
    }
}
