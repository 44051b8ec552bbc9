package senryaku.sparql.server;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import senryaku.sparql.bounds.Budget;
import senryaku.sparql.bounds.Pool;
import senryaku.sparql.bounds.TooMuch;

/** Shares processor time and memory out among all who ask. */
final class Governor {

    private static final Logger LOG = LoggerFactory.getLogger(Governor.class);

    private static final String PLACE = Governor.class.getName() + ".place";

    private final Caps caps;
    private final Gate gate;
    private final Ledger ledger;
    private final Pool pool;
    private final AnswerCache answers;
    private final ThreadLocal<Optional<Call>> answered = ThreadLocal.withInitial(Optional::empty);

    Governor(Caps caps) {
        this.caps = caps;
        this.gate = new Gate(caps.queries(), caps.perClient(), caps.patience());
        this.ledger = new Ledger(caps.work(), caps.failures());
        this.pool = Pool.ofHeap(caps.memory());
        this.answers = new AnswerCache(caps.cache());
    }

    Caps caps() {
        return caps;
    }

    Gate gate() {
        return gate;
    }

    Ledger ledger() {
        return ledger;
    }

    Pool pool() {
        return pool;
    }

    AnswerCache answers() {
        return answers;
    }

    /** What a query that begins now may use. */
    Budget budget(Duration time, Runnable breath) {
        return new Budget(time, pool, breath);
    }

    /** For a small question of our own, which nobody gives back: it takes nothing from the common pool. */
    Budget ownBudget(Duration time) {
        return new Budget(time, Pool.ofHeap(caps.memory()), () -> {});
    }

    /** Who asks. */
    Client client(Call call) {
        return Client.of(call.request(), caps.clientHeader());
    }

    /**
     * Runs the query of a call in its turn. A query within another of the same call runs in the same place.
     *
     * @throws Refusal with 429 or 503 if there is no place for it
     */
    void place(Call call, Consumer<Gate.Place> work) {
        if (call.request().getAttribute(PLACE) instanceof Gate.Place outer) {
            work.accept(outer);
            return;
        }
        Client client = client(call);
        ledger.check(client);
        Gate.Place place = gate.enter(client);
        call.request().setAttribute(PLACE, place);
        try {
            work.accept(place);
        } finally {
            call.request().removeAttribute(PLACE);
            place.close();
            ledger.worked(client, place.worked());
        }
    }

    /** Says for whom this thread works from now on, so that the questions of pages take their turns too; empty for nobody. */
    void answers(Optional<Call> call) {
        if (call.isPresent()) {
            answered.set(call);
        } else {
            answered.remove();
        }
    }

    /** Runs a question of a page in the turn of the caller who gets the page; at once, if it is for nobody. */
    void turn(Consumer<Optional<Gate.Place>> work) {
        answered.get()
                .ifPresentOrElse(
                        call -> place(call, place -> work.accept(Optional.of(place))),
                        () -> work.accept(Optional.empty()));
    }

    /** The place in which the query of a call runs. */
    Gate.Place place(Call call) {
        if (call.request().getAttribute(PLACE) instanceof Gate.Place place) {
            return place;
        }
        throw new IllegalStateException("no query runs for this call");
    }

    static Refusal refusal(TooMuch much) {
        return switch (much.of()) {
            case TEXT -> Refusal.of(400, "tooMuchText", much.most());
            case DIGITS -> Refusal.of(400, "tooManyDigits", much.most());
            case REPETITIONS -> Refusal.of(400, "tooManyRepetitions", much.most());
            case NESTING -> Refusal.of(400, "tooDeep");
            case MEMORY -> Refusal.of(503, "tooMuchMemory", much.most());
        };
    }

    /** The last wall: what was not foreseen ends this one request. */
    static Refusal exhausted(OutOfMemoryError error) {
        LOG.error("a request was ended, as the memory was exhausted: {}", error.getMessage());
        return Refusal.later(503, 10, "tooMuchMemory", Runtime.getRuntime().maxMemory());
    }
}
