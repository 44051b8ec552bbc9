package senryaku.sparql.conformance;

import java.io.ByteArrayInputStream;
import java.io.StringWriter;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.ResultSetFactory;
import org.apache.jena.query.Syntax;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.NodeIterator;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.riot.rowset.RowSetReader;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.exec.QueryExecResult;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sparql.syntax.ElementNamedGraph;
import org.apache.jena.sparql.util.Context;

/** Tests that ask, and compare the answer term by term. */
final class QueryCase {

    private static final String RESULT = "http://www.w3.org/2001/sw/DataAccess/tests/result-set#";
    private static final String NOTHING = "urn:x-test:nothing";

    private final Rig rig;
    private final W3cTest test;

    QueryCase(Rig rig, W3cTest test) {
        this.rig = rig;
        this.test = test;
    }

    /** The addresses of all files that the tests ask. */
    static Set<String> data(List<W3cTest> tests) {
        Set<String> files = new LinkedHashSet<>();
        for (W3cTest test : tests) {
            if (test.kind().matches("QueryEvaluationTest|CSVResultFormatTest")) {
                files.addAll(W3cTest.files(test.part("action"), W3cTest.QT + "data"));
                files.addAll(W3cTest.files(test.part("action"), W3cTest.QT + "graphData"));
                files.addAll(asked(test));
            }
        }
        return files;
    }

    /** The files that the query itself names in FROM. */
    private static List<String> asked(W3cTest test) {
        String text = text(test);
        if (!text.contains("FROM")) {
            return List.of();
        }
        Query query = QueryFactory.create(text, Syntax.syntaxARQ);
        return Stream.concat(query.getGraphURIs().stream(), query.getNamedGraphURIs().stream())
                .filter(file -> Files.exists(test.path(file)))
                .toList();
    }

    private static String text(W3cTest test) {
        String file = W3cTest.file(test.part("action"), W3cTest.QT + "query").orElseThrow();
        return "BASE <" + file + ">\n" + test.text(file);
    }

    /** Whether this server can hold a file: it has no terms of RDF 1.2, which Jena reads in an older form. */
    static boolean isRdf11(W3cTest test, String file) {
        try {
            return test.model(file).getGraph().stream()
                    .flatMap(triple -> Stream.of(triple.getSubject(), triple.getObject()))
                    .noneMatch(node ->
                            node.isTripleTerm() || (node.isLiteral() && node.getLiteralBaseDirection() != null));
        } catch (RiotException e) {
            return false;
        }
    }

    /** A file as N-Quads, in a graph of its own. */
    static String quads(W3cTest test, String file) {
        var data = DatasetGraphFactory.create();
        Graph graph = test.model(file).getGraph();
        graph.find().forEachRemaining(triple -> data.add(Quad.create(NodeFactory.createURI(file), triple)));
        StringWriter text = new StringWriter();
        RDFDataMgr.write(text, data, Lang.NQUADS);
        return text.toString();
    }

    /** Asked as it stands, with the graphs that the protocol names; and where there is one graph only, within GRAPH, which columns answer. */
    void evaluate() {
        Resource action = test.part("action");
        String text = text(test);
        Query query = QueryFactory.create(text, Syntax.syntaxARQ);
        evaluate(text, query, query.hasDatasetDescription() ? "" : graphs(action));
        List<String> files = W3cTest.files(action, W3cTest.QT + "data");
        boolean one = files.size() == 1
                && W3cTest.files(action, W3cTest.QT + "graphData").isEmpty()
                && !query.hasDatasetDescription()
                && !query.isDescribeType()
                && !text.contains("GRAPH")
                && !test.model(files.getFirst()).isEmpty();
        if (one) {
            Query within = query.cloneQuery();
            within.setQueryPattern(
                    new ElementNamedGraph(NodeFactory.createURI(files.getFirst()), query.getQueryPattern()));
            String written = within.serialize();
            if (QueryFactory.create(written, Syntax.syntaxARQ)
                    .equals(within)) { // Jena writes some in another way than it read them
                evaluate(written, within, "");
            }
        }
    }

