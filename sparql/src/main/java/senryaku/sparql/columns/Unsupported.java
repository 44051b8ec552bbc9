package senryaku.sparql.columns;

/** A part of a query that is left to Jena's own execution. */
final class Unsupported extends RuntimeException {

    Unsupported() {
        super("", null, false, false);
    }
}
