package senryaku.sparql.write;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import senryaku.sparql.bounds.Budget;

/**
 * Finds numbers that would take longer to calculate than to read: for one of a million digits that is minutes. Parsers calculate
 * with every number that they meet, so it is looked for before.
 */
public final class LongNumbers {

    /** A digit by its number in Unicode, as SPARQL, Turtle and JSON write it, or as XML does. */
    private static final Pattern WRITTEN_OUT =
            Pattern.compile("\\\\u003[0-9]|\\\\U0000003[0-9]|&#0{0,9}(?:4[89]|5[0-7]);|&#x0{0,9}3[0-9];");

    private LongNumbers() {}

    /** Whether a text has more digits in a row than we calculate with. */
    public static boolean isIn(String text) {
        Matcher writtenOut = WRITTEN_OUT.matcher(text);
        int digits = 0;
        int i = 0;
        while (i < text.length()) {
            int length = digit(text, i, writtenOut);
            digits = length == 0 ? 0 : digits + 1;
            if (digits > Budget.LONGEST_NUMBER) {
                return true;
            }
            i += Math.max(1, length);
        }
        return false;
    }

    /** Length of the digit that begins here; 0 if there is none. */
    private static int digit(String text, int at, Matcher writtenOut) {
        char sign = text.charAt(at);
        if (sign >= '0' && sign <= '9') {
            return 1;
        }
        boolean mayBe = sign == '\\' || sign == '&';
        return mayBe && writtenOut.region(at, text.length()).lookingAt() ? writtenOut.end() - at : 0;
    }
}
