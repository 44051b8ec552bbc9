package senryaku.loader.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.jena.sparql.core.Quad;

/**
 * A directory of releases: {@code releases/ID/}, each whole and never changed, the text file {@code current} with the name
 * of the one that is served, and the file {@code history}. Publishing builds a release beside the others and then replaces
 * that one small file; going back replaces it too.
 */
public final class ReleaseStore implements Store {

    private static final String UNFINISHED = ".building-";

    /** What a database takes before anything is in it, in bytes. */
    private static final long EMPTY_DATABASE = 8L << 20;

    private final Path directory;
    private final Clock clock;
    private final Durable durable;
    private final History history;
    private final Shelf shelf;

    private ReleaseStore(Path directory, Clock clock, Durable durable) {
        this.directory = directory;
        this.clock = clock;
        this.durable = durable;
        this.history = new History(directory, durable);
        this.shelf = new Shelf(directory, history);
    }

    /**
     * The store in a directory; the directory need not exist yet, and opening makes nothing.
     *
     * @throws StoreException if the path leads to a file
     */
    public static ReleaseStore open(Path directory) {
        return open(directory, Clock.systemUTC(), Durable.REAL);
    }

    static ReleaseStore open(Path directory, Clock clock, Durable durable) {
        Path absolute = directory.toAbsolutePath().normalize();
        if (Files.exists(absolute) && !Files.isDirectory(absolute)) {
            throw new StoreException(Trouble.NOT_A_DIRECTORY, absolute, "a file");
        }
        return new ReleaseStore(absolute, clock, durable);
    }

    /** Where the store lies, as an absolute path. */
    public Path directory() {
        return directory;
    }

    @Override
    public void requireFree() {
        if (Files.exists(directory.resolve(DirectoryLock.WRITER))
                || Files.exists(directory.resolve(DirectoryLock.SECOND))) {
            DirectoryLock.take(
                            directory,
                            DirectoryLock.WRITER,
                            "load, process " + ProcessHandle.current().pid())
                    .close();
        }
    }

    /**
     * Takes the right to have the database of a release open, which TDB2 gives to one process at a time. Who writes is not
     * disturbed: a release is built beside those that are open.
     *
     * @param ownerText who asks, as others are to read it: process id and address
     * @throws StoreException if another process has it
     */
    public StoreLock reading(String ownerText) {
        return take(DirectoryLock.READER, ownerText);
    }

    /**
     * Tells before any work is done that another process has a release open.
     *
     * @throws StoreException if one has
     */
    public void requireUnserved() {
        if (Files.exists(directory.resolve(DirectoryLock.READER))) {
            reading(String.valueOf(ProcessHandle.current().pid())).close();
        }
    }

    /** Also makes the store's directory if it is not there. */
    @Override
    public StoreLock lock(String ownerText) {
        return take(DirectoryLock.WRITER, ownerText);
    }

    private StoreLock take(String name, String ownerText) {
        try {
            Files.createDirectories(directory);
        } catch (IOException e) {
            throw Troubles.of(e, directory);
        }
        return DirectoryLock.take(directory, name, ownerText);
    }

    /**
     * The release that is served now.
     *
     * @throws StoreException if the pointer or what it points to is damaged
     */
    public Optional<Release> current() {
        return shelf.current();
    }

    /** What the pointer to the current release says, for who looks often; empty if there is none that can be read. */
    public Optional<Pointer> pointer() {
        return shelf.pointer();
    }

    /** All kept releases that can be read, the oldest first. */
    public List<Release> releases() {
        return shelf.ids().stream().flatMap(id -> shelf.kept(id).stream()).toList();
    }

    /** The ids of the kept releases that cannot be read, the oldest first. */
    public List<String> unreadable() {
        return shelf.ids().stream().filter(id -> shelf.kept(id).isEmpty()).toList();
    }

    /**
     * The kept release that somebody means.
     *
     * @param name {@code current}, {@code previous}, an id, the beginning of one, or the beginning of its hash
     * @throws StoreException if there is none, there are several, or it cannot be read
     */
    public Release release(String name) {
        return shelf.named(name);
    }

    /** Which release became current when, the oldest first. */
    public List<Event> history() {
        try {
            return history.events();
        } catch (IOException e) {
            throw Troubles.of(e, directory);
        }
    }

