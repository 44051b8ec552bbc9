package senryaku.sparql.server;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.query.QueryCancelledException;
import senryaku.sparql.bounds.Budget;
import senryaku.sparql.bounds.TooMuch;
import senryaku.sparql.write.Draft;
import senryaku.sparql.write.GraphNames;
import senryaku.sparql.write.Publisher.Now;

/** Where the next release is written, in its turn, as queries work, and within their limits of time and memory. */
final class Drafting {

    private final Governor governor;
    private final Settings settings;
    private final GraphNames names;

    Drafting(Governor governor, Settings settings) {
        this.governor = governor;
        this.settings = settings;
        this.names = new GraphNames(settings.kinds().base());
    }

    /** What a request does to a draft. */
    @FunctionalInterface
    interface Edit {
        void to(Draft draft, Budget budget);
    }

    /**
     * A draft of what is there now, edited.
     *
     * @throws Refusal with 503 if it takes too long or too much memory
     */
    @SuppressWarnings("try") // the watches are kept, not used
    Draft edited(Call call, Now now, Edit edit) {
        List<Draft> done = new ArrayList<>();
        governor.place(call, place -> {
            try (Budget budget = governor.budget(settings.timeout(), place::breathe);
                    Watch gone = Departure.watch(call.request(), budget::end);
                    Watch late = new Watchdog(settings.timeout(), budget::end, place::leave)) {
                Draft draft = new Draft(now.data(), names, settings.rows(), () -> goOn(budget));
                edit.to(draft, budget);
                done.add(draft);
            } catch (QueryCancelledException e) {
                throw Refusal.of(503, "tooSlow", settings.timeout().toSeconds());
            } catch (TooMuch e) {
                throw Governor.refusal(e);
            } catch (StackOverflowError e) {
                throw Refusal.of(400, "tooDeep");
            }
        });
        return done.getFirst();
    }

    /** @throws QueryCancelledException if the time is over, or the caller has gone */
    static void goOn(Budget budget) {
        if (budget.isOver()) {
            throw new QueryCancelledException();
        }
    }
}
