package senryaku.sparql.federation;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Keeps requests to one member apart, over all queries. */
final class Rate {

    private final long gap;
    private long next = System.nanoTime();

    /** @param perSecond most requests in a second; 0 means any number */
    Rate(double perSecond) {
        this.gap = perSecond <= 0 ? 0 : (long) (TimeUnit.SECONDS.toNanos(1) / perSecond);
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
                throw new MemberFailure(MemberState.TIMEOUT, "interrupted");
            }
        }
        return time.minusNanos(Math.max(0, wait));
    }

    private synchronized long turn(long most) throws MemberFailure {
        long now = System.nanoTime();
        long wait = Math.max(0, next - now);
        if (wait >= most) {
            throw new MemberFailure(MemberState.TIMEOUT, "too many requests are waiting for this member's rate");
        }
        next = now + wait + gap;
        return wait;
    }
}
