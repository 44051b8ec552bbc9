package senryaku.sparql.query;

import java.util.ResourceBundle;

/** The same words in both languages. */
public record Bilingual(String ja, String en) {

    /** The words in one language. */
    public String in(Language language) {
        return switch (language) {
            case JA -> ja;
            case EN -> en;
        };
    }

    /** Both, one a line, Japanese first: for readers whose language is not known. */
    public String both() {
        return ja + "\n" + en;
    }

    /**
     * Reads a message from a bundle and fills it in.
     *
     * @param bundle base name of the resource bundle
     * @param key key of the message
     * @param values for the {@code %s} of the message
     */
    public static Bilingual message(String bundle, String key, Object... values) {
        return new Bilingual(fill(bundle, key, Language.JA, values), fill(bundle, key, Language.EN, values));
    }

    private static String fill(String bundle, String key, Language language, Object... values) {
        String pattern = ResourceBundle.getBundle(bundle, language.bundle()).getString(key);
        Object[] spoken = values.clone();
        for (int i = 0; i < spoken.length; i++) {
            if (spoken[i] instanceof Bilingual words) {
                spoken[i] = words.in(language);
            }
        }
        return pattern.formatted(spoken);
    }
}
