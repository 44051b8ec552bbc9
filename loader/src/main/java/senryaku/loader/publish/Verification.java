package senryaku.loader.publish;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import senryaku.ontology.search.TextIndexBuild;

/** Reads a release whole and compares it with the hash in its manifest. */
final class Verification {

    private Verification() {}

    /**
     * The dump must have the hash that the manifest names. The dump is canonical N-Quads, so that its SHA-256 is that hash.
     *
     * @throws StoreException if it has not, or cannot be read
     */
    static void dump(Release release) {
        try (InputStream lines = new GZIPInputStream(Files.newInputStream(release.dump()))) {
            compare(release, Release.DUMP, Hashes.of(lines));
        } catch (IOException e) {
            throw new StoreException(Trouble.DAMAGED_RELEASE, release.directory(), Release.DUMP + ": " + e.getMessage())
                    .causedBy(e);
        }
    }

    /**
     * All files must be as they were written.
     *
     * @throws StoreException if one is not, or, in a release of an older version without a list of files, if the database is in
     *     use by another process
     */
    static void whole(Release release) {
        dump(release);
        mustHaveDatabase(release);
        if (FileList.isIn(release.directory())) {
            files(release, path -> true);
        } else {
            text(release);
            database(release);
        }
    }

    /**
     * The files from which a server answers must be as they were written. A release of an older version has no list of them;
     * of its database it is only known that there must be one, and how many quads it has.
     *
     * @throws StoreException if one is not
     */
    static void filesOfAnswers(Release release) {
        mustHaveDatabase(release);
        if (FileList.isIn(release.directory())) {
            files(release, path -> !path.equals(Release.DUMP));
        }
    }

    /**
     * The database of a release that has no list of files must at least have as many quads as the manifest says.
     *
     * @throws StoreException if it has not
     */
    static void quads(Release release, DatasetGraph data) {
        if (FileList.isIn(release.directory())) {
            return;
        }
        long found = Txn.calculateRead(data, () -> Iter.count(data.find()));
        if (found != release.manifest().quads()) {
            throw damaged(
                    release,
                    "%s: %d quads ≠ %d"
                            .formatted(
                                    Release.DATABASE, found, release.manifest().quads()));
        }
    }

    /** TDB2 takes an empty directory for a new database. */
    private static void mustHaveDatabase(Release release) {
        Path database = release.directory().resolve(Release.DATABASE);
        if (!Files.isDirectory(database)) {
            throw damaged(release, Release.DATABASE + " is missing");
        }
        try (Stream<Path> generations = Files.list(database)) {
            if (generations.noneMatch(Files::isDirectory)) {
                throw damaged(release, Release.DATABASE + " is empty");
            }
        } catch (IOException e) {
            throw damaged(release, Release.DATABASE + ": " + e.getMessage()).causedBy(e);
        }
    }

    private static void files(Release release, Predicate<String> chosen) {
        Optional<String> difference;
        try {
            difference = FileList.difference(release.directory(), chosen);
        } catch (IOException | UncheckedIOException e) {
            throw damaged(release, String.valueOf(e.getMessage())).causedBy(e);
        }
        if (difference.isPresent()) {
            throw damaged(release, difference.get());
        }
    }

    private static StoreException damaged(Release release, String detail) {
        return new StoreException(Trouble.DAMAGED_RELEASE, release.directory(), detail);
    }

    /**
     * The database must hold what the manifest names.
     *
     * @throws StoreException if it does not, cannot be read, or is in use by another process
     */
    static void database(Release release) {
        DatasetGraph data = release.dataset();
        String hash;
        try {
            hash = Txn.calculateRead(data, () -> Content.of(data.find()).hash());
        } catch (RuntimeException | InternalError e) {
            throw new StoreException(
                            Trouble.DAMAGED_RELEASE, release.directory(), Release.DATABASE + ": " + e.getMessage())
                    .causedBy(e);
        } finally {
            release.close();
        }
        compare(release, Release.DATABASE, hash);
    }

    /**
     * The full-text index must be whole and made for this content; a release of an older version has none.
     *
     * @throws StoreException if it is damaged
     */
    static void text(Release release) {
        if (!Files.isDirectory(release.text())) {
            return;
        }
        try {
            TextIndexBuild.verify(release.text(), release.manifest().contentHash());
        } catch (IOException e) {
            throw new StoreException(Trouble.DAMAGED_RELEASE, release.directory(), Release.TEXT + ": " + e.getMessage())
                    .causedBy(e);
        }
    }

    private static void compare(Release release, String part, String found) {
        String expected = release.manifest().contentHash();
        if (!found.equals(expected)) {
            String detail = "%s: SHA-256 %s… ≠ %s…".formatted(part, found.substring(0, 8), shortened(expected));
            throw new StoreException(Trouble.DAMAGED_RELEASE, release.directory(), detail);
        }
    }

    private static String shortened(String hash) {
        return hash.substring(0, Math.min(8, hash.length()));
    }
}
