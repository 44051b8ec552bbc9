package senryaku.sparql.server;

import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.QueryExec;
import senryaku.sparql.bounds.Budget;

/** How the run of a caller's query is prepared. */
@FunctionalInterface
interface Engine {

    /**
     * Prepares a run.
     *
     * @param data that the caller chose
     * @param own how far the query may go
     * @param place in which it works
     */
    QueryExec prepare(Call call, Query query, DatasetGraph data, Limits own, Budget budget, Gate.Place place);
}
