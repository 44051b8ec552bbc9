package senryaku.sparql.cli;

import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.jena.sparql.core.DatasetGraph;
import senryaku.loader.publish.Release;
import senryaku.loader.publish.ReleaseStore;
import senryaku.loader.publish.StoreException;
import senryaku.loader.publish.StoreLock;
import senryaku.loader.publish.Trouble;
import senryaku.sparql.query.Kinds;
import senryaku.sparql.query.QueryCatalog;
import senryaku.sparql.search.TextSearch;
import senryaku.sparql.server.OpenRelease;
import senryaku.sparql.server.Serve;
import senryaku.sparql.server.Settings;

/** A store's current release, held by this process and served until somebody ends it. */
final class Served {

    /** So long the store may take to close. */
    private static final long GRACE_SECONDS = 5;

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
        try (StoreLock held = store.lock(Owner.text(Serve.address(settings).toString()))) {
            serve(console, settings, store, release, ended);
        } finally {
            ended.countDown();
        }
    }

    private static void serve(
            Console console, Settings settings, ReleaseStore store, Release release, CountDownLatch ended) {
        DatasetGraph data = release.dataset();
        TextSearch search = TextSearch.open(release.text(), release.manifest().contentHash(), data);
        OpenRelease open =
                new OpenRelease(release.id(), Instant.parse(release.manifest().created()), data, search);
        QueryCatalog catalog = QueryCatalog.load(settings.kinds());
        try (Serve server = Serve.start(settings, open, catalog, new StoreArchive(store))) {
            Runtime.getRuntime().addShutdownHook(new Thread(() -> end(server, ended), "end"));
            String ready = Console.words("ready", Serve.address(settings), release.id())
                    .in(console.language());
            console.text().println(ready);
            server.join();
        } finally {
            search.close();
            release.close();
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
