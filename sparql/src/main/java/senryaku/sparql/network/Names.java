package senryaku.sparql.network;

import java.util.Optional;
import senryaku.sparql.query.Bilingual;
import senryaku.sparql.query.Language;

/**
 * What something is called.
 *
 * @param ja in Japanese; empty if unknown
 * @param en in English; empty if unknown
 * @param other without a language or in another one; empty if unknown
 */
public record Names(String ja, String en, String other) {

    /** Nothing is known. */
    public static final Names NONE = new Names("", "", "");

    public Names {
        ja = Text.clean(ja);
        en = Text.clean(en);
        other = Text.clean(other);
    }

    static Names of(Bilingual words) {
        return new Names(words.ja(), words.en(), "");
    }

    /** The same with one more name; of two names in one language the first in the order of characters stays. */
    Names with(String name, String language) {
        return switch (language) {
            case "ja" -> new Names(first(ja, name), en, other);
            case "en" -> new Names(ja, first(en, name), other);
            default -> new Names(ja, en, first(other, name));
        };
    }

    private static String first(String known, String name) {
        return known.isEmpty() || (!name.isEmpty() && name.compareTo(known) < 0) ? name : known;
    }

    /** These names, and where one is missing that of the others. */
    Names or(Names others) {
        return new Names(
                ja.isEmpty() ? others.ja : ja, en.isEmpty() ? others.en : en, other.isEmpty() ? others.other : other);
    }

    boolean isEmpty() {
        return ja.isEmpty() && en.isEmpty() && other.isEmpty();
    }

    /** The name for readers of a language: in it, else in the other one, else any. */
    Optional<String> in(Language language) {
        String wanted = language == Language.JA ? ja : en;
        String second = language == Language.JA ? en : ja;
        return Optional.of(wanted)
                .filter(name -> !name.isEmpty())
                .or(() -> Optional.of(second).filter(name -> !name.isEmpty()))
                .or(() -> Optional.of(other).filter(name -> !name.isEmpty()));
    }
}
