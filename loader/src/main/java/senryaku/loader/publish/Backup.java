package senryaku.loader.publish;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.util.HexFormat;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A copy of a store's current release in one zip file: its manifest, its dump, the store's history, and {@code backup.json}
 * with the SHA-256 of each. A release never changes, so that the copy is consistent also while a server runs on it.
 */
public final class Backup {

    static final String CONTENTS = "backup.json";
    static final int FORMAT = 1;

    private static final ObjectMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private Backup() {}

    /**
     * What a backup holds.
     *
     * @param format of the file
     * @param release id of the release in it
     * @param files the SHA-256 of each file in it, by name
     */
    record Contents(int format, String release, SortedMap<String, String> files) {

        Contents {
            files = new TreeMap<>(files);
        }
    }

    /**
     * Writes a backup; a file that is there is replaced once the new one is whole.
     *
     * @return the release that is in it
     * @throws StoreException if there is no release, it is damaged, or the file cannot be written
     */
    public static Release write(ReleaseStore store, Path file) {
        Release release = store.release(Shelf.CURRENT);
        Verification.dump(release);
        Path target = file.toAbsolutePath();
        try {
            Durable.REAL.replace(target, out -> write(release, store.directory(), out));
            return release;
        } catch (IOException e) {
            throw abandoned(target, e);
        }
    }

    private static StoreException abandoned(Path target, IOException failure) {
        try {
            Files.deleteIfExists(target.resolveSibling(target.getFileName() + ".new"));
        } catch (IOException ignored) {
            // The first failure is the one to tell.
        }
        return Troubles.of(failure, target);
    }

    private static void write(Release release, Path store, OutputStream out) throws IOException {
        SortedMap<String, String> hashes = new TreeMap<>();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            add(zip, Release.MANIFEST, Files.newInputStream(release.directory().resolve(Release.MANIFEST)), hashes);
            Path history = store.resolve(History.FILE);
            byte[] events = Files.exists(history) ? Files.readAllBytes(history) : new byte[0];
            add(zip, History.FILE, new ByteArrayInputStream(events), hashes);
            add(zip, Release.DUMP, Files.newInputStream(release.dump()), hashes);
            byte[] contents = JSON.writeValueAsBytes(new Contents(FORMAT, release.id(), hashes));
            zip.putNextEntry(new ZipEntry(CONTENTS));
            zip.write(contents);
            zip.closeEntry();
        }
    }

    private static void add(ZipOutputStream zip, String name, InputStream bytes, SortedMap<String, String> hashes)
            throws IOException {
        try (DigestInputStream read = new DigestInputStream(bytes, Hashes.sha256())) {
            zip.putNextEntry(new ZipEntry(name));
            read.transferTo(zip);
            zip.closeEntry();
            hashes.put(name, HexFormat.of().formatHex(read.getMessageDigest().digest()));
        }
    }

    static Contents contents(byte[] json) throws IOException {
        Contents contents = JSON.readValue(json, Contents.class);
        if (contents == null || contents.format() != FORMAT) {
            throw new IOException(CONTENTS + " is of another format");
        }
        return contents;
    }
}
