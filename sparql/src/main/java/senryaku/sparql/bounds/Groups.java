package senryaku.sparql.bounds;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.TransformCopy;
import org.apache.jena.sparql.algebra.op.OpGroup;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprAggregator;
import org.apache.jena.sparql.expr.ExprLib;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.aggregate.Accumulator;
import org.apache.jena.sparql.expr.aggregate.AggGroupConcat;
import org.apache.jena.sparql.expr.aggregate.AggGroupConcatDistinct;
import org.apache.jena.sparql.expr.aggregate.Aggregator;
import org.apache.jena.sparql.function.FunctionEnv;
import org.jspecify.annotations.Nullable;

/** Puts a GROUP_CONCAT whose result is measured while it grows in the place of Jena's. */
final class Groups extends TransformCopy {

    private final Budget budget;

    Groups(Budget budget) {
        this.budget = budget;
    }

    @Override
    public Op transform(OpGroup group, Op sub) {
        List<ExprAggregator> all = group.getAggregators().stream()
                .map(one -> new ExprAggregator(one.getVar(), measured(one.getAggregator())))
                .toList();
        return OpGroup.create(sub, group.getGroupVars(), all);
    }

    private Aggregator measured(Aggregator aggregator) {
        return switch (aggregator) {
            case AggGroupConcat concat -> new Concat(concat.getExprList().get(0), concat.getSeparator(), budget);
            case AggGroupConcatDistinct concat ->
                new DistinctConcat(concat.getExprList().get(0), concat.getSeparator(), budget);
            default -> aggregator;
        };
    }

    /** Counts the characters before Jena's accumulator takes them. */
    private static final class Measuring implements Accumulator {
        private final Accumulator rest;
        private final Expr value;
        private final int separator;
        private final Budget budget;
        private final Optional<Set<NodeValue>> different;
        private long length;

        Measuring(Accumulator rest, Expr value, @Nullable String separator, boolean distinct, Budget budget) {
            this.rest = rest;
            this.value = value;
            this.separator = separator == null ? 1 : separator.length();
            this.budget = budget;
            this.different = distinct ? Optional.of(new HashSet<>()) : Optional.empty();
        }

        @Override
        public void accumulate(Binding row, FunctionEnv env) {
            NodeValue next = ExprLib.evalOrNull(value, row, env);
            if (next != null && different.map(values -> values.add(next)).orElse(true)) {
                length += next.asString().length() + separator;
                if (length > Budget.LONGEST_TEXT) {
                    budget.make(length);
                }
            }
            rest.accumulate(row, env);
        }

        @Override
        public NodeValue getValue() {
            budget.make(length);
            return rest.getValue();
        }
    }

    private static final class Concat extends AggGroupConcat {
        private final Budget budget;

        Concat(Expr value, String separator, Budget budget) {
            super(value, separator);
            this.budget = budget;
        }

        @Override
        public Aggregator copy(ExprList values) {
            return new Concat(values.get(0), getSeparator(), budget);
        }

        @Override
        public Accumulator createAccumulator() {
            return new Measuring(super.createAccumulator(), getExprList().get(0), getSeparator(), false, budget);
        }
    }

    private static final class DistinctConcat extends AggGroupConcatDistinct {
        private final Budget budget;

        DistinctConcat(Expr value, String separator, Budget budget) {
            super(value, separator);
            this.budget = budget;
        }

        @Override
        public Aggregator copy(ExprList values) {
            return new DistinctConcat(values.get(0), getSeparator(), budget);
        }

        @Override
        public Accumulator createAccumulator() {
            return new Measuring(super.createAccumulator(), getExprList().get(0), getSeparator(), true, budget);
        }
    }
}
