package senryaku.sparql.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import senryaku.loader.publish.Release;
import senryaku.loader.publish.ReleaseStore;
import senryaku.loader.publish.StoreException;
import senryaku.loader.publish.StoreLock;
import senryaku.loader.publish.Trouble;
import senryaku.sparql.query.Kinds;
import senryaku.sparql.query.QueryCatalog;
import senryaku.sparql.server.Backing;
import senryaku.sparql.server.Origin;
import senryaku.sparql.server.Serve;
import senryaku.sparql.server.Settings;
import senryaku.sparql.server.Writing;
import senryaku.sparql.write.Keyring;
import senryaku.sparql.write.Publisher;

/** A store's current release, whichever that is, served until somebody ends this process. */
final class Served {

    /** After so long the process ends, whatever is still being answered; the store needs no repair then. */
    private static final long GRACE_SECONDS = 8;

    /** So often the store's pointer is looked at. */
    private static final Duration FOLLOWED_EVERY = Duration.ofSeconds(1);

    private Served() {}

    /** Serves until the process is told to end. */
    static void untilEnd(Console console, Path directory, BaseOption base, ListenOptions listen) {
        untilEnd(console, ReleaseStore.open(directory), base, listen, Origin.HERE, () -> {});
    }

    /** Serves a copy of a store of others until the process is told to end. */
    static void untilEnd(Console console, RemoteCopy copy, BaseOption base, ListenOptions listen) {
        copy.begin();
        untilEnd(console, copy.store(), base, listen, copy, copy::follow);
    }

    @SuppressWarnings("try") // the lock is held, not used
    private static void untilEnd(
            Console console,
            ReleaseStore store,
            BaseOption base,
            ListenOptions listen,
            Origin origin,
            Runnable started) {
        Release release = store.current().orElseThrow(() -> new StoreException(Trouble.NO_RELEASE, store.directory()));
        String releaseBase = release.manifest().base();
        if (base.contradicts(releaseBase)) {
            throw Failure.of(Failure.CALL, "otherBase", releaseBase);
        }
        Kinds kinds = new Kinds(releaseBase);
        Settings settings = listen.settings(kinds);
        Keyring keys = listen.write().keys();
        CountDownLatch ended = new CountDownLatch(1);
        try (StoreLock held = store.reading(Owner.text(Serve.address(settings).toString()))) {
            serve(
                    console,
                    settings,
                    store,
                    release,
                    ended,
                    origin,
                    publisher -> listen.write().writing(keys, publisher),
                    started);
        } finally {
            ended.countDown();
        }
    }

    private static void serve(
            Console console,
            Settings settings,
            ReleaseStore store,
            Release release,
            CountDownLatch ended,
            Origin origin,
            Function<Publisher, Optional<Writing>> writing,
            Runnable started) {
        QueryCatalog catalog = QueryCatalog.load(settings.kinds());
        try (Following following = new Following(console, store, release);
                Serve server = Serve.start(
                        settings,
                        following.first(),
                        catalog,
                        new Backing(
                                new StoreArchive(store),
                                following,
                                writing.apply(new HttpPublisher(store, following)),
                                origin))) {
            following.start(server, FOLLOWED_EVERY);
            started.run();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> end(server, ended), "end"));
            String ready = Console.words("ready", Serve.address(settings), release.id())
                    .in(console.language());
            console.text().println(ready);
            server.join();
        }
    }

    /**
     * The process was told to end, and that is success: running answers finish, as far as there is time, and the store is given
     * free. What takes too long is cut off, so that its caller sees a broken connection and never half an answer.
     */
    private static void end(Serve server, CountDownLatch ended) {
        Thread.ofPlatform().daemon().name("closing").start(() -> close(server));
        try {
            var unused = ended.await(GRACE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        Runtime.getRuntime().halt(0);
    }

    private static void close(Serve server) {
        try {
            server.close();
        } catch (RuntimeException ignored) {
            // Answers that took longer than a stop waits for were cut off.
        }
    }
}
