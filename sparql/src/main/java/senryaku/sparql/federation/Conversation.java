package senryaku.sparql.federation;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.eclipse.rdf4j.query.QueryEvaluationException;

/**
 * What one member is asked during one query. After its first failure it is asked no more in this query, so that a member
 * that hangs costs its time once; what it should have said counts as nothing, and the report names it.
 */
final class Conversation {

    /** More requests than these no query may send to one member. */
    static final int MOST_REQUESTS = 500;

    private record Failure(MemberState state, String detail, long at) {}

    private final Known known;
    private final Member member;
    private final Transport transport;
    private final Deadline deadline;
    private final boolean needed;
    private final Consumer<Exchange> log;
    private final AtomicReference<Optional<Failure>> failure = new AtomicReference<>(Optional.empty());
    private final AtomicInteger requests = new AtomicInteger();
    private final AtomicLong rows = new AtomicLong();
    private final AtomicLong millis = new AtomicLong();
    private volatile String truncated = "";

    /** @param needed whether there is no answer without this member */
    Conversation(Known known, Turn turn, Deadline deadline, boolean needed, Consumer<Exchange> log) {
        this.known = known;
        this.member = known.member();
        this.transport = known.store().transport(turn);
        this.deadline = deadline;
        this.needed = needed;
        this.log = log;
    }

    Member member() {
        return member;
    }

    boolean hasFailed() {
        return failure.get().isPresent();
    }

    /** Whether there is no answer without this member, and it failed. */
    boolean isMissed() {
        return needed && (hasFailed() || !truncated.isEmpty());
    }

    /** When it failed, by the clock of this program; the end of all time if it did not. */
    long failedAt() {
        return failure.get().map(Failure::at).orElse(Long.MAX_VALUE);
    }

    /** What the member says; nothing if it fails. */
    Reply ask(String query) {
        Reply reply = new Reply(new MemberValues(member.name()));
        if (hasFailed()) {
            return reply;
        }
        Duration rest = known.pace().rest();
        if (rest.isPositive()) {
            failed(new MemberFailure(MemberState.RESTING, "asked again in " + (rest.toSeconds() + 1) + " s"));
            return reply;
        }
        if (member.place() instanceof Member.Remote && requests.get() >= MOST_REQUESTS) {
            failed(new MemberFailure(MemberState.TOO_LARGE, "it would be asked more than " + MOST_REQUESTS + " times"));
            return reply;
        }
        long start = System.nanoTime();
        MemberState state = MemberState.OK;
        try {
            transport.ask(query, known.pace().await(deadline.within(member.timeout())), deadline::isOver, reply);
            Optional<MemberFailure> late = reply.remarks().failure();
            if (late.isPresent()) {
                state = late.get().state();
                var unused = failed(late.get());
            } else {
                known.pace().good();
            }
        } catch (MemberFailure e) {
            state = e.state();
            reply = new Reply(reply.values());
            if (failed(e) && !deadline.isOver()) {
                known.pace().bad(e.pause());
            }
        }
        note(query, reply, state, (System.nanoTime() - start) / 1_000_000);
        if (needed && state != MemberState.OK) {
            throw new QueryEvaluationException(member.name());
        }
        return reply;
    }

    /** Whether this was its first failure in this query. */
    private boolean failed(MemberFailure e) {
        return failure.compareAndSet(
                Optional.empty(), Optional.of(new Failure(e.state(), e.detail(), System.nanoTime())));
    }

    private void note(String query, Reply reply, MemberState state, long took) {
        if (!reply.remarks().cut().isEmpty()) {
            truncated = reply.remarks().cut();
        }
        List<Remarks.Further> further = reply.remarks().further();
        requests.addAndGet(1 + further.size());
        rows.addAndGet(reply.count());
        millis.addAndGet(took);
        log.accept(new Exchange(member.name(), query, reply.count(), took, state));
        further.forEach(
                one -> log.accept(new Exchange(member.name(), one.query(), one.rows(), one.millis(), MemberState.OK)));
    }

    MemberReport report() {
        Optional<Failure> failed = failure.get();
        MemberState state = failed.map(Failure::state).orElseGet(this::good);
        String detail = failed.map(Failure::detail).orElse(truncated);
        return new MemberReport(member.name(), state, detail, requests.get(), rows.get(), millis.get());
    }

    private MemberState good() {
        if (!truncated.isEmpty()) {
            return MemberState.TRUNCATED;
        }
        boolean known = member.place() instanceof Member.Own; // what ours holds may be known from an earlier query
        return requests.get() == 0 && !known ? MemberState.NOT_ASKED : MemberState.OK;
    }
}
