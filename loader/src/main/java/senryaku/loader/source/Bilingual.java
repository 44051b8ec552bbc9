package senryaku.loader.source;

import java.util.Locale;

/**
 * The same text in the two languages of the data.
 *
 * @param ja Japanese
 * @param en English
 */
public record Bilingual(String ja, String en) {

    /** The Japanese text for Japanese readers, the English one for everybody else. */
    public String in(Locale locale) {
        return locale.getLanguage().equals(Locale.JAPANESE.getLanguage()) ? ja : en;
    }
}
