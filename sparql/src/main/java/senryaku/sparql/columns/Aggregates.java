package senryaku.sparql.columns;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.aggregate.Accumulator;
import org.apache.jena.sparql.expr.aggregate.AggCount;
import org.apache.jena.sparql.expr.aggregate.AggCountDistinct;
import org.apache.jena.sparql.expr.aggregate.AggCountVar;
import org.apache.jena.sparql.expr.aggregate.AggCountVarDistinct;
import org.apache.jena.sparql.expr.aggregate.AggSum;
import org.apache.jena.sparql.expr.aggregate.Aggregator;
import org.jspecify.annotations.Nullable;

/** Counting by the numbers of terms; all other aggregates are Jena's, over registers. */
final class Aggregates {

    /** One aggregate of one group. */
    interface Aggregate {
        /** Takes what the registers hold. */
        void add();

        @Nullable
        NodeValue value();
    }

    /** What an aggregate of different values keeps for each, in bytes, about. */
    private static final int KEPT = 64;

    /** What a set takes while it holds little, in bytes, about. */
    private static final int SET = 240;

    private final Frame frame;
    private final Run run;
    private final Expressions expressions;
    private final int[] named;

    /** @param named slots of the variables that are grouped, if a query names them */
    Aggregates(Frame frame, Expressions expressions, int[] named) {
        this.frame = frame;
        this.run = frame.run();
        this.expressions = expressions;
        this.named = named;
    }

    /** Makes one for each group. */
    Supplier<Aggregate> of(Aggregator aggregator) {
        ExprList arguments = over(aggregator.getExprList());
        return switch (aggregator) {
            case AggCount count -> () -> new Count(() -> true);
            case AggCountDistinct count ->
                () -> {
                    Set<Key> seen = new HashSet<>();
                    return new Count(() -> isNew(seen, named));
                };
            case AggSum sum ->
                arguments.get(0) instanceof Register register ? () -> new Sum(run, register) : other(sum, arguments);
            case AggCountVar count -> counting(count, arguments);
            case AggCountVarDistinct count -> countingDifferent(count, arguments);
            default -> other(aggregator, arguments);
        };
    }

    private Supplier<Aggregate> counting(Aggregator aggregator, ExprList arguments) {
        return arguments.get(0) instanceof Register register
                ? () -> new Count(() -> register.id() != Terms.NONE)
                : other(aggregator, arguments);
    }

    private Supplier<Aggregate> countingDifferent(Aggregator aggregator, ExprList arguments) {
        if (!(arguments.get(0) instanceof Register register)) {
            return other(aggregator, arguments);
        }
        return () -> {
            IntSet seen = set();
            return new Count(() -> register.id() != Terms.NONE && isNew(seen, register.id()));
        };
    }

    private Supplier<Aggregate> other(Aggregator aggregator, ExprList arguments) {
        Aggregator ready = arguments.isEmpty() ? aggregator : aggregator.copy(arguments);
        boolean different = aggregator.toPrefixString().contains("distinct");
        return different && arguments.size() == 1 && arguments.get(0) instanceof Register register
                ? () -> new OfDifferent(ready, register)
                : () -> new Other(ready);
    }

    private ExprList over(@Nullable ExprList arguments) {
        List<Expr> ready = new ArrayList<>();
        if (arguments != null) {
            arguments.forEach(argument -> ready.add(expressions.over(argument)));
        }
        return new ExprList(ready);
    }

    private boolean isNew(Set<Key> seen, int[] slots) {
        boolean fresh = seen.add(Key.of(frame, slots));
        if (fresh) {
            run.budget().row(slots.length);
        }
        return fresh;
    }

    private IntSet set() {
        run.budget().hold(SET);
        return new IntSet();
    }

    private boolean isNew(IntSet seen, int id) {
        boolean fresh = seen.add(id);
        if (fresh) {
            run.budget().hold(KEPT);
        }
        return fresh;
    }

    private static final class Count implements Aggregate {
        private final BooleanSupplier counts;
        private long count;

        Count(BooleanSupplier counts) {
            this.counts = counts;
        }

        @Override
        public void add() {
            count += counts.getAsBoolean() ? 1 : 0;
        }

        @Override
        public NodeValue value() {
            return NodeValue.makeInteger(count);
        }
    }

    /** Takes each term once. */
    private final class OfDifferent implements Aggregate {
        private final Other rest;
        private final Register register;
        private final IntSet seen = set();

        OfDifferent(Aggregator aggregator, Register register) {
            this.rest = new Other(aggregator);
            this.register = register;
        }

        @Override
        public void add() {
            int id = register.id();
            if (id == Terms.NONE || isNew(seen, id)) {
                rest.add();
            }
        }

        @Override
        public @Nullable NodeValue value() {
            return rest.value();
        }
    }

    private final class Other implements Aggregate {
        private final Accumulator accumulator;

        Other(Aggregator aggregator) {
            this.accumulator = aggregator.createAccumulator();
        }

        @Override
        public void add() {
            accumulator.accumulate(frame, run.context());
        }

        @Override
        public @Nullable NodeValue value() {
            return accumulator.getValue();
        }
    }
}
