package senryaku.sparql.bounds;

import java.time.Duration;
import org.apache.jena.query.QueryCancelledException;
import org.jspecify.annotations.Nullable;

/** What one running query may still use. It belongs to the thread that runs the query; only {@link #end} may come from another. */
public final class Budget implements AutoCloseable {

    /** Longest value that an expression may make, in characters. */
    public static final int LONGEST_TEXT = 1 << 20;

    /** All values longer than {@link #LONG_TEXT} that one query makes, in characters. */
    private static final long ALL_TEXT = 64L << 20;

    /** Values up to this length are not counted, in characters. */
    private static final int LONG_TEXT = 1024;

    /** Numbers up to so many digits are calculated with. */
    public static final int LONGEST_NUMBER = 4096;

    private static final double BITS_PER_DIGIT = Math.log(10) / Math.log(2);

    /** What a row and each of its values take in memory, in bytes, about. */
    private static final int ROW = 96;

    private static final int VALUE = 56;

    /** So often the clock is looked at: every 64th step. */
    private static final int STEPS = 0x3F;

    private final long deadline;
    private final Pool pool;
    private final Runnable breath;
    private volatile boolean ended;
    private long steps;
    private long text;
    private long held;
    private @Nullable TooMuch exceeded;

    /**
     * @param time from now on
     * @param pool that intermediate results are taken from
     * @param breath is called often while the query works, so that others may go first for a while
     */
    public Budget(Duration time, Pool pool, Runnable breath) {
        this.deadline = System.nanoTime() + time.toNanos();
        this.pool = pool;
        this.breath = breath;
    }

    /** Ends the query at its next step. */
    public void end() {
        ended = true;
    }

    /** Whether the time is over, or the query was ended. */
    public boolean isOver() {
        return ended || System.nanoTime() - deadline > 0;
    }

    /**
     * One small step of work.
     *
     * @throws QueryCancelledException if the time is over
     */
    public void step() {
        goOn();
        if ((++steps & STEPS) == 0) {
            look();
        }
    }

    /**
     * Keeps that there was too much: where Jena asks a filter, it takes any exception for an error of the expression, passes over the row, and
     * the answer would lack it.
     *
     * @return the same, to be thrown
     */
    TooMuch exceed(TooMuch what) {
        exceeded = what;
        return what;
    }

    private void goOn() {
        if (exceeded != null) {
            throw exceeded;
        }
    }

    /** The last row was there: so none was passed over because there was too much, or no more time. */
    void whole() {
        goOn();
        if (isOver()) {
            throw new QueryCancelledException();
        }
    }

    /**
     * Looks at the clock now.
     *
     * @throws QueryCancelledException if the time is over
     */
    public void look() {
        if (isOver()) {
            throw new QueryCancelledException();
        }
        breath.run();
    }

    /** A row of so many values is kept until the query ends. */
    public void row(int values) {
        hold(ROW + (long) VALUE * values);
    }

    /** So many more bytes are held until the query ends, or fewer. */
    public void hold(long bytes) {
        try {
            pool.take(held, bytes);
        } catch (TooMuch e) {
            throw exceed(e);
        }
        held += bytes;
    }

    /** A value of this length is about to be made. */
    void make(long characters) {
        if (characters > LONGEST_TEXT) {
            throw exceed(new TooMuch(TooMuch.Of.TEXT, LONGEST_TEXT));
        }
        if (characters > LONG_TEXT) {
            text += characters;
            if (text > ALL_TEXT) {
                throw exceed(new TooMuch(TooMuch.Of.TEXT, ALL_TEXT));
            }
            look();
        }
    }

    /** A number of so many bits is about to be made. */
    void number(long bits) {
        if (bits > LONGEST_NUMBER * BITS_PER_DIGIT) {
            throw exceed(new TooMuch(TooMuch.Of.DIGITS, LONGEST_NUMBER));
        }
    }

    /** A text is about to be read as a number. */
    void digits(int characters) {
        if (characters > LONGEST_NUMBER) {
            throw exceed(new TooMuch(TooMuch.Of.DIGITS, LONGEST_NUMBER));
        }
    }

    /** Gives back what was held. */
    @Override
    public void close() {
        pool.giveBack(held);
        held = 0;
    }
}
