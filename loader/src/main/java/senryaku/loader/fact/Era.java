package senryaku.loader.fact;

import java.time.LocalDate;
import java.time.chrono.JapaneseEra;
import java.util.Arrays;
import java.util.Optional;

/** The eras of Japan since 1868, each with its first day. */
enum Era {
    MEIJI('M', "明治", JapaneseEra.MEIJI, LocalDate.of(1868, 10, 23)),
    TAISHO('T', "大正", JapaneseEra.TAISHO, LocalDate.of(1912, 7, 30)),
    SHOWA('S', "昭和", JapaneseEra.SHOWA, LocalDate.of(1926, 12, 25)),
    HEISEI('H', "平成", JapaneseEra.HEISEI, LocalDate.of(1989, 1, 8)),
    REIWA('R', "令和", JapaneseEra.REIWA, LocalDate.of(2019, 5, 1));

    /** What stands for an era in a written year, as a regular expression. */
    static final String PATTERN = "明治|大正|昭和|平成|令和|[MTSHR]";

    private final char letter;
    private final String kanji;
    private final JapaneseEra calendar;
    private final LocalDate begin;

    Era(char letter, String kanji, JapaneseEra calendar, LocalDate begin) {
        this.letter = letter;
        this.kanji = kanji;
        this.calendar = calendar;
        this.begin = begin;
    }

    /** The era of a letter or of two characters. */
    static Era of(String written) {
        return Arrays.stream(values())
                .filter(era -> written.equals(era.kanji) || written.equals(String.valueOf(era.letter)))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(written));
    }

    String kanji() {
        return kanji;
    }

    JapaneseEra calendar() {
        return calendar;
    }

    LocalDate begin() {
        return begin;
    }

    /** Its last day; the present era has none yet. */
    Optional<LocalDate> end() {
        return switch (this) {
            case MEIJI -> dayBefore(TAISHO);
            case TAISHO -> dayBefore(SHOWA);
            case SHOWA -> dayBefore(HEISEI);
            case HEISEI -> dayBefore(REIWA);
            case REIWA -> Optional.empty();
        };
    }

    private static Optional<LocalDate> dayBefore(Era next) {
        return Optional.of(next.begin.minusDays(1));
    }

    /** The year in the western calendar. */
    int western(int year) {
        return begin.getYear() + year - 1;
    }
}
