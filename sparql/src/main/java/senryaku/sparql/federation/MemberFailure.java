package senryaku.sparql.federation;

import java.time.Duration;

/** A member did not answer as it should. */
final class MemberFailure extends Exception {

    private static final long serialVersionUID = 1L;

    private final MemberState state;
    private final Duration pause;

    /** @param detail what happened, in a few words for operators; nothing secret */
    MemberFailure(MemberState state, String detail) {
        this(state, detail, Duration.ZERO);
    }

    /** @param pause that the member asked for */
    MemberFailure(MemberState state, String detail, Duration pause) {
        super(detail);
        this.state = state;
        this.pause = pause;
    }

    MemberState state() {
        return state;
    }

    Duration pause() {
        return pause;
    }

    String detail() {
        return String.valueOf(getMessage());
    }
}
