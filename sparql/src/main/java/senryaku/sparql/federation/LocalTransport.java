package senryaku.sparql.federation;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFLib;
import org.apache.jena.riot.system.StreamRDFWrapper;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.TDB2;
import org.eclipse.rdf4j.query.impl.MapBindingSet;
import senryaku.sparql.bounds.Budget;
import senryaku.sparql.bounds.TooMuch;
import senryaku.sparql.columns.Plans;

/** Asks a dataset of this process, within what this process gives to any query. */
final class LocalTransport implements Transport {

    private final DatasetGraph data;
    private final Turn turn;

    /** @param data whose default graph is asked */
    LocalTransport(DatasetGraph data, Turn turn) {
        this.data = data;
        this.turn = turn;
    }

    /**
     * A file of RDF, in memory, all its graphs as one.
     *
     * @throws org.apache.jena.riot.RiotException if it is not RDF
     */
    static DatasetGraph read(Path dump) {
        DatasetGraph data = DatasetGraphFactory.createTxnMem();
        StreamRDF triples = StreamRDFLib.graph(data.getDefaultGraph());
        StreamRDF flat = new StreamRDFWrapper(triples) {
            @Override
            public void quad(Quad quad) {
                triples.triple(quad.asTriple());
            }
        };
        Txn.executeWrite(data, () -> RDFParser.source(dump).parse(flat));
        return data;
    }

    /** A TDB2 database, for reading. Whoever has it open stays its owner: TDB2 refuses two processes. */
    static DatasetGraph open(Path directory) {
        DatasetGraph data = DatabaseMgr.connectDatasetGraph(Location.create(directory));
        boolean named = Txn.calculateRead(data, () -> data.getDefaultGraph().isEmpty());
        data.getContext().set(TDB2.symUnionDefaultGraph, named);
        return data;
    }

    @Override
    public void ask(String text, Duration time, BooleanSupplier over, Reply reply) throws MemberFailure {
        Query query = QueryFactory.create(text);
        try {
            turn.work(budget -> Txn.executeRead(data, () -> run(query, time, budget, reply)));
        } catch (QueryCancelledException e) {
            throw new MemberFailure(MemberState.TIMEOUT, "no answer within " + time.toMillis() + " ms");
        } catch (TooMuch | Reply.TooLongException e) {
            throw new MemberFailure(MemberState.TOO_LARGE, "an intermediate result is too large");
        }
    }

    private void run(Query query, Duration time, Budget budget, Reply reply) {
        try (QueryExec run = Plans.within(budget, data, QueryExec.dataset(data))
                .query(query)
                .set(ARQ.httpServiceAllowed, false)
                .overallTimeout(Math.max(1, time.toMillis()), TimeUnit.MILLISECONDS)
                .build()) {
            if (query.isAskType()) {
                reply.truth(run.ask());
                return;
            }
            RowSet rows = run.select();
            reply.begin(query.getResultVars());
            rows.forEachRemaining(row -> {
                MapBindingSet values = new MapBindingSet(row.size());
                row.forEach((variable, node) -> values.addBinding(variable.getVarName(), reply.value(node)));
                reply.row(values);
            });
        }
    }
}
