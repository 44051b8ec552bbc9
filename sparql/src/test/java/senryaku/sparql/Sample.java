package senryaku.sparql;

import java.time.Duration;
import java.time.Instant;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.TDB2;
import senryaku.sparql.query.Kinds;
import senryaku.sparql.query.QueryCatalog;
import senryaku.sparql.server.OpenRelease;
import senryaku.sparql.server.Serve;
import senryaku.sparql.server.Settings;

/** The small release and catalogue that the tests share. */
public final class Sample {

    public static final Kinds KINDS = new Kinds(Kinds.SHIPPED_BASE);

    private Sample() {}

    /** A TDB2 database with {@code samples/data.trig}. */
    public static DatasetGraph data() {
        DatasetGraph data = DatabaseMgr.createDatasetGraph();
        data.getContext().set(TDB2.symUnionDefaultGraph, true);
        Txn.executeWrite(data, () -> RDFDataMgr.read(data, "samples/data.trig"));
        return data;
    }

    /** The queries under {@code samples/queries}. */
    public static QueryCatalog catalog() {
        return QueryCatalog.load(Sample.class.getClassLoader(), "samples/queries/");
    }

    /** A server with both on a free port. */
    public static Serve server(Duration timeout) {
        return server(timeout, Settings.DEFAULT_ROWS);
    }

    /** The same, whose answers may have so many rows. */
    public static Serve server(Duration timeout, long rows) {
        Settings settings = new Settings(Settings.LOOPBACK, 0, timeout, 20_000, KINDS, "1.2.3", rows);
        OpenRelease release =
                OpenRelease.indexed("20210216T000000Z-0a1b2c3d", Instant.parse("2021-02-16T00:00:00Z"), data());
        return Serve.start(settings, release, catalog());
    }

    /** A server with the real catalogue and other data on a free port. */
    public static Serve serve(DatasetGraph data) {
        Settings settings = new Settings(Settings.LOOPBACK, 0, Duration.ofSeconds(30), 20_000, KINDS, "1.2.3");
        OpenRelease release =
                OpenRelease.indexed("20210216T000000Z-0a1b2c3d", Instant.parse("2021-02-16T00:00:00Z"), data);
        return Serve.start(settings, release, QueryCatalog.load());
    }
}
