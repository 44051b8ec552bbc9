package senryaku.sparql.server;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Ends a query when its time is over, and cuts off what has not stopped a second later, such as the wait for a slow reader. */
final class Watchdog implements Watch {

    private static final long GRACE_MILLIS = 1_000;

    private static final ScheduledExecutorService CLOCK = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("deadlines").daemon().factory());

    private final Future<?> first;
    private final Future<?> second;
    private boolean over;

    /**
     * Watches until it is closed. No thread is interrupted: TDB2 closes its files for all when the thread that reads them is.
     *
     * @param end runs when the time is over
     * @param cut runs a second later
     */
    Watchdog(Duration time, Runnable end, Runnable cut) {
        this.first = CLOCK.schedule(end, time.toMillis(), TimeUnit.MILLISECONDS);
        this.second = CLOCK.schedule(() -> last(cut), time.toMillis() + GRACE_MILLIS, TimeUnit.MILLISECONDS);
    }

    private synchronized void last(Runnable cut) {
        if (!over) {
            cut.run();
        }
    }

    /** From now on nothing is cut off; what comes late comes to nothing. */
    @Override
    public void close() {
        first.cancel(false);
        second.cancel(false);
        synchronized (this) {
            over = true;
        }
    }
}
