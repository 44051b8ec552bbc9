package senryaku.sparql.federation;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.eclipse.rdf4j.query.QueryEvaluationException;

/**
 * How often one member is asked, over all queries: requests are kept apart, and a member that fails again and again, or asks
 * for a pause, is left alone for a while.
 */
final class Pace {

    /** So many queries in a row may fail before the member rests. */
    static final int PATIENCE = 3;

    /** So long it rests then. */
    static final Duration REST = Duration.ofSeconds(30);

    /** No member keeps us away for longer than this. */
    static final Duration LONGEST_REST = Duration.ofMinutes(10);

    private final LongSupplier clock;
    private final long gap;
    private long next;
    private long restUntil;
    private int failures;

    /**
     * @param perSecond most requests in a second; 0 means any number
     * @param clock in nanoseconds, from any beginning
     */
    Pace(double perSecond, LongSupplier clock) {
        this.gap = perSecond <= 0 ? 0 : (long) (TimeUnit.SECONDS.toNanos(1) / perSecond);
        this.clock = clock;
        this.next = clock.getAsLong();
        this.restUntil = next;
    }

    /** How long the member still rests; zero if it may be asked. */
    synchronized Duration rest() {
        return Duration.ofNanos(Math.max(0, restUntil - clock.getAsLong()));
    }

    /** The member answered. */
    synchronized void good() {
        failures = 0;
    }

    /**
     * The member failed in a query.
     *
     * @param pause that it asked for; zero if it asked for none
     */
    synchronized void bad(Duration pause) {
        failures++;
        Duration rest = failures >= PATIENCE && pause.compareTo(REST) < 0 ? REST : pause;
        long nanos = Math.min(rest.toSeconds(), LONGEST_REST.toSeconds()) * TimeUnit.SECONDS.toNanos(1);
        restUntil = Math.max(restUntil, clock.getAsLong() + nanos);
    }

    /**
     * Waits for its turn.
     *
     * @return what is left of the time
     * @throws MemberFailure if its turn comes too late
     */
    Duration await(Duration time) throws MemberFailure {
        long wait = turn(time.toNanos());
        if (wait > 0) {
            try {
                TimeUnit.NANOSECONDS.sleep(wait);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new QueryEvaluationException("nobody waits for this part any more"); // not the member's failure
            }
        }
        return time.minusNanos(wait);
    }

    private synchronized long turn(long most) throws MemberFailure {
        long now = clock.getAsLong();
        long wait = Math.max(0, next - now);
        if (wait >= most) {
            throw new MemberFailure(MemberState.TIMEOUT, "too many requests are waiting for this member's rate");
        }
        next = now + wait + gap;
        return wait;
    }
}
