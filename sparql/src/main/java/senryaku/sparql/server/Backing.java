package senryaku.sparql.server;

import java.util.Optional;
import senryaku.sparql.release.Archive;

/**
 * What stands behind a server beside the release that it shows.
 *
 * @param archive tells which releases are kept
 * @param older opens them
 * @param writing who may write, and what becomes of it; nobody if empty
 * @param origin where the release comes from, if it is a copy
 */
public record Backing(Archive archive, OlderReleases older, Optional<Writing> writing, Origin origin) {

    /** Only the release itself. */
    public static final Backing NONE = of(Archive.NONE, OlderReleases.NONE);

    /** Kept releases that can be read; nobody writes. */
    public static Backing of(Archive archive, OlderReleases older) {
        return new Backing(archive, older, Optional.empty(), Origin.HERE);
    }
}
