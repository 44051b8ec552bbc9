package senryaku.loader.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.sparql.core.Quad;

/**
 * A directory of releases: {@code releases/ID/}, each whole and never changed, and the text file {@code current} with the
 * name of the one that is served. Publishing builds a release beside the others and then replaces that one small file.
 */
public final class ReleaseStore implements Store {

    private static final String RELEASES = "releases";
    private static final String CURRENT = "current";
    private static final String UNFINISHED = ".building-";

    /** What a database takes before anything is in it, in bytes. */
    private static final long EMPTY_DATABASE = 8L << 20;

    private final Path directory;

    private ReleaseStore(Path directory) {
        this.directory = directory;
    }

    /**
     * The store in a directory; the directory need not exist yet, and opening makes nothing.
     *
     * @throws StoreException if the path leads to a file
     */
    public static ReleaseStore open(Path directory) {
        Path absolute = directory.toAbsolutePath().normalize();
        if (Files.exists(absolute) && !Files.isDirectory(absolute)) {
            throw new StoreException(Trouble.NOT_A_DIRECTORY, absolute, "a file");
        }
        return new ReleaseStore(absolute);
    }

    /** Where the store lies, as an absolute path. */
    public Path directory() {
        return directory;
    }

    /** Also makes the store's directory if it is not there. */
    @Override
    public StoreLock lock(String ownerText) {
        try {
            Files.createDirectories(directory);
        } catch (IOException e) {
            throw Troubles.of(e, directory);
        }
        return DirectoryLock.take(directory, ownerText);
    }

    /**
     * The release that is served now.
     *
     * @throws StoreException if the pointer or what it points to is damaged
     */
    public Optional<Release> current() {
        Path pointer = directory.resolve(CURRENT);
        if (!Files.exists(pointer)) {
            return Optional.empty();
        }
        try {
            String id = Files.readString(pointer).strip();
            Path release = releases().resolve(id);
            if (id.isEmpty() || !releases().equals(release.normalize().getParent()) || !Files.isDirectory(release)) {
                throw new StoreException(Trouble.DAMAGED, directory, "current → " + id);
            }
            return Optional.of(new Release(release, ManifestFile.read(release.resolve(Release.MANIFEST))));
        } catch (IOException e) {
            throw new StoreException(Trouble.DAMAGED, directory, String.valueOf(e.getMessage())).causedBy(e);
        }
    }

    /** The release that is served now, if it was made from the same sources by the same tool for the same base. */
    @Override
    public Optional<Manifest> madeFrom(Manifest.Inputs inputs) {
        return current().map(Release::manifest).filter(manifest -> manifest.madeFrom(inputs));
    }

    /** Whether the release that is served now was made from the same sources by the same tool for the same base. */
    public boolean isCurrent(Manifest.Inputs inputs) {
        return madeFrom(inputs).isPresent();
    }

    @Override
    public Publication publish(Collection<Quad> quads, Manifest.Inputs inputs) {
        Content content = Content.of(quads);
        Optional<Release> before = current();
        if (before.isPresent() && before.get().manifest().contentHash().equals(content.hash())) {
            return new Publication(before.get().manifest(), false);
        }
        try {
            removeUnfinished();
            mustHaveRoom(content);
            Manifest manifest = ManifestFile.describe(content, inputs);
            Path building = releases().resolve(UNFINISHED + manifest.id());
            ReleaseBuild.build(building, content, manifest);
            Durable.rename(building, releases().resolve(manifest.id()));
            Durable.replace(directory.resolve(CURRENT), manifest.id() + "\n");
            return new Publication(manifest, true);
        } catch (IOException e) {
            removeUnfinishedQuietly();
            throw Troubles.of(e, directory);
        } catch (StoreException e) {
            removeUnfinishedQuietly();
            throw e;
        }
    }

    /** Better told before than met in the middle; the real need lies between the text and this. */
    private void mustHaveRoom(Content content) throws IOException {
        long text = content.lines().stream().mapToLong(String::length).sum();
        long needed = 2 * text + EMPTY_DATABASE;
        long free = Files.getFileStore(releases()).getUsableSpace();
        if (free < needed) {
            throw new StoreException(
                    Trouble.DISK_FULL, directory, "%d MB free, %d MB needed".formatted(free >> 20, (needed >> 20) + 1));
        }
    }

    private Path releases() {
        return directory.resolve(RELEASES);
    }

    /** What an interrupted load left behind. */
    private void removeUnfinished() throws IOException {
        Files.createDirectories(releases());
        List<Path> unfinished;
        try (Stream<Path> entries = Files.list(releases())) {
            unfinished = entries.filter(path -> path.getFileName().toString().startsWith(UNFINISHED))
                    .toList();
        }
        for (Path path : unfinished) {
            Durable.deleteTree(path);
        }
    }

    /** After a failure that is reported anyway; what stays is removed by the next load. */
    private void removeUnfinishedQuietly() {
        try {
            removeUnfinished();
        } catch (IOException ignored) {
            // The first failure is the one to tell.
        }
    }
}
