package senryaku.sparql.ui;

import java.util.List;

/**
 * A diagram of boxes and arrows. Lengths are in pixels.
 *
 * @param width of the whole
 * @param height of the whole
 * @param boxes classes and properties
 * @param arrows between them
 * @param text what it shows, in words
 */
public record Drawing(int width, int height, List<Box> boxes, List<Arrow> arrows, String text) {

    /** Width of a box. */
    public static final int WIDE = 176;

    /** Height of a box. */
    public static final int HIGH = 46;

    /**
     * A box.
     *
     * @param x of its left side
     * @param y of its upper side
     * @param what stands in it
     * @param look {@code centre}, {@code ours} or {@code theirs}
     */
    public record Box(int x, int y, Ref what, String look) {

        /** Its middle, from the left. */
        public int middle() {
            return x + WIDE / 2;
        }

        /** The text, cut to what fits into the box. */
        public String text() {
            return fitted(what.text(), 164);
        }

        /** The short form, cut to what fits. */
        public String code() {
            return fitted(what.code(), 185);
        }
    }

    /**
     * An arrow.
     *
     * @param path as SVG writes it
     * @param label of the arrow; may be empty
     * @param x of the label's middle
     * @param y of the label's foot
     * @param look {@code relation} or {@code special}
     */
    public record Arrow(String path, String label, int x, int y, String look) {}

    /** Words cut to a width, where a Japanese character takes 14 pixels and any other 7.5. */
    static String fitted(String words, int width) {
        double taken = 0;
        for (int i = 0; i < words.length(); i++) {
            taken += words.charAt(i) > 0x2E7F ? 14 : 7.5;
            if (taken > width) {
                return words.substring(0, i) + "…";
            }
        }
        return words;
    }
}
