package senryaku.loader.fact;

import java.math.BigDecimal;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import senryaku.loader.source.Mistake;

/**
 * A number of things, or the number of one in a row.
 *
 * @param value the number
 * @param bound whether it is that number, or at least or at most that number
 */
public record WrittenCount(BigDecimal value, Bound bound) {

    private static final Pattern ARABIC = Pattern.compile(Digits.ARABIC);
    private static final Pattern KANJI = Pattern.compile(Digits.KANJI);
    private static final int WORDS_AT_MOST = 60;

    /** How the number bounds what it counts. */
    public enum Bound {
        EXACTLY,
        AT_LEAST,
        AT_MOST
    }

    /**
     * Reads the one number of some words: 第7回, 109, 5拠点以上, 三極, 大学86.
     *
     * @throws Misreading if there is none or more than one
     */
    public static WrittenCount read(String written) {
        String plain = Digits.plain(written);
        List<BigDecimal> numbers = ARABIC.matcher(plain)
                .results()
                .map(MatchResult::group)
                .map(Digits::number)
                .toList();
        if (numbers.isEmpty()) {
            numbers = KANJI.matcher(plain)
                    .results()
                    .map(MatchResult::group)
                    .map(Digits::kanji)
                    .toList();
        }
        if (numbers.size() != 1 || plain.length() > WORDS_AT_MOST) {
            throw new Misreading(Mistake.COUNT_UNREADABLE, written, numbers.size());
        }
        return new WrittenCount(numbers.getFirst(), bound(plain));
    }

    private static Bound bound(String plain) {
        if (plain.contains("以上") || plain.contains("atleast")) {
            return Bound.AT_LEAST;
        }
        return plain.contains("以下") || plain.contains("以内") ? Bound.AT_MOST : Bound.EXACTLY;
    }
}
