package senryaku.sparql.release;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/** The releases that are kept, whoever keeps them. */
public interface Archive {

    /** No releases. */
    Archive NONE = new Archive() {
        @Override
        public List<Entry> entries() {
            return List.of();
        }

        @Override
        public List<Moment> moments() {
            return List.of();
        }

        @Override
        public Optional<Entry> find(String name) {
            return Optional.empty();
        }
    };

    /**
     * A kept release.
     *
     * @param dump its content
     * @param created when it was built: an instant
     * @param current whether it is the one that is served
     * @param quads how many
     * @param hash SHA-256 of the canonical N-Quads
     * @param sources the SHA-256 of each source's files, by its name
     * @param tool version of the program that built it
     */
    record Entry(
            Dump dump,
            String created,
            boolean current,
            long quads,
            String hash,
            SortedMap<String, String> sources,
            String tool) {

        /** The name of the release. */
        public String id() {
            return dump.id();
        }
    }

    /**
     * When a release became the current one.
     *
     * @param at an instant
     * @param kind {@code load}, {@code write}, {@code rollback}, {@code restore} or {@code found}
     * @param release that became current
     * @param by the user who wrote over HTTP; empty for all other kinds
     */
    record Moment(String at, String kind, String release, String by) {}

    /** All releases that can be read, the newest first. */
    List<Entry> entries();

    /** What became current when, the oldest first. */
    List<Moment> moments();

    /** The release that somebody means: {@code current}, {@code previous}, an id, or the only one that begins so. */
    Optional<Entry> find(String name);

    /** The next older release. */
    default Optional<Entry> before(Entry entry) {
        return entries().stream()
                .filter(other -> other.id().compareTo(entry.id()) < 0)
                .findFirst();
    }
}
