package senryaku.loader.fact;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The ways to write a number: full-width digits, kanji digits, kanji with places, groups of three. */
final class Digits {

    /** A number in kanji, with places (二十三) or without (二〇二一). */
    static final String KANJI = "[〇零一二三四五六七八九十百千]+";

    /** A number in digits, grouped by commas or not, with or without decimals. */
    static final String ARABIC = "(?:\\d{1,3}(?:,\\d{3})+|\\d+)(?:\\.\\d+)?";

    private static final String VALUES = "〇一二三四五六七八九";
    private static final String PLACES = "十百千";
    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}]+");

    private Digits() {}

    /** Full-width forms and signs of their own become plain ones, and white space goes. */
    static String plain(String written) {
        return SPACE.matcher(Normalizer.normalize(written, Normalizer.Form.NFKC))
                .replaceAll("");
    }

    /** Full-width forms become plain ones; words stay apart. */
    static String words(String written) {
        return SPACE.matcher(Normalizer.normalize(written, Normalizer.Form.NFKC))
                .replaceAll(" ")
                .strip();
    }

    /** Numbers in kanji become digits where one of some characters follows; 一昨年 stays what it is. */
    static String arabic(String text, String before) {
        return Pattern.compile(KANJI + "(?=" + before + ")")
                .matcher(text)
                .replaceAll(match -> kanji(match).toString());
    }

    /** A number in digits. */
    static BigDecimal number(String digits) {
        return new BigDecimal(digits.replace(",", ""));
    }

    private static BigDecimal kanji(MatchResult match) {
        return kanji(match.group());
    }

    /** A number in kanji: 二〇二一 digit by digit, 二千二十一 by its places. */
    static BigDecimal kanji(String text) {
        String digits = text.replace('零', '〇');
        return digits.chars().anyMatch(character -> PLACES.indexOf(character) >= 0)
                ? byPlaces(digits)
                : byDigits(digits);
    }

    private static BigDecimal byDigits(String digits) {
        StringBuilder arabic = new StringBuilder();
        digits.chars().forEach(character -> arabic.append(VALUES.indexOf(character)));
        return new BigDecimal(arabic.toString());
    }

    private static BigDecimal byPlaces(String digits) {
        BigDecimal sum = BigDecimal.ZERO;
        StringBuilder before = new StringBuilder();
        for (int i = 0; i < digits.length(); i++) {
            char character = digits.charAt(i);
            int place = PLACES.indexOf(character);
            if (place < 0) {
                before.append(character);
            } else {
                BigDecimal count = before.isEmpty() ? BigDecimal.ONE : byDigits(before.toString());
                sum = sum.add(count.scaleByPowerOfTen(place + 1));
                before.setLength(0);
            }
        }
        return before.isEmpty() ? sum : sum.add(byDigits(before.toString()));
    }
}
