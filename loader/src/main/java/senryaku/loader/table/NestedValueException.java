package senryaku.loader.table;

/** A reference leads to an object or a list where a value is wanted. */
final class NestedValueException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int at;

    /** @param at where the object or list begins, in code points */
    NestedValueException(int at) {
        super("No value at " + at);
        this.at = at;
    }

    int at() {
        return at;
    }
}
