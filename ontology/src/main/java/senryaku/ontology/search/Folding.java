package senryaku.ontology.search;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The one form in which names are compared: full and half width, upper and lower case, hiragana and katakana, old and new
 * forms of a kanji, and accents of Latin letters make no difference.
 */
public final class Folding {

    private static final Pattern ACCENTS = Pattern.compile("(?<=[\\p{IsLatin}])\\p{Mn}+");
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");
    private static final Map<Integer, Integer> NEW_FORMS = newForms();

    /** From the hiragana ぁ to the katakana ァ, in code points. */
    private static final int KANA_STEP = 'ァ' - 'ぁ';

    private Folding() {}

    /** The text with every character in its one form; what stands between words stays. */
    public static String characters(String text) {
        return text.chars().allMatch(Folding::isPlain) ? mapped(text.toLowerCase(Locale.ROOT)) : folded(text);
    }

    /** Any text, by the forms of Unicode. */
    static String folded(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        String bare = ACCENTS.matcher(Normalizer.normalize(plain, Normalizer.Form.NFD))
                .replaceAll("");
        return mapped(Normalizer.normalize(bare, Normalizer.Form.NFC));
    }

    private static String mapped(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        text.codePoints().map(Folding::character).forEach(folded::appendCodePoint);
        return folded.toString();
    }

    /** ASCII, kana and kanji of which Unicode has one form only: most of what is indexed, so that it need not be asked. */
    private static boolean isPlain(int unit) {
        return unit < 0x80
                || (unit >= '一' && unit <= 0x9FFF)
                || (unit >= 'ァ' && unit <= 'ヾ')
                || (unit >= 'ぁ' && unit <= 'ゖ')
                || (unit >= '、' && unit <= '〃');
    }

    /** Letters and digits alone, each in its one form: equal for 北野 宏明 and 北野宏明. */
    public static String letters(String text) {
        return BETWEEN.matcher(characters(text)).replaceAll("");
    }

    private static int character(int point) {
        boolean hiragana = (point >= 'ぁ' && point <= 'ゖ') || point == 'ゝ' || point == 'ゞ';
        return hiragana ? point + KANA_STEP : NEW_FORMS.getOrDefault(point, point);
    }

    private static Map<Integer, Integer> newForms() {
        Map<Integer, Integer> forms = new HashMap<>();
        for (String pair : Variants.OLD_AND_NEW.strip().split("\\s+", -1)) {
            int[] points = pair.codePoints().toArray();
            if (points.length != 2 || forms.put(points[0], points[1]) != null) {
                throw new IllegalStateException(pair + " is not an old form with its new form, or comes twice");
            }
        }
        return forms;
    }
}
