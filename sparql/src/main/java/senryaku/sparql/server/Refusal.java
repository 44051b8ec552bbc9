package senryaku.sparql.server;

import senryaku.sparql.query.Bilingual;

/** A request that is not answered as asked: its status and the words for people. */
final class Refusal extends RuntimeException {

    private final int status;
    private final transient Bilingual words;
    private final String key;
    private final int retry;

    Refusal(int status, Bilingual words) {
        this(status, words, "other", 0);
    }

    private Refusal(int status, Bilingual words, String key, int retry) {
        super(words.en(), null, false, false);
        this.status = status;
        this.words = words;
        this.key = key;
        this.retry = retry;
    }

    /** A refusal whose words stand in this package's messages. */
    static Refusal of(int status, String key, Object... values) {
        return later(status, 0, key, values);
    }

    /**
     * A refusal that ends by itself.
     *
     * @param retry seconds after which the same request may go well; 0 if that is not known
     */
    static Refusal later(int status, int retry, String key, Object... values) {
        return new Refusal(status, Bilingual.message("senryaku.sparql.server.messages", key, values), key, retry);
    }

    /** Names what was refused, for counting. */
    String key() {
        return key;
    }

    /** Seconds after which the same request may go well; 0 if that is not known. */
    int retry() {
        return retry;
    }

    int status() {
        return status;
    }

    Bilingual words() {
        return words;
    }
}
