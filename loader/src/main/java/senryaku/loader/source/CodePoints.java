package senryaku.loader.source;

import java.util.Arrays;
import java.util.stream.IntStream;

/** Translates between code points and UTF-16 units of one text, without walking through it each time. */
final class CodePoints {

    private static final int ZERO_WIDTH_JOINER = 0x200D;

    private final String text;

    /** The indexes of the first halves of all surrogate pairs, ascending. */
    private final int[] pairs;

    CodePoints(String text) {
        this.text = text;
        this.pairs = IntStream.range(0, text.length() - 1)
                .filter(index -> Character.isSurrogatePair(text.charAt(index), text.charAt(index + 1)))
                .toArray();
    }

    int count() {
        return text.length() - pairs.length;
    }

    /** From UTF-16 units to code points. */
    int toPosition(int index) {
        int before = Arrays.binarySearch(pairs, index);
        return index - (before >= 0 ? before : -before - 1);
    }

    /** From code points to UTF-16 units. */
    int toIndex(int position) {
        int low = 0;
        int high = pairs.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (pairs[middle] - middle < position) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return position + low;
    }

    /** Whether a stretch, in UTF-16 units, neither begins nor ends inside a character and its combining marks. */
    boolean isWhole(int start, int end) {
        return !isMark(start) && !isMark(end) && !isBehindJoiner(start) && !isBehindJoiner(end);
    }

    private boolean isBehindJoiner(int index) {
        return index > 0 && text.codePointBefore(index) == ZERO_WIDTH_JOINER;
    }

    private boolean isMark(int index) {
        if (index >= text.length()) {
            return false;
        }
        int codePoint = text.codePointAt(index);
        boolean secondHalf = index > 0 && Character.isSurrogatePair(text.charAt(index - 1), text.charAt(index));
        return secondHalf
                || codePoint == ZERO_WIDTH_JOINER
                || switch (Character.getType(codePoint)) {
                    case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.COMBINING_SPACING_MARK -> true;
                    default -> false;
                };
    }
}
