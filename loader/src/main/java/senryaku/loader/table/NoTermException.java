package senryaku.loader.table;

import java.util.Optional;

/** The engine makes no term of a value: it is no IRI, or its language is none. */
final class NoTermException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Optional<Cell> cell;

    /**
     * A value without a term.
     *
     * @param message of the engine
     * @param cell with the value
     */
    NoTermException(String message, Optional<Cell> cell) {
        super(message);
        this.cell = cell;
    }

    Optional<Cell> cell() {
        return cell;
    }

    boolean isLanguage() {
        return String.valueOf(getMessage()).contains("lang tag");
    }
}
