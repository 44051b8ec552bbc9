package senryaku.sparql.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import senryaku.sparql.query.Language;

/** A thing between those that point to it, on the left, and those that it points to, on the right. */
public final class Neighbours {

    /** So many on each side are drawn; the tables of the page have all. */
    public static final int MOST = 12;

    private static final int WIDE = 200;
    private static final int HIGH = 44;
    private static final int GAP = 12;
    private static final int WAY = 170;
    private static final int BEND = 55;
    private static final int EDGE = 6;

    private final Look look;
    private final String name;
    private final UnaryOperator<String> address;
    private final UnaryOperator<String> compact;
    private final List<Found> from;
    private final List<Found> to;

    /**
     * @param name of the thing in the middle
     * @param rows direction ({@code from} or {@code to}), relation, relationLabel, title, other and otherLabel
     * @param address of the page about an IRI
     * @param compact the short form of an IRI
     */
    public Neighbours(
            Look look, String name, List<Found> rows, UnaryOperator<String> address, UnaryOperator<String> compact) {
        this.look = look;
        this.name = name;
        this.address = address;
        this.compact = compact;
        this.from = ties(rows, "from");
        this.to = ties(rows, "to");
    }

    private static List<Found> ties(List<Found> rows, String direction) {
        return rows.stream()
                .filter(row -> row.text("direction").equals(direction))
                .toList();
    }

    /** Whether there is anything to draw. */
    public boolean isEmpty() {
        return from.isEmpty() && to.isEmpty();
    }

    /** How many are left out of the picture. */
    public int hidden() {
        return Math.max(0, from.size() - MOST) + Math.max(0, to.size() - MOST);
    }

    /** The picture. */
    public Sketch sketch() {
        int rows = Math.max(Math.min(from.size(), MOST), Math.min(to.size(), MOST));
        int height = rows * (HIGH + GAP) - GAP + 2 * EDGE;
        int middle = EDGE + (from.isEmpty() ? 0 : WIDE + WAY);
        List<Sketch.Mark> marks = new ArrayList<>();
        List<Sketch.Mark> boxes = new ArrayList<>();
        side(from, EDGE, middle, height, marks, boxes);
        side(to, middle + WIDE + WAY, middle, height, marks, boxes);
        marks.addAll(boxes);
        marks.add(new Sketch.Bar(middle, height / 2 - HIGH / 2, WIDE, HIGH, "centre", look.here(), lines(name), name));
        int width = middle + WIDE + EDGE + (to.isEmpty() ? 0 : WAY + WIDE);
        return new Sketch(width, height, marks, words());
    }

    private void side(
            List<Found> ties, int x, int middle, int height, List<Sketch.Mark> lines, List<Sketch.Mark> boxes) {
        int count = Math.min(ties.size(), MOST);
        int top = (height - count * (HIGH + GAP) + GAP) / 2;
        for (int i = 0; i < count; i++) {
            Found tie = ties.get(i);
            int y = top + i * (HIGH + GAP);
            boolean left = x < middle;
            int foot = y + HIGH / 2;
            int own = left ? x + WIDE : x;
            int bent = left ? own + WAY - BEND : own - WAY + BEND;
            int end = left ? middle : middle + WIDE;
            lines.add(new Sketch.Line(
                    "M%d %d L%d %d C%d %d %d %d %d %d"
                            .formatted(
                                    own,
                                    foot,
                                    bent,
                                    foot,
                                    (bent + end) / 2,
                                    foot,
                                    (bent + end) / 2,
                                    height / 2,
                                    end,
                                    height / 2),
                    "branch"));
            String other = tie.text("otherLabel");
            boxes.add(new Sketch.Bar(
                    x, y, WIDE, HIGH, kind(tie), address.apply(tie.text("other")), lines(other), sentence(tie, left)));
            boxes.add(new Sketch.Words(
                    left ? own + 8 : own - 8,
                    foot - 5,
                    Drawing.fitted(relation(tie), WAY - BEND),
                    left ? "tie" : "tie end"));
        }
    }

    private static List<String> lines(String words) {
        return Sketch.broken(words, WIDE - 16, 2);
    }

    private static String kind(Found tie) {
        return tie.text("other").contains("/id/body/") ? "body" : "thing";
    }

    /** The title as the source writes it, else the role or property in the language of the page. */
    private String relation(Found tie) {
        String general =
                tie.known("relationLabel").orElseGet(() -> look.texts().known(compact.apply(tie.text("relation"))));
        return look.content() == Language.JA ? tie.known("title").orElse(general) : general;
    }

    private String sentence(Found tie, boolean left) {
        return left
                ? tie.text("otherLabel") + " → " + relation(tie) + " → " + name
                : name + " → " + relation(tie) + " → " + tie.text("otherLabel");
    }

    private String words() {
        List<String> said = new ArrayList<>();
        from.stream().limit(MOST).forEach(tie -> said.add(sentence(tie, true)));
        to.stream().limit(MOST).forEach(tie -> said.add(sentence(tie, false)));
        return String.join(". ", said);
    }
}
