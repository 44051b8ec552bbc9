package senryaku.sparql.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.net.http.HttpResponse;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
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
 * The W3C's tests of SPARQL and RDF over HTTP, against a server over a store on the disk: queries on data that came in by {@code /data},
 * updates by {@code /update}. What fails is listed with its reason in {@code conformance/expected-failures.txt}; anything else
 * that fails, and anything listed that does not, fails here. {@code -Dsenryaku.conformance=full} also runs all that writes, each
 * test of which makes releases; {@code =rdf11} or the beginning of another suite runs that alone.
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

    private static final List<String> SPARQL10 = List.of(
            "basic",
            "triple-match",
            "open-world",
            "algebra",
            "bnode-coreference",
            "optional",
            "optional-filter",
            "graph",
            "dataset",
            "type-promotion",
            "cast",
            "boolean-effective-value",
            "bound",
            "expr-builtin",
            "expr-ops",
            "expr-equals",
            "regex",
            "i18n",
            "construct",
            "ask",
            "distinct",
            "sort",
            "solution-seq",
            "reduced",
            "syntax-sparql1",
            "syntax-sparql2",
            "syntax-sparql3",
            "syntax-sparql4",
            "syntax-sparql5");

    private static final List<String> SPARQL12 = List.of(
            "rdf11",
            "grouping",
            "expression",
            "codepoint-escapes",
            "syntax",
            "version",
            "lang-basedir",
            "eval-triple-terms",
            "syntax-triple-terms-negative",
            "syntax-triple-terms-positive");

    private static final List<String> RDF11 =
            List.of("rdf-turtle", "rdf-n-triples", "rdf-xml", "rdf-trig", "rdf-n-quads");

    private static final List<String> PROTOCOLS = List.of("protocol", "graph-store-protocol", "service-description");

    /** In the short form every so many-th of the tests that write is run. */
    private static final int EVERY = 9;

    /** The same of those that read a form of RDF, of which there are a thousand. */
    private static final int EVERY_FORM = 50;

    @TempDir
    Path folder;

    private final Report report = new Report();

    @TestFactory
    Stream<DynamicTest> w3c() throws IOException, URISyntaxException {
        String wanted = System.getProperty("senryaku.conformance", "");
        boolean full = !wanted.isEmpty();
        Path root = Path.of(
                ConformanceTest.class.getResource("/conformance/sparql11").toURI());
        Map<String, String> expected = Report.expected(root.resolveSibling("expected-failures.txt"));
        List<DynamicTest> cases = new ArrayList<>();
        try (Rig rig = new Rig(folder);
                FileSystem sparql10 = packed(root, "sparql10");
                FileSystem sparql12 = packed(root, "sparql12");
                FileSystem rdf11 = packed(root, "rdf11")) {
            List<W3cTest> tests = new ArrayList<>();
            tests.addAll(tests(sparql10.getPath("/"), within("sparql10", SPARQL10)));
            tests.addAll(tests(root, QUERIES));
            tests.addAll(tests(sparql12.getPath("/"), within("sparql12", SPARQL12)));
            tests.addAll(tests(root, PROTOCOLS)); // from here on some replace all data
            tests.addAll(tests(root, UPDATES));
            tests.addAll(tests(rdf11.getPath("/"), within("rdf11", RDF11)));
            if (full && !wanted.equals("full")) {
                tests.removeIf(test -> !test.suite().startsWith(wanted));
            }
            tests.forEach(report::known);
            load(rig, tests);
            tests.stream().filter(test -> !writes(test)).forEach(test -> run(rig, test));
            List<W3cTest> writing =
                    tests.stream().filter(ConformanceTest::writes).toList();
            for (int i = 0; i < writing.size(); i += full ? 1 : isForm(writing.get(i)) ? EVERY_FORM : EVERY) {
                run(rig, writing.get(i));
            }
        }
        Files.writeString(Path.of("target", "conformance-failures.txt"), report.details());
        if (full) {
            Files.writeString(Path.of("target", "CONFORMANCE.md"), report.table(expected));
        }
        report.failures()
                .forEach((name, why) -> cases.add(DynamicTest.dynamicTest(
                        name,
                        () -> assertThat(Report.entry(expected, name)).as(why).isPresent())));
        expected.keySet()
                .forEach(entry -> cases.add(DynamicTest.dynamicTest(
                        entry + " is listed as a failure",
                        () -> assertThat(report.allPassed(entry)).isFalse())));
        cases.add(DynamicTest.dynamicTest(
                report.count() + " tests were run",
                () -> assertThat(report.count()).isGreaterThan(full ? 0 : 1_000)));
        return cases.stream();
    }

    private static FileSystem packed(Path root, String collection) throws IOException {
        return FileSystems.newFileSystem(root.resolveSibling(collection + ".zip"));
    }

    private static List<String> within(String collection, List<String> suites) {
        return suites.stream().map(suite -> collection + "/" + suite).toList();
    }

    /** Whether a test makes releases, which takes long. */
    private static boolean writes(W3cTest test) {
        return isForm(test)
                || test.kind().contains("Update")
                || test.kind().equals("GraphStoreProtocolTest")
                || (test.kind().equals("ProtocolTest") && test.name().contains("/update_"));
    }

    private static boolean isForm(W3cTest test) {
        return test.suite().startsWith("rdf11/");
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
        owners.forEach((file, test) -> {
            if (QueryCase.isRdf11(test, file)) {
                quads.append(QueryCase.quads(test, file));
            }
        });
        rig.add(quads.toString());
    }

    private void run(Rig rig, W3cTest test) {
        try {
            switch (test.kind()) {
                case "QueryEvaluationTest", "CSVResultFormatTest" -> new QueryCase(rig, test).evaluate();
                case "PositiveSyntaxTest11", "PositiveSyntaxTest" -> new QueryCase(rig, test).syntax(true);
                case "NegativeSyntaxTest11", "NegativeSyntaxTest" -> new QueryCase(rig, test).syntax(false);
                case "UpdateEvaluationTest" -> new UpdateCase(rig, test).evaluate();
                case "PositiveUpdateSyntaxTest11", "PositiveUpdateSyntaxTest" -> new UpdateCase(rig, test).syntax(true);
                case "NegativeUpdateSyntaxTest11", "NegativeUpdateSyntaxTest" ->
                    new UpdateCase(rig, test).syntax(false);
                case "ProtocolTest", "GraphStoreProtocolTest" -> new HttpCase(rig, test).run();
                case "ServiceDescriptionTest" -> describes(rig, test);
                default -> new RdfCase(rig, test).run();
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
