package senryaku.sparql.bounds;

import java.util.BitSet;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import org.apache.jena.sparql.algebra.op.OpGroup;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprAggregator;

/**
 * Grouping keeps one entry for each key, and each different value of a DISTINCT. Whether a row brings a new one is told by a
 * bit for its hash: that counts a few too little, never a row twice.
 */
final class Sieve implements Keeping {

    private static final int BITS = 1 << 22;

    private final Set<Var> variables;
    private final BitSet seen = new BitSet();

    private Sieve(Set<Var> variables) {
        this.variables = variables;
    }

    static Keeping of(OpGroup group) {
        Set<Var> variables = new HashSet<>();
        for (Var key : group.getGroupVars().getVars()) {
            Expr made = group.getGroupVars().getExpr(key);
            if (made == null) {
                variables.add(key);
            } else {
                variables.addAll(made.getVarsMentioned());
            }
        }
        for (ExprAggregator aggregator : group.getAggregators()) {
            if (aggregator.getAggregator().toPrefixString().contains("distinct")) {
                if (aggregator.getAggregator().getExprList() == null) {
                    return EVERY;
                }
                aggregator.getAggregator().getExprList().forEach(value -> variables.addAll(value.getVarsMentioned()));
            }
        }
        return variables.isEmpty() ? NONE : new Sieve(variables);
    }

    @Override
    public boolean keeps(Binding row) {
        int hash = 1;
        for (Var variable : variables) {
            hash = 31 * hash + Objects.hashCode(row.get(variable));
        }
        int place = (((hash ^ (hash >>> 15)) * 0x2c1b3c6d) >>> 8) & (BITS - 1);
        boolean fresh = !seen.get(place);
        seen.set(place);
        return fresh;
    }
}
