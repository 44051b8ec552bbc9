package senryaku.sparql.server;

import java.time.Duration;
import java.util.function.Consumer;
import org.apache.jena.query.QueryCancelledException;
import senryaku.sparql.bounds.Budget;
import senryaku.sparql.federation.Turn;

/**
 * The place of a federated query. Its parts that work here take it one after the other; while the query waits for other
 * hosts it is given to others.
 */
final class Turns implements Turn {

    private final Governor governor;
    private final Gate.Place place;
    private final Duration time;
    private final Budget whole;
    private boolean open;

    /**
     * @param time longest time of one part
     * @param whole budget of the query, whose end ends its parts
     */
    Turns(Governor governor, Gate.Place place, Duration time, Budget whole) {
        this.governor = governor;
        this.place = place;
        this.time = time;
        this.whole = whole;
    }

    @Override
    public synchronized void work(Consumer<Budget> work) {
        if (!open || whole.isOver()) {
            throw new QueryCancelledException();
        }
        place.resume();
        try (Budget part = governor.budget(time, this::breathe)) {
            work.accept(part);
        } finally {
            place.pause();
        }
    }

    private void breathe() {
        if (whole.isOver()) {
            throw new QueryCancelledException();
        }
        place.breathe();
    }

    /** Afterwards no part works any more, so that the place has one owner again. */
    @Override
    public void waiting(Runnable work) {
        place.pause();
        open(true);
        try {
            work.run();
        } finally {
            open(false);
            place.resume();
        }
    }

    private synchronized void open(boolean now) {
        open = now;
    }
}
