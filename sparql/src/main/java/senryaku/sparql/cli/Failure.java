package senryaku.sparql.cli;

import senryaku.sparql.query.Bilingual;

/** A command that ends without success: its exit status and the words for the user. */
final class Failure extends RuntimeException {

    /** The input is wrong. */
    static final int INPUT = 1;

    /** The call is wrong. */
    static final int CALL = 2;

    /** The store or the network failed. */
    static final int OUTSIDE = 3;

    private final int status;
    private final transient Bilingual words;

    Failure(int status, Bilingual words) {
        super(words.en());
        this.status = status;
        this.words = words;
    }

    static Failure of(int status, String key, Object... values) {
        return new Failure(status, Console.words(key, values));
    }

    int status() {
        return status;
    }

    Bilingual words() {
        return words;
    }
}
