package senryaku.sparql.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import senryaku.loader.publish.Release;
import senryaku.loader.publish.ReleaseStore;
import senryaku.loader.publish.StoreException;
import senryaku.loader.publish.StoreLock;
import senryaku.loader.publish.Trouble;
import senryaku.sparql.query.Kinds;
import senryaku.sparql.query.QueryCatalog;
import senryaku.sparql.server.Serve;
import senryaku.sparql.server.Settings;

/** A store's current release, whichever that is, served until somebody ends this process. */
final class Served {

    /** So long the store may take to close. */
    private static final long GRACE_SECONDS = 5;

    /** So often the store's pointer is looked at. */
    private static final Duration FOLLOWED_EVERY = Duration.ofSeconds(1);

    private Served() {}

    /** Serves until the process is told to end. */
    @SuppressWarnings("try") // the lock is held, not used
    static void untilEnd(
            Console console, Path directory, BaseOption base, ListenOptions listen, FederationOption federation) {
        ReleaseStore store = ReleaseStore.open(directory);
        Release release = store.current().orElseThrow(() -> new StoreException(Trouble.NO_RELEASE, store.directory()));
        String releaseBase = release.manifest().base();
        if (base.contradicts(releaseBase)) {
            throw Failure.of(Failure.CALL, "otherBase", releaseBase);
        }
        Kinds kinds = new Kinds(releaseBase);
        Settings settings = federation.in(listen.settings(kinds));
        CountDownLatch ended = new CountDownLatch(1);
        try (StoreLock held = store.reading(Owner.text(Serve.address(settings).toString()))) {
            serve(console, settings, store, release, ended);
        } finally {
            ended.countDown();
        }
    }

    private static void serve(
            Console console, Settings settings, ReleaseStore store, Release release, CountDownLatch ended) {
        QueryCatalog catalog = QueryCatalog.load(settings.kinds());
        try (Following following = new Following(console, store, release);
                Serve server = Serve.start(settings, following.first(), catalog, new StoreArchive(store))) {
            following.start(server, FOLLOWED_EVERY);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> end(server, ended), "end"));
            String ready = Console.words("ready", Serve.address(settings), release.id())
                    .in(console.language());
            console.text().println(ready);
            server.join();
        }
    }

    /** The process was told to end: running answers finish, the store is given free, and that is success. */
    private static void end(Serve server, CountDownLatch ended) {
        server.close();
        boolean clean = false;
        try {
            clean = ended.await(GRACE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        Runtime.getRuntime().halt(clean ? 0 : Failure.OUTSIDE);
    }
}
