package senryaku.sparql.federation;

import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFLib;
import org.apache.jena.riot.system.StreamRDFWrapper;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.resultset.ResultsWriter;
import org.apache.jena.system.Txn;

/** Asks a dataset of this process. */
final class LocalTransport implements Transport {

    private final DatasetGraph data;

    /** @param data whose default graph is asked */
    LocalTransport(DatasetGraph data) {
        this.data = data;
    }

    /**
     * A file of RDF, in memory, all its graphs as one.
     *
     * @throws org.apache.jena.riot.RiotException if it is not RDF
     */
    static LocalTransport of(Path dump) {
        DatasetGraph data = DatasetGraphFactory.createTxnMem();
        StreamRDF triples = StreamRDFLib.graph(data.getDefaultGraph());
        StreamRDF flat = new StreamRDFWrapper(triples) {
            @Override
            public void quad(Quad quad) {
                triples.triple(quad.asTriple());
            }
        };
        Txn.executeWrite(data, () -> RDFParser.source(dump).parse(flat));
        return new LocalTransport(data);
    }

    @Override
    public byte[] ask(String text, Duration time) throws MemberFailure {
        Query query = QueryFactory.create(text);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            Txn.executeRead(data, () -> run(query, time, bytes));
        } catch (QueryCancelledException e) {
            throw new MemberFailure(MemberState.TIMEOUT, "no answer within " + time.toMillis() + " ms");
        }
        return bytes.toByteArray();
    }

    private void run(Query query, Duration time, ByteArrayOutputStream out) {
        ResultsWriter writer =
                ResultsWriter.create().lang(ResultSetLang.RS_JSON).build();
        try (QueryExec run = QueryExec.dataset(data)
                .query(query)
                .set(ARQ.httpServiceAllowed, false)
                .overallTimeout(Math.max(1, time.toMillis()), TimeUnit.MILLISECONDS)
                .build()) {
            if (query.isAskType()) {
                writer.write(out, run.ask());
            } else {
                writer.write(out, run.select());
            }
        }
    }
}
