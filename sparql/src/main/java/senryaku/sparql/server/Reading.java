package senryaku.sparql.server;

import java.util.BitSet;
import senryaku.sparql.bounds.Budget;
import senryaku.sparql.write.LongNumbers;

/**
 * Looks at the text of a query before the parser does, which goes down one level of the stack for each bracket, and calculates
 * with every number that it meets. What stands in strings, IRIs and comments is no bracket.
 */
final class Reading {

    /** Brackets within brackets. People write some ten. */
    static final int DEEPEST = 120;

    /** EXISTS within EXISTS: Jena's optimiser looks at the inner one twice for each around it, and at no clock. */
    static final int DEEPEST_EXISTS = 8;

    private Reading() {}

    /** @throws Refusal with 400 if the text is nested too deeply, or has a number that is too long */
    static void check(String text) {
        digits(text);
        Nesting nesting = new Nesting();
        int i = 0;
        while (i < text.length()) {
            nesting.read(text, i);
            switch (text.charAt(i)) {
                case '"', '\'' -> i = string(text, i);
                case '#' -> i = line(text, i);
                case '<' -> i = iri(text, i);
                default -> {}
            }
            if (nesting.isTooDeep()) {
                throw Refusal.of(400, "tooDeep");
            }
            i++;
        }
    }

    /** How many brackets are open, and how many of them are those of EXISTS. */
    private static final class Nesting {
        private final BitSet ofExists = new BitSet();
        private int depth;
        private int exists;
        private int wordEnd;
        private int wordBegin;

        void read(String text, int at) {
            char sign = text.charAt(at);
            if (Character.isLetter(sign)) {
                wordBegin = wordEnd == at ? wordBegin : at;
                wordEnd = at + 1;
            } else if ("({[".indexOf(sign) >= 0) {
                boolean begins = sign == '{'
                        && wordEnd > 0
                        && text.substring(wordBegin, wordEnd).equalsIgnoreCase("EXISTS");
                ofExists.set(depth++, begins);
                exists += begins ? 1 : 0;
            } else if (")}]".indexOf(sign) >= 0 && depth > 0) {
                exists -= ofExists.get(--depth) ? 1 : 0;
            }
            if (!Character.isLetter(sign) && !Character.isWhitespace(sign) && sign != '#') {
                wordEnd = 0;
            }
        }

        boolean isTooDeep() {
            return depth > DEEPEST || exists > DEEPEST_EXISTS;
        }
    }

    private static void digits(String text) {
        if (LongNumbers.isIn(text)) {
            throw Refusal.of(400, "tooManyDigits", Budget.LONGEST_NUMBER);
        }
    }

    /** The place of the last character of a string that begins here. */
    private static int string(String text, int begin) {
        char mark = text.charAt(begin);
        String three = String.valueOf(mark).repeat(3);
        String end = text.startsWith(three, begin) ? three : String.valueOf(mark);
        int i = begin + end.length();
        while (i < text.length() && !text.startsWith(end, i)) {
            if (end.length() == 1 && text.charAt(i) == '\n') {
                return i;
            }
            i += text.charAt(i) == '\\' ? 2 : 1;
        }
        return i + end.length() - 1;
    }

    private static int line(String text, int begin) {
        int i = begin;
        while (i < text.length() && text.charAt(i) != '\n' && text.charAt(i) != '\r') {
            i++;
        }
        return i;
    }

    /** The place of the end of an IRI; the same place if the sign means "less than". */
    private static int iri(String text, int begin) {
        for (int i = begin + 1; i < text.length(); i++) {
            char character = text.charAt(i);
            if (character == '>') {
                return i;
            }
            if (character <= ' ' || "<\"{}|^`\\".indexOf(character) >= 0) {
                return begin;
            }
        }
        return begin;
    }
}
