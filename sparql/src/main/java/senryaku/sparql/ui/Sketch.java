package senryaku.sparql.ui;

import java.util.ArrayList;
import java.util.List;

/**
 * A picture that the server draws. Lengths are in pixels.
 *
 * @param width of the whole
 * @param height of the whole
 * @param marks from back to front
 * @param words what it shows, in words
 */
public record Sketch(int width, int height, List<Mark> marks, String words) {

    /** What a picture is made of. Its look is a class of the style sheet. */
    public sealed interface Mark {}

    /**
     * A line.
     *
     * @param path as SVG writes it
     */
    public record Line(String path, String look) implements Mark {}

    /**
     * Words.
     *
     * @param x of their beginning, or of their middle or end if the look says so
     * @param y of their foot
     */
    public record Words(int x, int y, String text, String look) implements Mark {}

    /**
     * A bar or a box.
     *
     * @param href where it leads; may be empty
     * @param lines that stand in it
     * @param title what it is, in full
     */
    public record Bar(int x, int y, int width, int height, String look, String href, List<String> lines, String title)
            implements Mark {

        /** The foot of a line, counted from 0: all lines together stand in the middle. */
        public int foot(int line) {
            return y + height / 2 + 5 + (2 * line - lines.size() + 1) * 8;
        }
    }

    /** Words broken into lines of a width in pixels; what does not fit into the last is cut. */
    static List<String> broken(String words, int width, int most) {
        List<String> lines = new ArrayList<>();
        String rest = words;
        while (lines.size() < most - 1 && !Drawing.fitted(rest, width).equals(rest)) {
            int end = Drawing.fitted(rest, width).length() - 1;
            int blank = rest.lastIndexOf(' ', end);
            int cut = blank > end / 2 ? blank : Math.max(1, end);
            lines.add(rest.substring(0, cut).strip());
            rest = rest.substring(cut).strip();
        }
        lines.add(Drawing.fitted(rest, width));
        return List.copyOf(lines);
    }
}
