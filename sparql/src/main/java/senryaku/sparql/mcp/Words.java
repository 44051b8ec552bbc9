package senryaku.sparql.mcp;

import senryaku.sparql.query.Bilingual;

/** The messages of this package. */
final class Words {

    private static final String BUNDLE = "senryaku.sparql.mcp.messages";

    private Words() {}

    static Bilingual of(String key, Object... values) {
        return Bilingual.message(BUNDLE, key, values);
    }

    /** Both languages in one line, for what is said once to every caller. */
    static String both(String key, Object... values) {
        Bilingual words = of(key, values);
        return words.en() + " / " + words.ja();
    }
}
