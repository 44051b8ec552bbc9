package senryaku.sparql.server;

import senryaku.sparql.query.Bilingual;

/** A request that is not answered as asked: its status and the words for people. */
final class Refusal extends RuntimeException {

    private final int status;
    private final transient Bilingual words;

    Refusal(int status, Bilingual words) {
        super(words.en());
        this.status = status;
        this.words = words;
    }

    /** A refusal whose words stand in this package's messages. */
    static Refusal of(int status, String key, Object... values) {
        return new Refusal(status, Bilingual.message("senryaku.sparql.server.messages", key, values));
    }

    int status() {
        return status;
    }

    Bilingual words() {
        return words;
    }
}
