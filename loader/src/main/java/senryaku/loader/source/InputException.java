package senryaku.loader.source;

import java.util.Locale;

/** The input is wrong: nothing was written. Carries everything that was found, not the first mistake alone. */
public final class InputException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Problems problems;

    /** @param problems what is wrong, one error at least */
    public InputException(Problems problems) {
        super(String.join(System.lineSeparator(), problems.render(Locale.ENGLISH)));
        this.problems = problems;
    }

    public Problems problems() {
        return problems;
    }
}
