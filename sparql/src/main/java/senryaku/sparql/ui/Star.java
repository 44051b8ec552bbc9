package senryaku.sparql.ui;

import java.util.ArrayList;
import java.util.List;
import senryaku.sparql.handbook.Term;
import senryaku.sparql.ui.Drawing.Arrow;
import senryaku.sparql.ui.Drawing.Box;

/** The diagram around one term. */
final class Star {

    /**
     * An arrow from or to the middle.
     *
     * @param iri of the class at its other end
     * @param property of the arrow; empty if the middle is the property
     */
    record Ray(String iri, String property) {}

    private static final int EDGE = 8;
    private static final int LINE = 60;
    private static final int LONG = 190;
    private static final int BEND = 34;

    private final Guide guide;
    private final Term term;
    private final List<String> parents;
    private final List<String> children;
    private final List<Box> boxes = new ArrayList<>();
    private final List<Arrow> arrows = new ArrayList<>();

    Star(Guide guide, Term term, List<String> children) {
        this.guide = guide;
        this.term = term;
        this.parents = term.parents();
        this.children = children;
    }

    Drawing draw(List<Ray> into, List<Ray> out, String words) {
        int half = Math.max(1, Math.max(into.size(), out.size())) * LINE / 2;
        int axis = EDGE + Math.max(half, Drawing.HIGH / 2 + parents.size() * LINE);
        int height = axis + Math.max(half, Drawing.HIGH / 2 + children.size() * LINE) + EDGE;
        int left = into.isEmpty() ? EDGE : EDGE + Drawing.WIDE + LONG;
        Box centre = new Box(left, axis - Drawing.HIGH / 2, guide.ref(term.iri()), "centre");
        boxes.add(centre);
        into.forEach(ray -> ray(centre, ray, into, axis, false));
        out.forEach(ray -> ray(centre, ray, out, axis, true));
        stack(centre, parents, -1);
        stack(centre, children, 1);
        int width = left + Drawing.WIDE + EDGE + (out.isEmpty() ? 0 : LONG + Drawing.WIDE);
        return new Drawing(width, height, List.copyOf(boxes), List.copyOf(arrows), words.strip());
    }

    private void ray(Box centre, Ray ray, List<Ray> all, int axis, boolean out) {
        int y = axis + (2 * all.indexOf(ray) - all.size() + 1) * LINE / 2;
        int x = out ? centre.x() + Drawing.WIDE + LONG : EDGE;
        Ref other = guide.ref(ray.iri());
        boxes.add(new Box(x, y - Drawing.HIGH / 2, other, other.outside() ? "theirs" : "ours"));
        String path = out
                ? curve(centre.x() + Drawing.WIDE, axis, BEND, x - 3, y)
                : "M%d %d L%d %d C%d %d %d %d %d %d"
                        .formatted(
                                x + Drawing.WIDE,
                                y,
                                centre.x() - BEND,
                                y,
                                centre.x() - BEND / 2,
                                y,
                                centre.x() - BEND / 2,
                                axis,
                                centre.x() - 3,
                                axis);
        int middle = out ? x - (LONG - BEND) / 2 : x + Drawing.WIDE + (LONG - BEND) / 2;
        String label = ray.property().isEmpty() ? "" : guide.ref(ray.property()).text();
        arrows.add(new Arrow(path, Drawing.fitted(label, LONG - BEND + 20), middle, y - 6, "relation"));
    }

    private static String curve(int x, int y, int bend, int toX, int toY) {
        return "M%d %d C%d %d %d %d %d %d L%d %d"
                .formatted(x, y, x + bend / 2, y, x + bend / 2, toY, x + bend, toY, toX, toY);
    }

    /** More general terms above, more special ones below, with one arrow for all that leads to the more general. */
    private void stack(Box centre, List<String> terms, int direction) {
        int y = centre.y();
        for (String iri : terms) {
            y += direction * LINE;
            Ref other = guide.ref(iri);
            boxes.add(new Box(centre.x(), y, other, other.outside() ? "theirs" : "ours"));
        }
        if (!terms.isEmpty()) {
            int low = direction < 0 ? centre.y() : centre.y() + LINE;
            int high = (direction < 0 ? centre.y() - LINE : centre.y()) + Drawing.HIGH;
            arrows.add(new Arrow(
                    "M%d %d L%d %d".formatted(centre.middle(), low, centre.middle(), high + 3), "", 0, 0, "special"));
        }
    }
}
