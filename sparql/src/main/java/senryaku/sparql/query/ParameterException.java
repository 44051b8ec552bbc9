package senryaku.sparql.query;

/** A value that a caller gave for a parameter cannot be used. */
public final class ParameterException extends RuntimeException {

    /** What is wrong. */
    public enum Reason {
        UNKNOWN_PARAMETER,
        REPEATED,
        MALFORMED,
        UNKNOWN_THING,
        AMBIGUOUS
    }

    private final Reason reason;
    private final transient Bilingual words;

    ParameterException(Reason reason, Bilingual words) {
        super(words.en());
        this.reason = reason;
        this.words = words;
    }

    static ParameterException of(Reason reason, String key, Object... values) {
        return new ParameterException(reason, Bilingual.message("senryaku.sparql.query.messages", key, values));
    }

    /** What is wrong. */
    public Reason reason() {
        return reason;
    }

    /** The message for people. */
    public Bilingual words() {
        return words;
    }
}
