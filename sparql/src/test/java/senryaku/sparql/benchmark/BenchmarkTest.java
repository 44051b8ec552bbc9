package senryaku.sparql.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.query.Dataset;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.ResultSetFormatter;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import senryaku.sparql.HttpCalls;
import senryaku.sparql.Sample;
import senryaku.sparql.server.Serve;

/** The short form of the benchmark: the same questions over less data; it looks at answers, not at time. */
class BenchmarkTest extends HttpCalls {

    private static final long SIZE = 10_000;

    private Dataset all = DatasetFactory.empty();
    private Serve server;

    @BeforeAll
    void load() {
        StringWriter quads = new StringWriter();
        assertThat(PolicyGraph.write(SIZE, quads)).isBetween(SIZE / 2, SIZE * 2);
        DatasetGraph plain = DatasetGraphFactory.create();
        RDFParser.fromString(quads.toString(), Lang.NQUADS).parse(plain);
        Iter.toList(plain.find()).forEach(quad -> plain.getDefaultGraph().add(quad.asTriple()));
        all = DatasetFactory.wrap(plain);
        DatasetGraph ours = DatabaseMgr.createDatasetGraph();
        Txn.executeWrite(
                ours, () -> RDFParser.fromString(quads.toString(), Lang.NQUADS).parse(ours));
        server = Sample.serve(ours);
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @Override
    protected int port() {
        return server.port();
    }

    static List<Question> questions() {
        return Question.all(PolicyGraph.documents(SIZE));
    }

    /** Twice, so that also what is kept is looked at. */
    @ParameterizedTest
    @MethodSource("questions")
    void the_server_answers_as_the_plain_engine_does(Question question) {
        String accept = question.isGraph() ? Answers.GRAPH : Answers.ROWS;
        for (String query :
                question.queries().subList(0, Math.min(3, question.queries().size()))) {
            List<String> expected = Answers.of(plainly(query, question.isGraph()), question.isGraph());
            for (int i = 0; i < 2; i++) {
                String body = post("/sparql", "application/sparql-query", query, "Accept", accept)
                        .body();
                assertThat(Answers.of(body, question.isGraph())).as(query).isEqualTo(expected);
            }
        }
    }

    private String plainly(String query, boolean graph) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (QueryExecution run = QueryExecution.create(QueryFactory.create(query), all)) {
            if (graph) {
                RDFDataMgr.write(out, run.execConstruct(), Lang.NTRIPLES);
            } else {
                ResultSetFormatter.outputAsJSON(out, run.execSelect());
            }
        }
        return out.toString(StandardCharsets.UTF_8);
    }
}
