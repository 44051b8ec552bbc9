package senryaku.sparql.federation;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.system.Txn;
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
