package senryaku.loader.publish;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.lang.LabelToNode;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.Quad;

/**
 * Brings the release of a backup back: everything is read and compared first, then it is published like any release, under
 * its old name.
 */
public final class Restore {

    private final Path file;
    private final Manifest manifest;
    private final Content content;
    private final String history;

    private Restore(Path file, Manifest manifest, Content content, String history) {
        this.file = file;
        this.manifest = manifest;
        this.content = content;
        this.history = history;
    }

    /**
     * Reads a backup whole. Nothing is written.
     *
     * @throws StoreException if it is not whole
     */
    public static Restore read(Path file) {
        if (!Files.isReadable(file) || Files.isDirectory(file)) {
            throw damaged(file, "no such file");
        }
        try (ZipFile zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8)) {
            Backup.Contents contents = Backup.contents(bytes(zip, Backup.CONTENTS));
            byte[] manifest = checked(zip, Release.MANIFEST, contents);
            byte[] history = checked(zip, History.FILE, contents);
            byte[] dump = checked(zip, Release.DUMP, contents);
            Restore read = new Restore(
                    file, ManifestFile.read(manifest), parse(dump), new String(history, StandardCharsets.UTF_8));
            read.mustAgree(contents);
            return read;
        } catch (IOException | RuntimeException e) {
            throw e instanceof StoreException known
                    ? known
                    : damaged(file, String.valueOf(e.getMessage())).causedBy(e);
        }
    }

    /**
     * Makes the release current in a store; a store that has it whole already only switches to it. The caller holds the lock.
     *
     * @return whether another release was current before
     * @throws StoreException if anything failed; the store then shows what it showed before
     */
    public boolean into(ReleaseStore store) {
        try {
            Files.createDirectories(store.directory());
            store.historyFile().adopt(history);
        } catch (IOException e) {
            throw Troubles.of(e, store.directory());
        }
        if (store.isWhole(manifest.id())) {
            return store.goTo(store.release(manifest.id()), Event.Kind.RESTORE);
        }
        store.discard(manifest.id());
        store.install(content, manifest, Event.Kind.RESTORE);
        return true;
    }

    /** The release in the backup. */
    public Manifest manifest() {
        return manifest;
    }

    /** Three ways to say what is in it must agree: the backup's, the manifest's, and the content itself. */
    private void mustAgree(Backup.Contents contents) {
        if (!manifest.id().equals(contents.release())
                || !ManifestFile.isId(manifest.id())
                || !manifest.contentHash().equals(content.hash())
                || manifest.quads() != content.size()
                || !manifest.graphs().equals(content.graphs())) {
            throw damaged(file, Release.MANIFEST + " ≠ " + Release.DUMP);
        }
    }

    private static byte[] checked(ZipFile zip, String name, Backup.Contents contents) throws IOException {
        byte[] bytes = bytes(zip, name);
        String hash = Hashes.of(new ByteArrayInputStream(bytes));
        if (!hash.equals(contents.files().get(name))) {
            throw new IOException(name + ": SHA-256");
        }
        return bytes;
    }

    private static byte[] bytes(ZipFile zip, String name) throws IOException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            throw new IOException(name + " is missing");
        }
        try (InputStream bytes = zip.getInputStream(entry)) {
            return bytes.readAllBytes();
        }
    }

    private static Content parse(byte[] dump) throws IOException {
        List<Quad> quads = new ArrayList<>();
        try (InputStream lines = new GZIPInputStream(new ByteArrayInputStream(dump))) {
            RDFParser.source(lines)
                    .lang(Lang.NQUADS)
                    .labelToNode(LabelToNode.createUseLabelAsGiven())
                    .errorHandler(ErrorHandlerFactory.errorHandlerStrictNoLogging)
                    .parse(new StreamRDFBase() {
                        @Override
                        public void quad(Quad quad) {
                            quads.add(quad);
                        }
                    });
        }
        return Content.of(quads);
    }

    private static StoreException damaged(Path file, String detail) {
        return new StoreException(Trouble.DAMAGED_BACKUP, file, detail);
    }
}
