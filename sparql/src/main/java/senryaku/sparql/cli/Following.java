package senryaku.sparql.cli;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.jena.sparql.core.DatasetGraph;
import senryaku.loader.publish.Pointer;
import senryaku.loader.publish.Release;
import senryaku.loader.publish.ReleaseStore;
import senryaku.loader.publish.StoreException;
import senryaku.loader.publish.Trouble;
import senryaku.sparql.search.TextSearch;
import senryaku.sparql.server.OlderReleases;
import senryaku.sparql.server.OpenRelease;
import senryaku.sparql.server.Serve;

/**
 * Keeps a server at the release that its store names as current: looks at the pointer now and then, opens another release
 * beside the one that is shown, and closes those that no request needs any more. What cannot be opened is told once, and what
 * is shown stays. Older releases are opened by the same hand, as one may be open as both.
 */
final class Following implements OlderReleases, AutoCloseable {

    /** So long closing may wait for what is being opened just then. */
    private static final long GRACE_SECONDS = 5;

    /** A release that is open, and by how many editions of the server; closed with the last of them. */
    private final class Opened {

        private final Release release;
        private final OpenRelease open;
        private int editions;
        private boolean closed;

        private Opened(Release release) {
            this.release = release;
            DatasetGraph data = release.dataset();
            TextSearch search =
                    TextSearch.open(release.text(), release.manifest().contentHash(), data);
            this.open = new OpenRelease(
                    release.id(), Instant.parse(release.manifest().created()), data, search);
        }

        private void leave() {
            synchronized (Following.this) {
                editions--;
                if (editions == 0) {
                    close();
                }
            }
        }

        private void close() {
            if (closed) {
                return;
            }
            closed = true;
            kept.remove(release.id());
            open.search().close();
            release.close();
        }
    }

    private final Console console;
    private final ReleaseStore store;
    private final Map<String, Opened> kept = new HashMap<>();
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("following").daemon().factory());
    private Opened shown;
    private Optional<Pointer> refused = Optional.empty();
    private Optional<Serve> follower = Optional.empty();

    /** Opens the first release. */
    Following(Console console, ReleaseStore store, Release first) {
        this.console = console;
        this.store = store;
        this.shown = opened(first);
    }

    /** The release that is shown first. */
    OpenRelease first() {
        return shown.open;
    }

    /** Follows the store from now on. */
    synchronized void start(Serve server, Duration every) {
        follower = Optional.of(server);
        var unused = clock.scheduleWithFixedDelay(
                () -> look(server), every.toMillis(), every.toMillis(), TimeUnit.MILLISECONDS);
    }

    /**
     * What the store names as current, shown from now on at the latest.
     *
     * @throws StoreException if it cannot be shown
     */
    synchronized OpenRelease current() {
        Serve server =
                follower.orElseThrow(() -> new StoreException(Trouble.IN_USE, store.directory(), Owner.text("")));
        look(server);
        String named = store.pointer().map(Pointer::release).orElse("");
        if (!named.equals(shown.release.id())) {
            throw new StoreException(Trouble.DAMAGED, store.directory(), named);
        }
        return shown.open;
    }

    private synchronized void look(Serve server) {
        Optional<Pointer> pointer = store.pointer();
        if (clock.isShutdown() || pointer.isEmpty() || pointer.equals(refused)) {
            return;
        }
        if (pointer.get().release().equals(shown.release.id())) {
            return;
        }
        try {
            show(server);
            refused = Optional.empty();
        } catch (StoreException e) {
            if (e.trouble() != Trouble.IN_USE) { // who reads a release whole ends soon; then it is tried again
                refused = pointer;
                console.say("notFollowed", shown.release.id(), e.message(Locale.getDefault()));
            }
        } catch (RuntimeException | InternalError e) {
            refused = pointer;
            console.say("notFollowed", shown.release.id(), String.valueOf(e.getMessage()));
        }
    }

    private void show(Serve server) {
        Release release = store.release("current");
        String base = shown.release.manifest().base();
        if (!release.manifest().base().equals(base)) {
            throw new IllegalStateException(Console.words(
                            "otherBaseFollowed",
                            release.id(),
                            release.manifest().base())
                    .in(console.language()));
        }
        Opened before = shown;
        Opened next = opened(release);
        server.show(next.open, before::leave);
        shown = next;
        console.say("followed", next.release.id());
    }

    @Override
    public synchronized Optional<OlderReleases.Opened> open(String id) {
        Release release;
        try {
            release = store.release(id);
        } catch (StoreException e) {
            return Optional.empty();
        }
        String base = release.manifest().base();
        if (!base.equals(shown.release.manifest().base())) {
            throw new UnopenedException(Console.words("older.otherBase", base), null);
        }
        try {
            Opened one = opened(release);
            return Optional.of(new OlderReleases.Opened(one.open, one::leave));
        } catch (StoreException e) {
            String why = e.trouble() == Trouble.IN_USE ? "older.inUse" : "older.damaged";
            console.say("olderUnopened", id, e.message(Locale.getDefault()));
            throw new UnopenedException(Console.words(why), e);
        } catch (RuntimeException | InternalError e) {
            console.say("olderUnopened", id, String.valueOf(e.getMessage()));
            throw new UnopenedException(Console.words("older.damaged"), e);
        }
    }

    /** How many releases are open. */
    synchronized int count() {
        return kept.size();
    }

    private Opened opened(Release release) {
        Opened one = kept.get(release.id());
        if (one == null) {
            one = new Opened(release);
            kept.put(release.id(), one);
        }
        one.editions++;
        return one;
    }

    /** Closes everything; the server has ended. */
    @Override
    public void close() {
        clock.shutdown();
        try {
            var unused = clock.awaitTermination(GRACE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        synchronized (this) {
            List.copyOf(kept.values()).forEach(Opened::close);
        }
    }
}
