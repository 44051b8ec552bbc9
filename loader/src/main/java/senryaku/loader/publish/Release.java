package senryaku.loader.publish;

import java.nio.file.Path;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphReadOnly;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.TDBException;
import org.apache.jena.tdb2.sys.TDBInternal;

/**
 * One published state of the graph. It never changes.
 *
 * @param directory where it lies
 * @param manifest what it holds
 */
public record Release(Path directory, Manifest manifest) {

    static final String DATABASE = "tdb2";
    static final String MANIFEST = "release.json";
    static final String DUMP = "dump.nq.gz";

    public String id() {
        return manifest.id();
    }

    /** The sorted N-Quads of the release, compressed with gzip. */
    public Path dump() {
        return directory.resolve(DUMP);
    }

    /**
     * The TDB2 database, for reading only. One process can have it open; {@link #close()} gives it free.
     *
     * @throws StoreException if another process has it open, or its files are damaged
     */
    public DatasetGraph dataset() {
        try {
            return new DatasetGraphReadOnly(DatabaseMgr.connectDatasetGraph(database()));
        } catch (TDBException e) {
            throw new StoreException(Trouble.IN_USE, directory, String.valueOf(e.getMessage())).causedBy(e);
        }
    }

    /** Closes the database for the whole process; no reader may be active. */
    public void close() {
        TDBInternal.expel(DatabaseMgr.connectDatasetGraph(database()), true);
    }

    private String database() {
        return directory.resolve(DATABASE).toString();
    }
}
