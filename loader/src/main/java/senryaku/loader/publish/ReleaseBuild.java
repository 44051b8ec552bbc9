package senryaku.loader.publish;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.apache.jena.atlas.AtlasException;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.shared.JenaException;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.sys.TDBInternal;
import senryaku.loader.source.Aside;
import senryaku.ontology.search.TextIndexBuild;

/** Builds one release in a directory of its own, reads it back, and brings it to the disk. */
final class ReleaseBuild {

    private final Durable durable;

    ReleaseBuild(Durable durable) {
        this.durable = durable;
    }

    /**
     * Builds and verifies.
     *
     * @param directory does not exist yet
     * @throws StoreException if what was read back differs, or the database could not be written
     */
    void build(Path directory, Content content, Manifest manifest) throws IOException {
        Path database = durable.makeDirectories(directory.resolve(Release.DATABASE));
        Path text = durable.makeDirectories(directory.resolve(Release.TEXT));
        try (Aside<Path> dump = Aside.begin(() -> writeDump(directory.resolve(Release.DUMP), content))) {
            writeDatabase(database, text, content);
            var unused = dump.result();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        durable.write(directory.resolve(Release.MANIFEST), out -> out.write(ManifestFile.bytes(manifest)));
        String files = FileList.of(directory);
        durable.write(directory.resolve(FileList.FILE), out -> out.write(files.getBytes(StandardCharsets.UTF_8)));
        durable.flushTree(directory);
    }

    /** TDB2 writes through mapped memory: on a full disk that is an {@link InternalError}. */
    private static void writeDatabase(Path directory, Path text, Content content) throws IOException {
        DatasetGraph database = create(directory);
        try {
            PackedDatabase.write(database, content);
            TDBInternal.expel(database, true); // what is in memory does not count
            database = create(directory);
            writeText(text, database, content, directory);
            TDBInternal.expel(database, true);
        } catch (JenaException | AtlasException e) {
            abandon(database);
            throw Troubles.of(e, directory);
        } catch (InternalError e) {
            abandon(database);
            throw new StoreException(Trouble.DISK_FULL, directory, "mapped memory").causedBy(e);
        } catch (StoreException | IOException e) {
            abandon(database);
            throw e;
        }
    }

    private static DatasetGraph create(Path directory) {
        try {
            return ExactTerms.in(DatabaseMgr.connectDatasetGraph(Location.create(directory)));
        } catch (RuntimeException e) {
            throw Troubles.of(e, directory);
        } catch (InternalError e) {
            throw new StoreException(Trouble.DISK_FULL, directory, "mapped memory").causedBy(e);
        }
    }

    /** A database that failed is closed as far as that goes; its directory will be removed. */
    private static void abandon(DatasetGraph database) {
        try {
            TDBInternal.expel(database, true);
        } catch (JenaException | AtlasException | InternalError ignored) {
            // The first failure is the one to tell.
        }
    }

    /** Indexes the texts of a database, which is read back meanwhile. */
    private static void writeText(Path text, DatasetGraph database, Content content, Path directory)
            throws IOException {
        try (Aside<Optional<String>> difference = Aside.begin(() -> ReadBack.difference(database, content))) {
            TextIndexBuild.write(text, database, content.hash());
            TextIndexBuild.verify(text, content.hash());
            if (difference.result().isPresent()) {
                throw new StoreException(
                        Trouble.NOT_VERIFIED, directory, difference.result().get());
            }
        }
    }

    private Path writeDump(Path file, Content content) {
        try {
            durable.write(file, out -> {
                try (OutputStream zipped = new GZIPOutputStream(out, 1 << 16)) {
                    content.writeTo(zipped);
                }
            });
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
