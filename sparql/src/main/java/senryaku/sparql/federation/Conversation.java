package senryaku.sparql.federation;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.eclipse.rdf4j.model.ValueFactory;
import org.eclipse.rdf4j.query.QueryEvaluationException;
import org.eclipse.rdf4j.query.TupleQueryResult;
import org.eclipse.rdf4j.query.impl.IteratingTupleQueryResult;
import org.eclipse.rdf4j.query.resultio.helpers.QueryResultCollector;
import org.eclipse.rdf4j.query.resultio.sparqljson.SPARQLResultsJSONParser;

/**
 * What one member is asked during one query. After its first failure it is asked no more in this query, so that a member
 * that hangs costs its time once; what it should have said counts as nothing, and the report names it.
 */
final class Conversation {

    private record Failure(MemberState state, String detail) {}

    private final Member member;
    private final Transport transport;
    private final Rate rate;
    private final Deadline deadline;
    private final boolean strict;
    private final Consumer<Exchange> log;
    private final ValueFactory values;
    private final AtomicReference<Optional<Failure>> failure = new AtomicReference<>(Optional.empty());
    private final AtomicInteger requests = new AtomicInteger();
    private final AtomicLong rows = new AtomicLong();
    private final AtomicLong bytes = new AtomicLong();
    private final AtomicLong millis = new AtomicLong();
    private volatile boolean truncated;

    Conversation(Known known, Deadline deadline, boolean strict, Consumer<Exchange> log) {
        this.member = known.member();
        this.transport = known.transport();
        this.rate = known.rate();
        this.deadline = deadline;
        this.strict = strict;
        this.log = log;
        this.values = new MemberValues(member.name());
    }

    Member member() {
        return member;
    }

    boolean hasFailed() {
        return failure.get().isPresent();
    }

    /** Rows; none if the member fails. */
    TupleQueryResult rows(String query) {
        QueryResultCollector result = ask(query);
        if (!result.getHandledTuple()) {
            return new IteratingTupleQueryResult(List.of(), List.of());
        }
        return new IteratingTupleQueryResult(result.getBindingNames(), result.getBindingSets());
    }

    /** A truth; no if the member fails. */
    boolean truth(String query) {
        QueryResultCollector result = ask(query);
        return result.getHandledBoolean() && result.getBoolean();
    }

    private QueryResultCollector ask(String query) {
        QueryResultCollector result = new QueryResultCollector();
        if (hasFailed()) {
            return result;
        }
        long start = System.nanoTime();
        MemberState state = MemberState.OK;
        try {
            Duration time = deadline.within(member.timeout());
            byte[] answer = transport.ask(query, rate.await(time));
            bytes.addAndGet(answer.length);
            parse(answer, result);
        } catch (MemberFailure e) {
            result = new QueryResultCollector();
            state = e.state();
            failure.compareAndSet(Optional.empty(), Optional.of(new Failure(e.state(), e.detail())));
        }
        note(query, result, state, (System.nanoTime() - start) / 1_000_000);
        if (strict && state != MemberState.OK) {
            throw new QueryEvaluationException(member.name());
        }
        return result;
    }

    private void parse(byte[] answer, QueryResultCollector result) throws MemberFailure {
        SPARQLResultsJSONParser parser = new SPARQLResultsJSONParser(values);
        parser.setQueryResultHandler(result);
        try {
            parser.parseQueryResult(new ByteArrayInputStream(answer));
        } catch (IOException | RuntimeException e) {
            throw new MemberFailure(MemberState.BAD_ANSWER, "no SPARQL results in JSON");
        }
        if (!result.getHandledBoolean() && !result.getHandledTuple()) {
            throw new MemberFailure(MemberState.BAD_ANSWER, "no SPARQL results in JSON");
        }
    }

    private void note(String query, QueryResultCollector result, MemberState state, long took) {
        long count = result.getHandledTuple()
                ? result.getBindingSets().size()
                : result.getHandledBoolean() && result.getBoolean() ? 1 : 0;
        truncated |= member.rowLimit() > 0 && result.getHandledTuple() && count >= member.rowLimit();
        requests.incrementAndGet();
        rows.addAndGet(count);
        millis.addAndGet(took);
        log.accept(new Exchange(member.name(), query, count, took, state));
    }

    MemberReport report() {
        Optional<Failure> failed = failure.get();
        MemberState state = failed.map(Failure::state).orElseGet(this::good);
        String detail = failed.map(Failure::detail)
                .orElse(truncated ? "an answer had all of its " + member.rowLimit() + " rows" : "");
        return new MemberReport(member.name(), state, detail, requests.get(), rows.get(), bytes.get(), millis.get());
    }

    private MemberState good() {
        if (truncated) {
            return MemberState.TRUNCATED;
        }
        return requests.get() == 0 ? MemberState.NOT_ASKED : MemberState.OK;
    }
}
