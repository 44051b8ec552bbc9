package senryaku.sparql.server;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Ends a query when its time is over. What has not stopped a second later is interrupted: also a thread that waits for a slow
 * reader. Readers of a release can be interrupted without harm, as its files are mapped into memory and nobody writes them.
 */
final class Watchdog implements Watch {

    private static final long GRACE_MILLIS = 1_000;

    private static final ScheduledExecutorService CLOCK = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("deadlines").daemon().factory());

    private final Thread worker = Thread.currentThread();
    private final Future<?> first;
    private final Future<?> second;
    private boolean over;

    /** Watches this thread until it is closed. */
    Watchdog(Duration time, Runnable end) {
        this.first = CLOCK.schedule(end, time.toMillis(), TimeUnit.MILLISECONDS);
        this.second = CLOCK.schedule(this::interrupt, time.toMillis() + GRACE_MILLIS, TimeUnit.MILLISECONDS);
    }

    private synchronized void interrupt() {
        if (!over) {
            worker.interrupt();
        }
    }

    /** From now on the thread is not interrupted; an interrupt that came late is taken back. */
    @Override
    public void close() {
        first.cancel(false);
        second.cancel(false);
        synchronized (this) {
            over = true;
            var unused = Thread.interrupted();
        }
    }
}
