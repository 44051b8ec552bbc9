package senryaku.sparql.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.apache.jena.query.Dataset;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.ResultSetFormatter;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.system.AsyncParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
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
    void load(@TempDir Path folder) throws IOException {
        var unused = PolicyGraph.write(SIZE, folder.resolve("sources"));
        Peer.load(folder.resolve("store"), folder.resolve("sources"));
        DatasetGraph plain = DatasetGraphFactory.create();
        DatasetGraph ours = DatabaseMgr.createDatasetGraph();
        Txn.executeWrite(
                ours,
                () -> read(folder.resolve("store"), quad -> {
                    plain.add(quad);
                    plain.getDefaultGraph().add(quad.asTriple());
                    ours.add(quad);
                }));
        all = DatasetFactory.wrap(plain);
        server = Sample.serve(ours);
    }

    private static void read(Path store, Consumer<Quad> quads) {
        try (InputStream dump = Stores.dump(store)) {
            AsyncParser.asyncParseQuads(dump, Lang.NQUADS, null).forEachRemaining(quads);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
        int rows = 0;
        for (int i = 0; i < Math.min(2, question.paths(true).size()); i++) {
            String path = question.paths(true).get(i);
            if (question.isOurs()) {
                assertThat(get(path, "Accept", question.accept()).statusCode())
                        .as(path)
                        .isEqualTo(200);
                continue;
            }
            String query = question.queries().get(i);
            List<String> expected = Answers.of(plainly(query, question.isGraph()), question.isGraph());
            rows += expected.size();
            for (int time = 0; time < 2; time++) {
                String body = get(path, "Accept", question.accept()).body();
                assertThat(Answers.of(body, question.isGraph())).as(query).isEqualTo(expected);
            }
        }
        assertThat(rows > 0 || question.isOurs())
                .as("the graph has something for it")
                .isTrue();
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
