package senryaku.sparql.federation;

/** A member did not answer as it should. */
final class MemberFailure extends Exception {

    private static final long serialVersionUID = 1L;

    private final MemberState state;

    /** @param detail what happened, in a few words for operators; nothing secret */
    MemberFailure(MemberState state, String detail) {
        super(detail);
        this.state = state;
    }

    MemberState state() {
        return state;
    }

    String detail() {
        return String.valueOf(getMessage());
    }
}
