package senryaku.sparql.bounds;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.nodevalue.NodeValueString;
import org.apache.jena.sparql.expr.nodevalue.XSDFuncOp;

/** SPARQL's REPLACE, whose result is measured while it grows. */
final class Replacement {

    private static final Pattern WHOLE = Pattern.compile("(?s)\\A.*\\z");

    /** One replacement may be made of so many times the longest text before it is measured. */
    private static final long SWELLING = 16;

    private Replacement() {}

    private static long groups(String by) {
        return by.chars().filter(character -> character == '$').count();
    }

    /** As Jena does it: an empty match counts only where no other match was before it. */
    static NodeValue in(NodeValue original, String read, Pattern pattern, String by, Budget budget) {
        Matcher matcher = pattern.matcher(WatchedText.of(read, pattern, budget));
        StringBuilder made = new StringBuilder();
        if (groups(by) * read.length() > SWELLING * Budget.LONGEST_TEXT) {
            throw new TooMuch(TooMuch.Of.TEXT, Budget.LONGEST_TEXT);
        }
        int replaced = 0;
        if (!matcher.find()) {
            return original;
        }
        try {
            do {
                if (replaced > 0 && matcher.start() == matcher.end()) {
                    continue;
                }
                matcher.appendReplacement(made, by);
                replaced++;
                if (made.length() > Budget.LONGEST_TEXT) {
                    budget.make(made.length());
                }
            } while (matcher.find());
        } catch (IndexOutOfBoundsException | IllegalArgumentException e) {
            throw new ExprEvalException("REPLACE: " + by, e);
        }
        matcher.appendTail(made);
        budget.make(made.length());
        return made.toString().equals(read) ? original : like(original, made.toString());
    }

    /** The result has the language and type of what was read; Jena's own function gives them. */
    private static NodeValue like(NodeValue original, String text) {
        if (original instanceof NodeValueString) {
            return NodeValue.makeString(text);
        }
        return XSDFuncOp.strReplace(original, WHOLE, NodeValue.makeString(Matcher.quoteReplacement(text)));
    }
}
