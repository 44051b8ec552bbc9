package senryaku.loader.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What lies in a store's directory, for reading: the kept releases, and the pointer to the one that is served. */
final class Shelf {

    static final String CURRENT = "current";
    private static final String RELEASES = "releases";
    private static final String PREVIOUS = "previous";

    private final Path directory;
    private final History history;

    Shelf(Path directory, History history) {
        this.directory = directory;
        this.history = history;
    }

    /** Where the releases lie. */
    Path releases() {
        return directory.resolve(RELEASES);
    }

    /**
     * The release that is served now.
     *
     * @throws StoreException if the pointer or what it points to is damaged
     */
    Optional<Release> current() {
        Path pointer = directory.resolve(CURRENT);
        if (Files.notExists(pointer)) {
            if (!ids().isEmpty()) {
                throw damaged(CURRENT + " is missing");
            }
            return Optional.empty();
        }
        try {
            String id = Files.readString(pointer).strip();
            if (!ManifestFile.isId(id) || !Files.isDirectory(releases().resolve(id))) {
                throw damaged("current → " + shown(id));
            }
            return Optional.of(read(id));
        } catch (IOException e) {
            throw damaged(String.valueOf(e.getMessage())).causedBy(e);
        }
    }

    /** What the pointer says, without looking whether it is true; empty if it cannot be read. */
    Optional<Pointer> pointer() {
        Path pointer = directory.resolve(CURRENT);
        try {
            return Optional.of(new Pointer(Files.readString(pointer).strip(), Files.getLastModifiedTime(pointer)));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** The release that is served now; empty also if it cannot be read. */
    Optional<Release> readable() {
        try {
            return current();
        } catch (StoreException e) {
            return Optional.empty();
        }
    }

    /** The ids of all releases, the oldest first, whether they can be read or not. */
    List<String> ids() {
        if (!Files.isDirectory(releases())) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(releases())) {
            return entries.map(path -> path.getFileName().toString())
                    .filter(ManifestFile::isId)
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw Troubles.of(e, releases());
        }
    }

    /** The kept release with this id; empty if there is none, or it cannot be read. */
    Optional<Release> kept(String id) {
        try {
            return Files.isDirectory(releases().resolve(id)) ? Optional.of(read(id)) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /**
     * The release that somebody means.
     *
     * @param name {@code current}, {@code previous}, an id, the beginning of one, or the beginning of its hash
     * @throws StoreException if there is none, there are several, or it cannot be read
     */
    Release named(String name) {
        if (name.equals(CURRENT)) {
            return current().orElseThrow(() -> new StoreException(Trouble.NO_RELEASE, directory));
        }
        List<String> meant = name.equals(PREVIOUS) ? previous() : matching(name);
        if (meant.size() != 1) {
            Trouble trouble = meant.isEmpty() ? Trouble.UNKNOWN_RELEASE : Trouble.AMBIGUOUS_RELEASE;
            List<String> proposed = meant.isEmpty() ? ids() : meant;
            throw new StoreException(trouble, shown(name), directory, String.join(", ", proposed));
        }
        return kept(meant.getFirst()).orElseThrow(() -> damaged(meant.getFirst()));
    }

    private List<String> matching(String name) {
        return ids().stream()
                .filter(id -> !name.isEmpty()
                        && (id.startsWith(name)
                                || id.substring(id.indexOf('-') + 1).startsWith(name)))
                .toList();
    }

    /** What was current before: as the history tells, else the next older one. */
    private List<String> previous() {
        String current = named(CURRENT).id();
        List<String> all = ids();
        try {
            Optional<String> told = history.events().reversed().stream()
                    .map(Event::release)
                    .filter(id -> !id.equals(current) && all.contains(id))
                    .findFirst();
            return told
                    .or(() -> all.reversed().stream()
                            .filter(id -> id.compareTo(current) < 0)
                            .findFirst())
                    .stream()
                    .toList();
        } catch (IOException e) {
            throw Troubles.of(e, directory);
        }
    }

    private Release read(String id) throws IOException {
        Path release = releases().resolve(id);
        Manifest manifest = ManifestFile.read(release.resolve(Release.MANIFEST));
        if (!manifest.id().equals(id)) {
            throw new IOException(id + "/" + Release.MANIFEST + ": " + shown(manifest.id()));
        }
        return new Release(release, manifest);
    }

    private StoreException damaged(String detail) {
        return new StoreException(Trouble.DAMAGED, directory, detail);
    }

    /** What somebody wrote, cut to a length that fits into a message. */
    private static String shown(String text) {
        String line = text.replaceAll("\\p{Cntrl}+", " ");
        return line.length() <= 60 ? "“" + line + "”" : "“" + line.substring(0, 60) + "…”";
    }
}
