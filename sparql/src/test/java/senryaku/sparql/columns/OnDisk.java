package senryaku.sparql.columns;

import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.TDB2;
import senryaku.loader.publish.ExactTerms;

/** A database as a release has it, but for its files, which lie in memory. Its default graph is the union of the others. */
final class OnDisk {

    private static final DatasetGraph DATABASE = ExactTerms.in(DatabaseMgr.createDatasetGraph());

    private OnDisk() {}

    /** The only one, which holds nothing but these quads from now on. */
    static DatasetGraph holding(DatasetGraph quads) {
        DATABASE.getContext().set(TDB2.symUnionDefaultGraph, true);
        Txn.executeWrite(DATABASE, () -> {
            DATABASE.clear();
            quads.find().forEachRemaining(DATABASE::add);
        });
        return DATABASE;
    }
}
