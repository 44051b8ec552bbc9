package senryaku.loader.table;

import java.util.Optional;

/** The engine makes no term of a value: it is no IRI, or its language is none. */
final class NoTermException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final boolean language;
    private final transient Optional<Cell> cell;

    /**
     * A value without a term.
     *
     * @param language whether it is the language that is none
     * @param cell with the value
     */
    NoTermException(boolean language, Optional<Cell> cell) {
        super("No term of " + cell);
        this.language = language;
        this.cell = cell;
    }

    Optional<Cell> cell() {
        return cell;
    }

    boolean isLanguage() {
        return language;
    }
}
