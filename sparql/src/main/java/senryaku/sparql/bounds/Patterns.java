package senryaku.sparql.bounds;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.sparql.expr.RegexEngine;
import org.jspecify.annotations.Nullable;

/** Regular expressions that can be run: those whose counted repetitions cannot multiply without reading anything. */
final class Patterns {

    /** Longest regular expression, in characters. */
    private static final int LONGEST = 10_000;

    /** Most repetitions that all counts of one expression give together, multiplied. */
    private static final long REPETITIONS = 100_000;

    private static final Pattern COUNT = Pattern.compile("\\{(\\d+)(?:,(\\d*))?}");

    private Patterns() {}

    /** Compiles as Jena does. */
    static Pattern compile(String label, String text, @Nullable String flags) {
        if (text.length() > LONGEST) {
            throw new TooMuch(TooMuch.Of.TEXT, LONGEST);
        }
        if (flags == null || !flags.contains("q")) {
            count(text);
        }
        try {
            return RegexEngine.makePattern(label, text, flags);
        } catch (StackOverflowError e) {
            throw new TooMuch(TooMuch.Of.NESTING, 1);
        }
    }

    private static void count(String text) {
        Matcher counts = COUNT.matcher(text);
        long all = 1;
        while (counts.find()) {
            String last = counts.group(2);
            String most = last == null || last.isEmpty() ? counts.group(1) : last;
            all = most.length() > 6 ? Long.MAX_VALUE : all * Math.max(1, Long.parseLong(most));
            if (all > REPETITIONS) {
                throw new TooMuch(TooMuch.Of.REPETITIONS, REPETITIONS);
            }
        }
    }
}