    private void evaluate(String text, Query query, String parameters) {
        String expected = test.entry()
                .getPropertyResourceValue(W3cTest.property(W3cTest.MF + "result"))
                .getURI();
        if (expected.endsWith(".csv")) {
            csv(answer(parameters, text, "text/csv"), test.text(expected));
        } else if (query.isAskType()) {
            QueryExecResult given =
                    read(answer(parameters, text, "application/sparql-results+json"), ResultSetLang.RS_JSON);
            mustBe(
                    given.booleanResult().equals(expectedAnswer(expected).booleanResult()),
                    expected,
                    given.booleanResult());
        } else if (query.isSelectType()) {
            rows(query, parameters, text, expected);
        } else {
            String given = answer(parameters, text, "application/n-triples");
            Graph graph = GraphFactory.createDefaultGraph();
            RDFParser.fromString(given, Lang.NTRIPLES).parse(graph);
            mustBe(graph.isIsomorphicWith(test.model(expected).getGraph()), test.text(expected), given);
        }
    }

    private String graphs(Resource action) {
        List<String> parts = new ArrayList<>();
        List<String> unnamed = W3cTest.files(action, W3cTest.QT + "data");
        List<String> named = W3cTest.files(action, W3cTest.QT + "graphData");
        unnamed.forEach(file -> parts.add("default-graph-uri=" + Rig.encode(file)));
        named.forEach(file -> parts.add("named-graph-uri=" + Rig.encode(file)));
        if (parts.isEmpty()) {
            parts.add("default-graph-uri=" + Rig.encode(NOTHING));
        }
        return "?" + String.join("&", parts);
    }

    private String answer(String parameters, String text, String accept) {
        HttpResponse<String> answer = rig.query(parameters, text, accept);
        Rig.must(answer);
        return answer.body();
    }

    private void rows(Query query, String parameters, String text, String expected) {
        Lang form = expected.endsWith(".tsv")
                ? ResultSetLang.RS_TSV
                : expected.endsWith(".srx") ? ResultSetLang.RS_XML : ResultSetLang.RS_JSON;
        String given = answer(parameters, text, form.getContentType().getContentTypeStr());
        RowSet rows = read(given, form).rowSet();
        RowSet wanted = expectedAnswer(expected).rowSet();
        Resource action = test.part("action");
        List<Graph> data = Stream.concat(
                        W3cTest.files(action, W3cTest.QT + "data").stream(),
                        W3cTest.files(action, W3cTest.QT + "graphData").stream())
                .map(file -> test.model(file).getGraph())
                .toList();
        boolean lax = test.has("resultCardinality");
        boolean same = new Terms(data, query).same(wanted, rows, query.hasOrderBy(), lax);
        mustBe(same, test.text(expected), given);
    }

    private QueryExecResult expectedAnswer(String file) {
        if (file.endsWith(".ttl") || file.endsWith(".rdf")) {
            Model result = test.model(file);
            NodeIterator truth = result.listObjectsOfProperty(W3cTest.property(RESULT + "boolean"));
            if (truth.hasNext()) {
                return new QueryExecResult(truth.next().asLiteral().getBoolean());
            }
            return new QueryExecResult(RowSet.adapt(ResultSetFactory.makeResults(result)));
        }
        Lang form = file.endsWith(".srj")
                ? ResultSetLang.RS_JSON
                : file.endsWith(".tsv") ? ResultSetLang.RS_TSV : ResultSetLang.RS_XML;
        return read(test.text(file), form);
    }

    private static QueryExecResult read(String text, Lang form) {
        var in = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
        var reader = RowSetReader.createReader(form);
        QueryExecResult read = reader.readAny(in, Context.emptyContext());
        return read.isRowSet() ? new QueryExecResult(read.rowSet().materialize()) : read;
    }

    /** CSV says no types: the lines are compared, in any order, without regard to the names of blank nodes. */
    private static void csv(String given, String expected) {
        mustBe(lines(given).equals(lines(expected)), expected, given);
    }

    private static List<String> lines(String text) {
        return Arrays.stream(text.strip().split("\r?\n", -1))
                .map(line -> line.replaceAll("_:\\w+", "_:b"))
                .sorted()
                .toList();
    }

    static void mustBe(boolean same, Object expected, Object given) {
        if (!same) {
            throw new AssertionError("expected:\n" + expected + "\nbut was:\n" + given);
        }
    }

    /** Whether a text is SPARQL: only the message says so, as other limits refuse with 400 too. */
    void syntax(boolean good) {
        Resource action = test.part("action");
        String file = W3cTest.file(action, W3cTest.QT + "query").orElseGet(action::getURI);
        HttpResponse<String> answer = rig.query("?default-graph-uri=" + Rig.encode(NOTHING), test.text(file), "*/*");
        boolean refused = answer.statusCode() == 400 && answer.body().contains("is not SPARQL");
        mustBe(refused != good, good ? "SPARQL" : "not SPARQL", answer.statusCode() + " " + answer.body());
    }
}
