package senryaku.sparql.server;

import java.time.Duration;

/** Ends a query when its time is over, and cuts off what has not stopped a second later, such as the wait for a slow reader. */
final class Watchdog implements Watch {

    private static final long GRACE_MILLIS = 1_000;

    private Watch next;
    private boolean over;

    /**
     * Watches until it is closed. No thread is interrupted: TDB2 closes its files for all when the thread that reads them is.
     *
     * @param end runs when the time is over
     * @param cut runs a second later
     */
    Watchdog(Duration time, Runnable end, Runnable cut) {
        this.next = Rounds.after(time.toMillis(), () -> first(end, cut));
    }

    private void first(Runnable end, Runnable cut) {
        synchronized (this) {
            if (!over) {
                next = Rounds.after(GRACE_MILLIS, () -> last(cut));
            }
        }
        end.run();
    }

    private synchronized void last(Runnable cut) {
        if (!over) {
            cut.run();
        }
    }

    /** From now on nothing is cut off; what comes late comes to nothing. */
    @Override
    public synchronized void close() {
        next.close();
        over = true;
    }
}
