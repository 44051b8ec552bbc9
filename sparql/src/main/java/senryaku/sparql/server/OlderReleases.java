package senryaku.sparql.server;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import senryaku.sparql.query.Bilingual;

/** Opens releases that are kept beside the one that is shown. */
@FunctionalInterface
public interface OlderReleases {

    /** Nothing can be opened. */
    OlderReleases NONE = id -> Optional.empty();

    /**
     * An older release that is open.
     *
     * @param release what can be read
     * @param close runs once, when no request reads it any more
     */
    record Opened(OpenRelease release, Runnable close) {}

    /** A kept release cannot be opened now. */
    final class UnopenedException extends RuntimeException {

        private final transient Bilingual words;

        /**
         * @param words what hinders it, for whoever asked: without the places of files
         * @param cause that somebody else told of, if there is one
         */
        public UnopenedException(Bilingual words, @Nullable Throwable cause) {
            super(words.en(), cause);
            this.words = words;
        }

        Bilingual words() {
            return words;
        }
    }

    /**
     * Opens a release.
     *
     * @param id its whole name
     * @return empty if no such release is kept
     * @throws UnopenedException if it is kept, but damaged or in use elsewhere
     */
    Optional<Opened> open(String id);
}
