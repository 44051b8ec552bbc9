package senryaku.sparql.federation;

import java.time.Duration;

/** When a query must be done. Whoever asked may go before that. */
final class Deadline {

    private final long end;
    private volatile boolean cancelled;

    Deadline(Duration time) {
        this.end = System.nanoTime() + time.toNanos();
    }

    void cancel() {
        cancelled = true;
    }

    boolean isOver() {
        return cancelled || System.nanoTime() - end >= 0;
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
