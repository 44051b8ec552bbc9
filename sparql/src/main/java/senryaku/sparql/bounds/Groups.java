package senryaku.sparql.bounds;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.TransformCopy;
import org.apache.jena.sparql.algebra.op.OpGroup;
import org.apache.jena.sparql.core.VarExprList;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprAggregator;
import org.apache.jena.sparql.expr.ExprLib;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.aggregate.Accumulator;
import org.apache.jena.sparql.expr.aggregate.AggGroupConcat;
import org.apache.jena.sparql.expr.aggregate.AggGroupConcatDistinct;
import org.apache.jena.sparql.expr.aggregate.AggMax;
import org.apache.jena.sparql.expr.aggregate.AggMin;
import org.apache.jena.sparql.expr.aggregate.AggSample;
import org.apache.jena.sparql.expr.aggregate.Aggregator;
import org.apache.jena.sparql.function.FunctionEnv;
import org.jspecify.annotations.Nullable;

/** Measures what groups keep: the values that they are made by, those of DISTINCT, and what an aggregate makes while it grows. */
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
        VarExprList by = new VarExprList();
        group.getGroupVars().getVars().forEach(variable -> {
            Expr made = group.getGroupVars().getExpr(variable);
            if (made == null) {
                by.add(variable);
            } else {
                by.add(variable, Weighed.of(made, budget));
            }
        });
        return OpGroup.create(sub, by, all);
    }

    private Aggregator measured(Aggregator aggregator) {
        return switch (aggregator) {
            case AggGroupConcat concat -> new Concat(concat.getExprList().get(0), concat.getSeparator(), budget);
            case AggGroupConcatDistinct concat ->
                new DistinctConcat(concat.getExprList().get(0), concat.getSeparator(), budget);
            case AggMin least -> new OfOne(least, budget);
            case AggMax most -> new OfOne(most, budget);
            case AggSample any -> new OfOne(any, budget);
            default -> different(aggregator);
        };
    }

    private Aggregator different(Aggregator aggregator) {
        ExprList values = aggregator.getExprList();
        if (values == null || !aggregator.toPrefixString().contains("distinct")) {
            return aggregator;
        }
        ExprList weighed = new ExprList();
        values.forEach(value -> weighed.add(Weighed.of(value, budget)));
        return aggregator.copy(weighed);
    }

    /** Counts the characters before Jena's accumulator takes them. */
    private static final class Measuring implements Accumulator {
        /** What a letter takes while a text grows and is then copied, in bytes, about. */
        private static final int LETTER = 2;

        /** What it takes while it has none, in bytes, about. */
        private static final int EMPTY = 150;

        private final Accumulator rest;
        private final Expr value;
        private final int separator;
        private final Budget budget;
        private final Optional<Set<NodeValue>> different;
        private long length;

        Measuring(Accumulator rest, Expr value, @Nullable String separator, boolean distinct, Budget budget) {
            budget.hold(EMPTY);
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
                long more = (long) next.asString().length() + separator;
                budget.hold(LETTER * more);
                length += more;
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
