package senryaku.sparql.query;

import java.util.Locale;
import java.util.Optional;

/** The two languages in which Senryaku speaks; Japanese is the first. */
public enum Language {
    JA,
    EN;

    /** The tag as RDF, HTTP and HTML write it: {@code ja} or {@code en}. */
    public String tag() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The other one. */
    public Language other() {
        return this == JA ? EN : JA;
    }

    /** The locale whose resource bundle is meant; the root bundle is the English one. */
    public Locale bundle() {
        return this == JA ? Locale.JAPANESE : Locale.ROOT;
    }

    /** Reads a tag such as {@code ja}, {@code ja-JP} or {@code EN}. */
    public static Optional<Language> ofTag(String tag) {
        String main = tag.strip().toLowerCase(Locale.ROOT).split("[-_]", 2)[0];
        return switch (main) {
            case "ja" -> Optional.of(JA);
            case "en" -> Optional.of(EN);
            default -> Optional.empty();
        };
    }

    /** The language of a locale: Japanese for Japanese, English for every other. */
    public static Language of(Locale locale) {
        return locale.getLanguage().equals("ja") ? JA : EN;
    }
}
