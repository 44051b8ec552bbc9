package senryaku.loader.publish;

import java.nio.file.Path;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphReadOnly;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.sys.TDBInternal;

/**
 * One published state of the graph. It never changes.
 *
 * @param directory where it lies
 * @param manifest what it holds
 */
public record Release(Path directory, Manifest manifest) {

    static final String DATABASE = "tdb2";
    static final String TEXT = "text";
    static final String MANIFEST = "release.json";
    static final String DUMP = "dump.nq.gz";

    /** What TDB2 says of a database that another process has open; it has no exception of its own for that. */
    private static final String LOCKED = "Failed to get a lock";

    public String id() {
        return manifest.id();
    }

    /** The canonical N-Quads of the release, compressed with gzip. */
    public Path dump() {
        return directory.resolve(DUMP);
    }

    /** The full-text index of the names and quotes; releases of older versions have none. */
    public Path text() {
        return directory.resolve(TEXT);
    }

    /**
     * The TDB2 database, for reading only. Its files are compared with the release's list before, as a database that lost some
     * of them opens and answers less. One process can have it open; {@link #close()} gives it free.
     *
     * @throws StoreException if another process has it open, or its files are damaged
     */
    public DatasetGraph dataset() {
        Verification.filesOfAnswers(this);
        try {
            DatasetGraph data = new DatasetGraphReadOnly(DatabaseMgr.connectDatasetGraph(database()));
            Verification.quads(this, data);
            return data;
        } catch (StoreException e) {
            close();
            throw e;
        } catch (RuntimeException | InternalError e) {
            String message = String.valueOf(e.getMessage());
            throw message.contains(LOCKED)
                    ? new StoreException(Trouble.IN_USE, store(), DirectoryLock.owner(store(), DirectoryLock.READER))
                            .causedBy(e)
                    : new StoreException(Trouble.DAMAGED_RELEASE, directory, message).causedBy(e);
        }
    }

    /** Closes the database for the whole process; no reader may be active. */
    public void close() {
        TDBInternal.expel(DatabaseMgr.connectDatasetGraph(database()), true);
    }

    /** The directory of the store, two above that of the release. */
    private Path store() {
        return directory.resolve("../..").normalize();
    }

    private String database() {
        return directory.resolve(DATABASE).toString();
    }
}