    /** The release that is served now, if it was made from the same sources by the same tool for the same base. */
    @Override
    public Optional<Manifest> madeFrom(Manifest.Inputs inputs) {
        return shelf.readable().map(Release::manifest).filter(manifest -> manifest.madeFrom(inputs));
    }

    /** Whether the release that is served now was made from the same sources by the same tool for the same base. */
    public boolean isCurrent(Manifest.Inputs inputs) {
        return madeFrom(inputs).isPresent();
    }

    /** A pointer that is damaged is replaced like one that is not. What was written over HTTP is kept. */
    @Override
    public Publication publish(Collection<Quad> quads, Manifest.Inputs inputs) {
        Optional<Release> before = shelf.readable();
        SortedMap<String, String> written =
                before.map(release -> release.manifest().written()).orElseGet(TreeMap::new);
        List<String> kept = written.isEmpty()
                ? List.of()
                : before.map(release -> release.lines(written.keySet())).orElse(List.of());
        return publish(Content.of(with(quads, kept)), inputs, written, Event.Kind.LOAD, "");
    }

    private static Collection<Quad> with(Collection<Quad> quads, List<String> kept) {
        if (kept.isEmpty()) {
            return quads;
        }
        List<Quad> all = new ArrayList<>(quads);
        all.addAll(Lines.quads(kept));
        return all;
    }

    /**
     * Makes what somebody wrote over HTTP the current release, with the sources of the one before. The caller holds the lock.
     *
     * @param quads all that the release has
     * @param written who wrote each graph last that comes of no source
     * @param user who writes now
     * @throws StoreException if there is no release to write to, or anything failed
     */
    public Publication write(Collection<Quad> quads, SortedMap<String, String> written, String user) {
        Manifest before = shelf.current()
                .orElseThrow(() -> new StoreException(Trouble.NO_RELEASE, directory))
                .manifest();
        return publish(Content.of(quads), before.inputs(), written, Event.Kind.WRITE, user);
    }

    private Publication publish(
            Content content, Manifest.Inputs inputs, SortedMap<String, String> written, Event.Kind kind, String user) {
        Optional<Release> before = shelf.readable();
        if (before.isPresent() && before.get().manifest().contentHash().equals(content.hash())) {
            return new Publication(before.get().manifest(), false);
        }
        List<String> ids = shelf.ids();
        Optional<String> newest = ids.isEmpty() ? Optional.empty() : Optional.of(ids.getLast());
        Manifest manifest = ManifestFile.describe(content, inputs, written, clock.instant(), newest);
        install(content, manifest, kind, user);
        return new Publication(manifest, true);
    }

    /**
     * Goes to a kept release, after reading it whole. The caller holds the lock.
     *
     * @return whether another release was current before
     * @throws StoreException if the release is not whole; the store then shows what it showed before
     */
    public boolean rollback(Release release) {
        return goTo(release, Event.Kind.ROLLBACK);
    }

    /** Reads a release whole, also while a server has it open. A release of an older version must not be open elsewhere. */
    public void verify(Release release) {
        Verification.whole(release);
    }

    /**
     * Deletes the oldest releases of a store that is only a copy and can be made again. The caller holds the lock. What an
     * interruption leaves half deleted bears the name of what a load left unfinished, and goes with the next one.
     *
     * @param most so many stay at most, and always the one that is served
     * @return the ids of those that are gone, the oldest first
     * @throws StoreException if a file cannot be deleted
     */
    public List<String> keepNewest(int most) {
        List<String> ids = shelf.ids();
        Optional<String> current = shelf.pointer().map(Pointer::release);
        List<String> old = ids.subList(0, Math.max(0, ids.size() - Math.max(1, most))).stream()
                .filter(id -> !current.equals(Optional.of(id)))
                .toList();
        try {
            for (String id : old) {
                Path leaving = shelf.releases().resolve(UNFINISHED + id);
                Files.move(shelf.releases().resolve(id), leaving);
                durable.deleteTree(leaving);
            }
        } catch (IOException e) {
            throw Troubles.of(e, directory);
        }
        return old;
    }

    /** Goes to a kept release, after reading it whole. */
    boolean goTo(Release release, Event.Kind kind) {
        if (shelf.readable().map(Release::id).equals(Optional.of(release.id()))) {
            return false;
        }
        verify(release);
        switchTo(release.id(), kind, "");
        return true;
    }

