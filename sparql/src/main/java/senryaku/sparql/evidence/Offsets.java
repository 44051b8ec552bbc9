package senryaku.sparql.evidence;

/** Finds code points in a text: positions count code points, indexes count UTF-16 units. */
public final class Offsets {

    /** So many code points lie between two that are remembered. */
    private static final int STEP = 256;

    private final String text;
    private final int count;
    private final int[] known;

    /** @param text all of it */
    public Offsets(String text) {
        this.text = text;
        this.count = text.codePointCount(0, text.length());
        this.known = new int[count / STEP + 1];
        for (int i = 1; i < known.length; i++) {
            known[i] = text.offsetByCodePoints(known[i - 1], STEP);
        }
    }

    /** How many code points the text has. */
    public int count() {
        return count;
    }

    /** The index of a position from 0 to {@link #count()}. */
    int index(int position) {
        return text.offsetByCodePoints(known[position / STEP], position % STEP);
    }

    /** The words between two positions, which may lie outside the text. */
    public String words(int start, int end) {
        int from = Math.clamp(start, 0, count);
        return text.substring(index(from), index(Math.clamp(end, from, count)));
    }
}
