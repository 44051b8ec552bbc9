package senryaku.loader.publish;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.zip.GZIPInputStream;
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
            DatasetGraph database = DatabaseMgr.connectDatasetGraph(database());
            Mapped.wholly(database);
            DatasetGraph data = new DatasetGraphReadOnly(ExactTerms.in(database));
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

    /**
     * The lines of some graphs, from the dump.
     *
     * @param graphs their IRIs
     * @throws StoreException if the dump is damaged
     */
    List<String> lines(Set<String> graphs) {
        Verification.dump(this);
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(dump())), StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> graphs.contains(Content.graph(line)))
                    .toList();
        } catch (IOException | UncheckedIOException e) {
            throw new StoreException(Trouble.DAMAGED_RELEASE, directory, DUMP + ": " + e.getMessage()).causedBy(e);
        }
    }

    /** The directory of the store, two above that of the release. */
    private Path store() {
        return directory.resolve("../..").normalize();
    }

    private String database() {
        return directory.resolve(DATABASE).toString();
    }
}
