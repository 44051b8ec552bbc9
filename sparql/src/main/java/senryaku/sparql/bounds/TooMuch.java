package senryaku.sparql.bounds;

/**
 * A query that wants more than it may have. It is no error of an expression, which SPARQL would pass over: it ends the query.
 */
public final class TooMuch extends RuntimeException {

    /** What there was too much of. */
    public enum Of {
        /** Characters of one value, or of all long values together. */
        TEXT,
        /** Digits of one number. */
        DIGITS,
        /** Repetitions that a regular expression counts. */
        REPETITIONS,
        /** Nesting within a regular expression. */
        NESTING,
        /** Bytes of intermediate results. */
        MEMORY
    }

    private final Of of;
    private final long most;

    TooMuch(Of of, long most) {
        super(of + " > " + most, null, false, false);
        this.of = of;
        this.most = most;
    }

    public Of of() {
        return of;
    }

    /** The most that is allowed. */
    public long most() {
        return most;
    }
}
