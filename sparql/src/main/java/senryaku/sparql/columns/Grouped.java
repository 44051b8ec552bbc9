package senryaku.sparql.columns;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.core.VarExprList;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprAggregator;
import org.apache.jena.sparql.expr.ExprLib;
import org.apache.jena.sparql.expr.NodeValue;

/** GROUP BY. */
final class Grouped extends Step.Whole {

    private final Frame frame;
    private final Run run;
    private final Step part;
    private final List<Expr> keys = new ArrayList<>();
    private final int[] slots;
    private final List<ExprAggregator> aggregators;
    private final List<Supplier<Aggregates.Aggregate>> makers;
    private final Rows rows;
    private final List<int[]> made = new ArrayList<>();

    /** @param named slots of the variables of the part, if a query names them */
    Grouped(Frame frame, Step part, VarExprList by, List<ExprAggregator> aggregators, int[] named) {
        this.frame = frame;
        this.run = frame.run();
        this.part = part;
        this.aggregators = aggregators;
        Expressions expressions = new Expressions(frame);
        Aggregates aggregates = new Aggregates(frame, expressions, named);
        this.makers = aggregators.stream()
                .map(one -> aggregates.of(one.getAggregator()))
                .toList();
        this.slots = new int[by.size() + aggregators.size()];
        int column = 0;
        for (Var variable : by.getVars()) {
            Expr made = by.getExpr(variable);
            keys.add(made == null ? new Register(frame, variable) : expressions.over(made));
            slots[column++] = run.slot(variable);
        }
        for (ExprAggregator aggregator : aggregators) {
            slots[column++] = run.slot(aggregator.getVar());
        }
        this.rows = new Rows(frame, slots, made);
    }

    @Override
    Rows rows() {
        return rows;
    }

    @Override
    void make() {
        made.clear();
        Map<Key, List<Aggregates.Aggregate>> groups = new LinkedHashMap<>();
        part.open();
        while (part.next()) {
            List<Aggregates.Aggregate> group = groups.computeIfAbsent(key(), key -> fresh());
            for (Aggregates.Aggregate aggregate : group) {
                aggregate.add();
            }
        }
        if (groups.isEmpty() && keys.isEmpty()) {
            int[] row = new int[slots.length];
            for (int i = 0; i < row.length; i++) {
                Node empty = aggregators.get(i).getAggregator().getValueEmpty();
                row[i] = empty == null ? Terms.NONE : run.id(empty);
            }
            made.add(row);
        }
        groups.forEach((key, group) -> made.add(row(key, group)));
    }

    private List<Aggregates.Aggregate> fresh() {
        run.budget().row(slots.length);
        return makers.stream().map(Supplier::get).toList();
    }

    private Key key() {
        int[] ids = new int[keys.size()];
        for (int i = 0; i < ids.length; i++) {
            if (keys.get(i) instanceof Register register) {
                ids[i] = register.id();
            } else {
                NodeValue value = ExprLib.evalOrNull(keys.get(i), frame, run.context());
                ids[i] = value == null ? Terms.NONE : run.id(value);
            }
        }
        return new Key(ids);
    }

    private int[] row(Key key, List<Aggregates.Aggregate> group) {
        int[] row = new int[slots.length];
        for (int i = 0; i < row.length; i++) {
            if (i < keys.size()) {
                row[i] = key.get(i);
            } else {
                NodeValue value = group.get(i - keys.size()).value();
                row[i] = value == null ? Terms.NONE : run.id(value);
            }
        }
        return row;
    }
}