    /** Builds a release beside the others, verifies it, and makes it the current one. */
    void install(Content content, Manifest manifest, Event.Kind kind) {
        install(content, manifest, kind, "");
    }

    private void install(Content content, Manifest manifest, Event.Kind kind, String user) {
        try {
            removeUnfinished();
            mustHaveRoom(content);
            Path building = shelf.releases().resolve(UNFINISHED + manifest.id());
            new ReleaseBuild(durable).build(building, content, manifest);
            durable.rename(building, shelf.releases().resolve(manifest.id()));
        } catch (IOException e) {
            removeUnfinishedQuietly();
            throw Troubles.of(e, directory);
        } catch (StoreException e) {
            removeUnfinishedQuietly();
            throw e;
        }
        switchTo(manifest.id(), kind, user);
    }

    /**
     * Makes a release that was published elsewhere the current one, under its name there; one that is kept whole already is
     * only switched to. The caller holds the lock.
     *
     * @return the release that is current now: the one before, if its content is the same
     */
    Manifest adopt(Content content, Manifest manifest) {
        Optional<Manifest> before = shelf.readable().map(Release::manifest);
        if (before.isPresent()
                && before.get().contentHash().equals(content.hash())
                && (before.get().id().equals(manifest.id())
                        || manifest.sources().isEmpty())) {
            return before.get();
        }
        if (isWhole(manifest.id())) {
            var unused = goTo(release(manifest.id()), Event.Kind.LOAD);
        } else {
            discard(manifest.id());
            install(content, manifest, Event.Kind.LOAD);
        }
        return manifest;
    }

    /** Whether a release is kept and all of it is as it was written. */
    boolean isWhole(String id) {
        try {
            Optional<Release> kept = shelf.kept(id);
            kept.ifPresent(this::verify);
            return kept.isPresent();
        } catch (StoreException e) {
            if (e.trouble() == Trouble.DAMAGED_RELEASE) {
                return false;
            }
            throw e;
        }
    }

    /** Puts a damaged release among what the next build removes. */
    void discard(String id) {
        Path damaged = shelf.releases().resolve(id);
        try {
            if (Files.exists(damaged)) {
                removeUnfinished();
                durable.rename(damaged, shelf.releases().resolve(UNFINISHED + id));
            }
        } catch (IOException e) {
            throw Troubles.of(e, damaged);
        }
    }

    History historyFile() {
        return history;
    }

    /** The switch is one rename. What comes after it only records it, and is made up for by the next switch. */
    private void switchTo(String id, Event.Kind kind, String user) {
        String before = shelf.readable().map(Release::id).orElse("");
        Path pointer = directory.resolve(Shelf.CURRENT);
        try {
            history.settle(shelf.readable());
            durable.replace(pointer, id + "\n");
        } catch (IOException e) {
            boolean unchanged = shelf.pointer()
                    .map(shown -> !shown.release().equals(id))
                    .orElseGet(() -> Files.notExists(pointer)); // a pointer that cannot be read may be the new one
            throw unchanged
                    ? Troubles.of(e, directory)
                    : new StoreException(Trouble.UNCONFIRMED, directory, id, String.valueOf(e.getMessage()))
                            .causedBy(e);
        }
        try {
            String now = clock.instant().truncatedTo(ChronoUnit.SECONDS).toString();
            history.add(new Event(now, kind, id, before, user));
        } catch (IOException ignored) {
            // The release is current; History.settle records it with the next switch.
        }
    }

    /** Better told before than met in the middle; the real need lies between the text and this. */
    private void mustHaveRoom(Content content) throws IOException {
        long needed = 2 * content.bytes() + EMPTY_DATABASE;
        long free = Files.getFileStore(shelf.releases()).getUsableSpace();
        if (free < needed) {
            throw new StoreException(
                    Trouble.DISK_FULL, directory, "%d MB free, %d MB needed".formatted(free >> 20, (needed >> 20) + 1));
        }
    }

    /** What an interrupted load left behind. */
    private void removeUnfinished() throws IOException {
        durable.makeDirectories(shelf.releases());
        List<Path> unfinished;
        try (Stream<Path> entries = Files.list(shelf.releases())) {
            unfinished = entries.filter(path -> path.getFileName().toString().startsWith(UNFINISHED))
                    .toList();
        }
        for (Path path : unfinished) {
            durable.deleteTree(path);
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
