package senryaku.sparql.ui;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import senryaku.sparql.handbook.Relation;
import senryaku.sparql.handbook.Term;
import senryaku.sparql.ui.Drawing.Arrow;
import senryaku.sparql.ui.Drawing.Box;

/** Makes the diagrams: where boxes stand and how arrows run. */
public final class Drawings {

    /** Space around a drawing. */
    private static final int EDGE = 8;

    /** Height of a line of a drawing: one arrow with its label. */
    private static final int LINE = 30;

    /** Space between two boxes, one above the other. */
    private static final int GAP = 14;

    /** Length of the straight part of an arrow, above which its label stands. */
    private static final int STRAIGHT = 168;

    /** Length of the bent part of an arrow. */
    private static final int BENT = 150;

    private final Guide guide;

    /** @param guide gives the names */
    public Drawings(Guide guide) {
        this.guide = guide;
    }

    /** Classes on the left, what they point to on the right; every property a line of its own. */
    public Drawing web(List<Relation> relations) {
        Map<String, Map<String, List<Relation>>> lines = relations.stream()
                .collect(Collectors.groupingBy(
                        Relation::from,
                        LinkedHashMap::new,
                        Collectors.groupingBy(Relation::property, LinkedHashMap::new, Collectors.toList())));
        int height = lines.values().stream().mapToInt(Drawings::tall).sum() + 2 * EDGE;
        int right = EDGE + Drawing.WIDE + STRAIGHT + BENT;
        List<Box> boxes = new ArrayList<>(column(targets(relations, List.copyOf(lines.keySet())), right, height));
        List<Arrow> arrows = new ArrayList<>();
        int y = EDGE;
        for (Map.Entry<String, Map<String, List<Relation>>> group : lines.entrySet()) {
            int middle = y + tall(group.getValue()) / 2 - GAP / 2;
            boxes.addFirst(box(EDGE, middle - Drawing.HIGH / 2, group.getKey(), false));
            int line = middle - (group.getValue().size() - 1) * LINE / 2;
            for (Map.Entry<String, List<Relation>> property : group.getValue().entrySet()) {
                arrows.addAll(bundle(property, middle, line, boxes));
                line += LINE;
            }
            y += tall(group.getValue());
        }
        return new Drawing(right + Drawing.WIDE + EDGE, height, boxes, arrows, words(relations));
    }

    private static int tall(Map<String, List<Relation>> properties) {
        return Math.max(Drawing.HIGH, properties.size() * LINE) + GAP;
    }

    /** The classes that are pointed to, each as near as may be to those that point to it. */
    private static List<String> targets(List<Relation> relations, List<String> sources) {
        Map<String, Double> places = relations.stream()
                .collect(Collectors.groupingBy(
                        Relation::to,
                        LinkedHashMap::new,
                        Collectors.averagingInt(relation -> sources.indexOf(relation.from()))));
        return places.entrySet().stream()
                .sorted(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .toList();
    }

    private List<Box> column(List<String> classes, int x, int height) {
        List<Box> boxes = new ArrayList<>();
        int share = (height - 2 * EDGE) / Math.max(1, classes.size());
        int y = EDGE + (share - Drawing.HIGH) / 2;
        for (String type : classes) {
            boxes.add(box(x, y, type, false));
            y += share;
        }
        return boxes;
    }

    /** The arrows of one property: one label, and a line to every class that it leads to. */
    private List<Arrow> bundle(Map.Entry<String, List<Relation>> property, int middle, int line, List<Box> boxes) {
        int from = EDGE + Drawing.WIDE;
        String label = Drawing.fitted(guide.ref(property.getKey()).text(), STRAIGHT + 10);
        List<Arrow> arrows = new ArrayList<>();
        for (Relation relation : property.getValue()) {
            Box to = boxes.stream()
                    .filter(box -> box.x() > EDGE && box.what().equals(guide.ref(relation.to())))
                    .findFirst()
                    .orElseThrow();
            String path = "M%d %d L%d %d L%d %d C%d %d %d %d %d %d"
                    .formatted(
                            from,
                            middle,
                            from + 12,
                            line,
                            from + STRAIGHT,
                            line,
                            from + STRAIGHT + BENT / 2,
                            line,
                            from + STRAIGHT + BENT / 2,
                            to.y() + Drawing.HIGH / 2,
                            to.x() - 3,
                            to.y() + Drawing.HIGH / 2);
            arrows.add(new Arrow(path, arrows.isEmpty() ? label : "", from + STRAIGHT / 2 + 6, line - 5, "relation"));
        }
        return arrows;
    }

    /** A term in the middle, what points to it on its left, what it points to on its right, kinds of it above and below. */
    public Drawing around(Term term) {
        return term.kind() == Term.Kind.CLASS ? aroundClass(term) : aroundProperty(term);
    }

    private Drawing aroundClass(Term term) {
        List<Relation> all = guide.book().relationsOf(term);
        List<Relation> out = all.stream()
                .filter(relation -> relation.from().equals(term.iri()))
                .toList();
        List<Relation> into =
                all.stream().filter(relation -> !out.contains(relation)).toList();
        return new Star(guide, term, guide.book().childrenOf(term))
                .draw(
                        into.stream()
                                .map(one -> new Star.Ray(one.from(), one.property()))
                                .toList(),
                        out.stream()
                                .map(one -> new Star.Ray(one.to(), one.property()))
                                .toList(),
                        words(into) + " " + words(out));
    }

    private Drawing aroundProperty(Term term) {
        List<Relation> all = guide.book().relationsOf(term);
        Set<String> from = new LinkedHashSet<>(term.domains());
        all.forEach(relation -> from.add(relation.from()));
        Set<String> to = new LinkedHashSet<>(term.ranges());
        all.forEach(relation -> to.add(relation.to()));
        return new Star(guide, term, guide.book().childrenOf(term))
                .draw(
                        from.stream().map(type -> new Star.Ray(type, "")).toList(),
                        to.stream().map(type -> new Star.Ray(type, "")).toList(),
                        words(all));
    }

    private Box box(int x, int y, String iri, boolean centre) {
        return new Box(x, y, guide.ref(iri), centre ? "centre" : guide.ref(iri).outside() ? "theirs" : "ours");
    }

    private String words(List<Relation> relations) {
        return relations.stream()
                .map(relation -> "%s → %s → %s."
                        .formatted(
                                guide.ref(relation.from()).text(),
                                guide.ref(relation.property()).text(),
                                guide.ref(relation.to()).text()))
                .collect(Collectors.joining(" "));
    }
}
