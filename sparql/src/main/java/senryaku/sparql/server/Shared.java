package senryaku.sparql.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.jena.query.QueryCancelledException;
import org.eclipse.jetty.http.HttpField;

/** Answers to queries that many share: one that is kept is given again, and one that is being made is waited for. */
final class Shared {

    private final Governor governor;
    private final Once once = new Once();

    Shared(Governor governor) {
        this.governor = governor;
    }

    /**
     * Sends an answer that depends on nothing but its key.
     *
     * @param time longest time to wait for somebody else's answer
     * @param make makes the answer and sends it; says all of it before it is sent, or that it is too long to be kept
     */
    void send(Call call, String key, Duration time, Consumer<Consumer<Optional<Kept>>> make) {
        AnswerCache cache = governor.answers();
        Optional<Kept> known = cache.find(key);
        Optional<Once.Turn> turn = known.isPresent() ? Optional.empty() : once.begin(key);
        if (known.isEmpty() && turn.isEmpty()) {
            known = awaited(call, key, time);
        }
        cache.count(AnswerCache.Level.QUERY, known.isPresent());
        if (known.isPresent()) {
            give(call, known.get());
            return;
        }
        try {
            make.accept(whole -> {
                whole.ifPresent(answer -> cache.keep(key, answer));
                turn.ifPresent(mine -> mine.is(whole));
            });
        } finally {
            turn.ifPresent(Once.Turn::close);
        }
    }

    @SuppressWarnings("try") // attending is held, not used
    private Optional<Kept> awaited(Call call, String key, Duration time) {
        Client client = governor.client(call);
        governor.ledger().check(client);
        try (Watch attending = governor.gate().attend(client)) {
            return once.await(key, time);
        } catch (QueryCancelledException e) {
            throw Refusal.of(503, "tooSlow", Limits.seconds(time));
        }
    }

    /** A reader may be slow, so that those of one client are counted. */
    @SuppressWarnings("try") // attending is held, not used
    private void give(Call call, Kept kept) {
        try (Watch attending = governor.gate().attend(governor.client(call))) {
            call.unbuffered();
            for (HttpField header : kept.headers()) {
                call.response().setHeader(header.getName(), header.getValue());
            }
            call.response().setContentLength(kept.body().limit());
            call.response().getOutputStream().write(kept.body().array());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
