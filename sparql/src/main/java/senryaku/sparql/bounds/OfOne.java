package senryaku.sparql.bounds;

import org.apache.jena.graph.Node;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.aggregate.Accumulator;
import org.apache.jena.sparql.expr.aggregate.Aggregator;
import org.apache.jena.sparql.function.FunctionEnv;
import org.apache.jena.sparql.graph.NodeTransform;
import org.apache.jena.sparql.serializer.SerializationContext;
import org.jspecify.annotations.Nullable;

/** An aggregate that keeps one value for each group, whose letters take memory. */
record OfOne(Aggregator rest, Budget budget) implements Aggregator {

    @Override
    public Accumulator createAccumulator() {
        return new Keeper(rest.createAccumulator(), budget);
    }

    private static final class Keeper implements Accumulator {
        private final Accumulator rest;
        private final Budget budget;
        private int held;

        Keeper(Accumulator rest, Budget budget) {
            this.rest = rest;
            this.budget = budget;
        }

        @Override
        public void accumulate(Binding row, FunctionEnv env) {
            rest.accumulate(row, env);
            NodeValue kept = rest.getValue();
            int letters = kept == null ? 0 : Weighed.letters(kept);
            if (letters > held) {
                budget.hold(letters - held);
                held = letters;
            }
        }

        @Override
        public @Nullable NodeValue getValue() {
            return rest.getValue();
        }
    }

    @Override
    public Aggregator copy(ExprList values) {
        return new OfOne(rest.copy(values), budget);
    }

    @Override
    public Aggregator copyTransform(NodeTransform transform) {
        return new OfOne(rest.copyTransform(transform), budget);
    }

    @Override
    public Node getValueEmpty() {
        return rest.getValueEmpty();
    }

    @Override
    public String toPrefixString() {
        return rest.toPrefixString();
    }

    @Override
    public String key() {
        return rest.key();
    }

    @Override
    public String getName() {
        return rest.getName();
    }

    @Override
    public ExprList getExprList() {
        return rest.getExprList();
    }

    @Override
    public boolean equals(Aggregator other, boolean byAlgebra) {
        return other instanceof OfOne one && rest.equals(one.rest, byAlgebra);
    }

    @Override
    public String asSparqlExpr(SerializationContext context) {
        return rest.asSparqlExpr(context);
    }
}
