package senryaku.sparql.bounds;

import java.util.regex.Pattern;

/** A text that a regular expression reads, and that looks at the clock while it does: so even a hopeless match ends in time. */
record WatchedText(String text, Budget budget) implements CharSequence {

    /** Texts up to so many characters are looked at by short patterns in less than a millisecond. */
    private static final int SHORT_TEXT = 4_096;

    private static final int SHORT_PATTERN = 64;

    /** Without these, and without references back, a pattern reads each character at most as often as it is long. */
    private static final String REPEATING = "*+?{|(";

    /** A text for a pattern to read: itself, if it is read in no time. */
    static CharSequence of(String text, Pattern pattern, Budget budget) {
        budget.step();
        return text.length() <= SHORT_TEXT && isPlain(pattern.pattern()) ? text : new WatchedText(text, budget);
    }

    private static boolean isPlain(String pattern) {
        if (pattern.length() > SHORT_PATTERN) {
            return false;
        }
        for (int i = 0; i < pattern.length(); i++) {
            char here = pattern.charAt(i);
            boolean escaped = i > 0 && pattern.charAt(i - 1) == '\\';
            if (REPEATING.indexOf(here) >= 0 || (escaped && here != 's' && here != '.' && here != '\\')) {
                return false;
            }
        }
        return true;
    }

    @Override
    public char charAt(int index) {
        budget.step();
        return text.charAt(index);
    }

    @Override
    public int length() {
        return text.length();
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return text.substring(start, end);
    }

    @Override
    public String toString() {
        return text;
    }
}
