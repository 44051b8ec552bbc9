package senryaku.sparql.server;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import senryaku.sparql.release.Archive;
import senryaku.sparql.release.Archive.Entry;
import senryaku.sparql.server.Editions.Lease;
import senryaku.sparql.server.Editions.Shelf;
import senryaku.sparql.server.OlderReleases.Opened;
import senryaku.sparql.server.OlderReleases.UnopenedException;

/**
 * The editions of older releases. One is opened when it is first asked for, which compares its files with their checksums; a
 * few stay open, and the one that was not asked for longest is closed with its last reader.
 */
final class Older {

    /** Names the release in an address. */
    static final String PARAMETER = "release";

    /** So many stay open: each has its own caches and open files. */
    private static final int OPEN_AT_MOST = 2;

    /** So long a request waits while another one opens a release. In seconds. */
    private static final int WAITED_FOR = 20;

    /** After so long a release that could not be opened is tried again, as it may have been restored. */
    private static final Duration REFUSED_FOR = Duration.ofSeconds(30);

    /** Why a release cannot be opened, and until when that is believed. */
    private record Refused(UnopenedException why, Instant until) {}

    private final Archive archive;
    private final OlderReleases releases;
    private final Function<OpenRelease, Edition> opening;
    private final Map<String, Shelf> open = new LinkedHashMap<>(OPEN_AT_MOST, 1, true);
    private final Map<String, Refused> refused = new HashMap<>();

    /** Who opens holds this; two at once would read the same files twice. */
    private final ReentrantLock turn = new ReentrantLock();

    Older(Archive archive, OlderReleases releases, Function<OpenRelease, Edition> opening) {
        this.archive = archive;
        this.releases = releases;
        this.opening = opening;
    }

    /**
     * The release that a call names.
     *
     * @param shown the release that is shown to those who name none
     * @return empty if the call names none, or the one that is shown
     * @throws Refusal if it is not kept, or more than one is named
     */
    Optional<String> asked(Call call, String shown) {
        List<String> names = call.values(PARAMETER);
        if (names.isEmpty()) {
            return Optional.empty();
        }
        if (names.size() > 1) {
            throw Refusal.of(400, "twoReleases");
        }
        Entry entry =
                archive.find(names.getFirst()).orElseThrow(() -> Refusal.of(404, "unknownRelease", names.getFirst()));
        return entry.id().equals(shown) ? Optional.empty() : Optional.of(entry.id());
    }

    /**
     * Begins to read a release; whoever does, closes the lease.
     *
     * @throws Refusal if it cannot be opened
     */
    Lease read(String id) {
        Optional<Lease> lease = taken(id);
        if (lease.isPresent()) {
            return lease.get();
        }
        if (!isMyTurn()) {
            throw Refusal.later(503, WAITED_FOR, "olderOpening", id);
        }
        try {
            return taken(id).orElseGet(() -> opened(id));
        } finally {
            turn.unlock();
        }
    }

    private boolean isMyTurn() {
        try {
            return turn.tryLock(WAITED_FOR, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private Optional<Lease> taken(String id) {
        synchronized (open) {
            return Optional.ofNullable(open.get(id)).map(Shelf::read);
        }
    }

    private Lease opened(String id) {
        Refused before = refused.get(id);
        if (before != null && Instant.now().isBefore(before.until())) {
            throw unopened(id, before.why());
        }
        Opened release;
        try {
            release = releases.open(id).orElseThrow(() -> Refusal.of(404, "unknownRelease", id));
        } catch (UnopenedException e) {
            refused.put(id, new Refused(e, Instant.now().plus(REFUSED_FOR)));
            throw unopened(id, e);
        }
        refused.remove(id);
        return shelved(id, new Shelf(opening.apply(release.release())), release.close());
    }

    private Lease shelved(String id, Shelf shelf, Runnable close) {
        Lease lease = shelf.read();
        Optional<Shelf> longest = Optional.empty();
        shelf.endsWith(close);
        synchronized (open) {
            open.put(id, shelf);
            if (open.size() > OPEN_AT_MOST) {
                String eldest = open.keySet().iterator().next();
                longest = Optional.ofNullable(open.remove(eldest));
            }
        }
        longest.ifPresent(Shelf::replace);
        return lease;
    }

    private static Refusal unopened(String id, UnopenedException why) {
        return Refusal.of(503, "olderUnopened", id, why.words());
    }
}
