package senryaku.sparql.ui;

import java.util.ResourceBundle;
import senryaku.sparql.query.Language;

/** The fixed words of the pages, in one language. */
public final class Texts {

    private static final String BUNDLE = "senryaku.sparql.ui.texts";

    private final ResourceBundle words;

    /** @param language of the words */
    public Texts(Language language) {
        this.words = ResourceBundle.getBundle(BUNDLE, language.bundle());
    }

    /** The words under a key. */
    public String get(String key) {
        return words.getString(key);
    }

    /** What a column of a saved query is called; its own name where nothing better is known. */
    public String column(String name) {
        return or("column." + name, name);
    }

    /** What a term of a W3C or other common vocabulary is called, by its short form; that form where no name is known. */
    public String known(String code) {
        return or("known." + code.replace(':', '-'), code);
    }

    /** The words under a key, or others where there are none. */
    public String or(String key, String others) {
        return words.containsKey(key) ? words.getString(key) : others;
    }

    /** The words under a key, filled in. */
    public String get(String key, Object... values) {
        return words.getString(key).formatted(values);
    }
}
