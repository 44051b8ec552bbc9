package senryaku.sparql.federation;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** When a query must be done. Whoever asked may go before that. */
final class Deadline {

    private final long end;
    private final BooleanSupplier gone;

    /** @param gone whether nobody waits for the answer any more */
    Deadline(Duration time, BooleanSupplier gone) {
        this.end = System.nanoTime() + time.toNanos();
        this.gone = gone;
    }

    boolean isOver() {
        return gone.getAsBoolean() || System.nanoTime() - end >= 0;
    }

    /**
     * The time that is left, and no more than a member has.
     *
     * @throws MemberFailure if none is left
     */
    Duration within(Duration most) throws MemberFailure {
        Duration left = Duration.ofNanos(end - System.nanoTime());
        if (isOver() || left.toMillis() < 1) {
            throw new MemberFailure(MemberState.TIMEOUT, "the query's time was over");
        }
        return left.compareTo(most) < 0 ? left : most;
    }
}
