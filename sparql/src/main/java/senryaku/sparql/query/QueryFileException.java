package senryaku.sparql.query;

/** A saved query's file is not as it must be. The message begins with {@code file:line:column:}. */
public final class QueryFileException extends RuntimeException {

    private final int line;
    private final int column;

    QueryFileException(String file, int line, int column, String message) {
        super("%s:%d:%d: %s".formatted(file, line, column, message));
        this.line = line;
        this.column = column;
    }

    /** Line of the mistake, from 1. */
    public int line() {
        return line;
    }

    /** Column of the mistake, from 1, in UTF-16 code units. */
    public int column() {
        return column;
    }
}
