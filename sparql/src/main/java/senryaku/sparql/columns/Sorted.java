package senryaku.sparql.columns;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.jena.query.Query;
import org.apache.jena.query.SortCondition;
import org.apache.jena.sparql.engine.binding.BindingComparator;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprLib;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.util.NodeCmp;
import org.jspecify.annotations.Nullable;

/** ORDER BY, all or the first ones; what is equal is ordered by all variables, as Jena does it. */
final class Sorted extends Step.Whole {

    /** More rows than these, and as many as are wanted, are not kept at once. */
    private static final int SPARE = 4_096;

    /** A row with what it is sorted by. */
    private static final class Line {
        private final int[] row;
        private final List<Place> places;

        Line(int[] row, List<Place> places) {
            this.row = row;
            this.places = places;
        }

        /** What the values take that are its own, in characters. */
        long letters() {
            long letters = 0;
            for (Place place : places) {
                NodeValue value = place.value();
                letters += place.id() != Terms.NONE || value == null || value.isNumber()
                        ? 0
                        : value.asString().length();
            }
            return letters;
        }
    }

    /** What a line is sorted by: the number of the term, if it is a variable, and the value. */
    private record Place(int id, @Nullable NodeValue value) {}

    private final Frame frame;
    private final Run run;
    private final Step part;
    private final List<SortCondition> conditions;
    private final List<Expr> keys;
    private final int[] byName;
    private final int most;
    private final Rows rows;
    private final List<int[]> sorted = new ArrayList<>();

    /**
     * @param visible slots of the variables of the part
     * @param most so many of the first ones are wanted
     */
    Sorted(Frame frame, Step part, List<SortCondition> conditions, int[] visible, long most) {
        this.frame = frame;
        this.run = frame.run();
        this.part = part;
        this.conditions = conditions;
        this.keys = conditions.stream()
                .map(condition -> new Expressions(frame).over(condition.getExpression()))
                .toList();
        this.byName = java.util.Arrays.stream(visible)
                .boxed()
                .sorted(Comparator.comparing(slot -> run.variable(slot).getName()))
                .mapToInt(slot -> slot)
                .toArray();
        this.most = (int) Math.min(most, Integer.MAX_VALUE - 2L * SPARE);
        this.rows = new Rows(frame, byName, sorted);
    }

    @Override
    Rows rows() {
        return rows;
    }

    @Override
    void make() {
        List<Line> lines = new ArrayList<>();
        int held = 0;
        part.open();
        while (part.next()) {
            if (lines.size() >= most + (long) SPARE) {
                lines.sort(this::compare);
                lines.subList(most, lines.size()).clear();
            }
            Line line = line();
            if (lines.size() >= held) {
                run.budget().row(byName.length + keys.size());
                run.budget().hold(line.letters());
                held++;
            }
            lines.add(line);
        }
        lines.sort(this::compare);
        sorted.clear();
        lines.stream().limit(most).forEach(line -> sorted.add(line.row));
    }

    private Line line() {
        int[] row = new int[byName.length];
        for (int i = 0; i < row.length; i++) {
            row[i] = frame.get(byName[i]);
        }
        List<Place> places = new ArrayList<>(keys.size());
        for (Expr key : keys) {
            if (key instanceof Register register) {
                int id = register.id();
                places.add(new Place(id, id == Terms.NONE ? null : run.value(id)));
            } else {
                places.add(new Place(Terms.NONE, ExprLib.evalOrNull(key, frame, run.context())));
            }
        }
        return new Line(row, places);
    }

    private int compare(Line one, Line other) {
        run.budget().step();
        for (int i = 0; i < keys.size(); i++) {
            int order = compare(one.places.get(i), other.places.get(i));
            if (order != 0) {
                return conditions.get(i).getDirection() == Query.ORDER_DESCENDING ? -order : order;
            }
        }
        for (int i = 0; i < byName.length; i++) {
            int order = compare(one.row[i], other.row[i]);
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    private int compare(Place one, Place other) {
        if (one.id() != Terms.NONE && one.id() == other.id()) {
            return 0;
        }
        if (run.areIris(one.id(), other.id())) {
            return Integer.compare(one.id(), other.id());
        }
        return BindingComparator.compareNodesRaw(one.value(), other.value());
    }

    private int compare(int one, int other) {
        if (one == other) {
            return 0;
        }
        return run.areIris(one, other)
                ? Integer.compare(one, other)
                : NodeCmp.compareRDFTerms(run.nodeOrNull(one), run.nodeOrNull(other));
    }
}
