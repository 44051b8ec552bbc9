package senryaku.sparql.cli;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import senryaku.loader.publish.Manifest;
import senryaku.loader.publish.Release;
import senryaku.loader.publish.ReleaseStore;
import senryaku.loader.publish.RemoteStore;
import senryaku.loader.publish.StoreException;
import senryaku.loader.publish.StoreLock;
import senryaku.loader.publish.Trouble;
import senryaku.sparql.server.Origin;

/**
 * A copy of a store of others, which is a store of releases on this machine: what the other shows is read whole, compared
 * with its hash, and becomes a release here, under the same name. The other is only read; a server shows the copy, within its
 * own limits, and goes on with it when the other is gone.
 */
final class RemoteCopy implements AutoCloseable, Origin {

    /** The copy can be made again, so only so many releases of it stay: the one that is served, and those that a reader may have open. */
    static final int KEPT = 3;

    private final Console console;
    private final URI address;
    private final RemoteStore remote;
    private final ReleaseStore copy;
    private final Duration every;
    private final long largest;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("copying").daemon().factory());
    private Optional<Instant> compared = Optional.empty();
    private String problem = "";

    RemoteCopy(Console console, URI address, RemoteStore remote, ReleaseStore copy, Duration every, long largest) {
        this.console = console;
        this.address = address;
        this.remote = remote;
        this.copy = copy;
        this.every = every;
        this.largest = largest;
    }

    /** The store of the copy. */
    ReleaseStore store() {
        return copy;
    }

    /**
     * Brings the copy up to date. If the other store cannot be reached and there is a copy already, that is what there is.
     *
     * @throws StoreException if there is nothing to serve, or the other store is not what it should be
     */
    void begin() {
        try {
            refresh();
        } catch (StoreException e) {
            boolean passing = e.trouble().isOfNetwork() || e.trouble() == Trouble.REFUSED;
            Optional<Release> kept = passing ? copy.current() : Optional.empty();
            String id = kept.map(Release::id).orElseThrow(() -> e);
            failed(e);
            console.say("copyServed", id, e.message(Locale.getDefault()));
        }
    }

    /** Looks for changes from now on. */
    void follow() {
        var unused =
                clock.scheduleWithFixedDelay(this::look, every.toMillis(), every.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void look() {
        String before = state().getOrDefault("problem", "");
        try {
            refresh();
            if (!before.isEmpty()) {
                console.say("copyWell", address);
            }
        } catch (StoreException e) {
            failed(e);
            if (before.isEmpty()) {
                console.say("copyStays", e.message(Locale.getDefault()));
            }
        } catch (RuntimeException e) {
            failed(e);
            if (before.isEmpty()) {
                console.say("copyStays", String.valueOf(e.getMessage()));
            }
        }
    }

    @SuppressWarnings("try") // the lock is held, not used
    private void refresh() {
        Optional<Manifest> shown = remote.shown();
        Optional<Manifest> kept =
                copy.pointer().isEmpty() ? Optional.empty() : copy.current().map(Release::manifest);
        boolean known = shown.isPresent()
                && kept.map(Manifest::id).equals(shown.map(Manifest::id))
                && kept.map(Manifest::contentHash).equals(shown.map(Manifest::contentHash));
        if (!known) {
            long quads = remote.quads();
            if (quads > largest) {
                throw new StoreException(Trouble.TOO_LARGE, address, quads, largest);
            }
            try (StoreLock held = copy.lock(Owner.text(""))) {
                Manifest manifest = remote.copyInto(copy);
                copy.keepNewest(KEPT);
                if (!kept.map(Manifest::id).equals(Optional.of(manifest.id()))) {
                    console.say("copied", manifest.id(), manifest.quads(), address);
                }
            }
        }
        succeeded();
    }

    private synchronized void succeeded() {
        compared = Optional.of(Instant.now().truncatedTo(ChronoUnit.SECONDS));
        problem = "";
    }

    private synchronized void failed(RuntimeException e) {
        problem = String.valueOf(e.getMessage());
    }

    @Override
    public synchronized Map<String, String> state() {
        Map<String, String> state = new LinkedHashMap<>();
        state.put("store", address.toString());
        compared.ifPresent(when -> state.put("compared", when.toString()));
        if (!problem.isEmpty()) {
            state.put("problem", problem);
        }
        return state;
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }
}
