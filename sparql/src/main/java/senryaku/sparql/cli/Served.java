package senryaku.sparql.cli;

import java.nio.file.Path;
import java.time.Instant;
import senryaku.loader.publish.Release;
import senryaku.loader.publish.ReleaseStore;
import senryaku.loader.publish.StoreException;
import senryaku.loader.publish.StoreLock;
import senryaku.loader.publish.Trouble;
import senryaku.sparql.query.Kinds;
import senryaku.sparql.query.QueryCatalog;
import senryaku.sparql.server.OpenRelease;
import senryaku.sparql.server.Serve;
import senryaku.sparql.server.Settings;

/** A store's current release, held by this process and served until somebody ends it. */
final class Served {

    private Served() {}

    /** Serves until the process is told to end. */
    static void untilEnd(Console console, Path directory, BaseOption base, ListenOptions listen) {
        ReleaseStore store = ReleaseStore.open(directory);
        Release release = store.current().orElseThrow(() -> new StoreException(Trouble.NO_RELEASE, store.directory()));
        String releaseBase = release.manifest().base();
        if (base.contradicts(releaseBase)) {
            throw Failure.of(Failure.CALL, "otherBase", releaseBase);
        }
        Kinds kinds = new Kinds(releaseBase);
        Settings settings = listen.settings(kinds);
        try (StoreLock lock = store.lock(Owner.text(Serve.address(settings).toString()))) {
            serve(console, settings, store, release, lock);
        }
    }

    private static void serve(Console console, Settings settings, ReleaseStore store, Release release, StoreLock lock) {
        OpenRelease open =
                new OpenRelease(release.id(), Instant.parse(release.manifest().created()), release.dataset());
        QueryCatalog catalog = QueryCatalog.load(settings.kinds());
        try (Serve server = Serve.start(settings, open, catalog, new StoreArchive(store))) {
            Runtime.getRuntime().addShutdownHook(new Thread(() -> end(server, release, lock), "end"));
            String ready = Console.words("ready", Serve.address(settings), release.id())
                    .in(console.language());
            console.text().println(ready);
            server.join();
        } finally {
            release.close();
        }
    }

    /** The process was told to end, and does so with success once the running answers are out. */
    private static void end(Serve server, Release release, StoreLock lock) {
        server.close();
        release.close();
        lock.close();
        Runtime.getRuntime().halt(0);
    }
}
