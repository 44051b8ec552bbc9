package senryaku.sparql.federation;

/** A query over the federation has no answer. */
public final class FederationException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Why. */
    public enum Reason {
        /** More rows than are held. */
        TOO_MANY_ROWS,
        /** A member failed, and the caller wants all or nothing; the message names it. */
        MEMBER,
        /** The engine cannot do what the query asks; the message says what. */
        UNSUPPORTED
    }

    private final Reason reason;

    FederationException(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    /** What is to be said of it: the limit, the member, or what cannot be done. */
    public String detail() {
        return String.valueOf(getMessage());
    }

    /** Why there is no answer. */
    public Reason reason() {
        return reason;
    }
}
