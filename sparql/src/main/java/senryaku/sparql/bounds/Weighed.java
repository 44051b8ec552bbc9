package senryaku.sparql.bounds;

import java.util.BitSet;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunction1;
import org.apache.jena.sparql.expr.NodeValue;

/**
 * An expression of which a group, or DISTINCT, keeps each different value until the query ends: these take memory. Whether a value is a new
 * one is told by a bit for its hash, which counts a few too little, never one twice.
 */
final class Weighed extends ExprFunction1 {

    private static final int BITS = 1 << 22;

    /** What a value takes beside its letters, in bytes, about. */
    private static final int VALUE = 100;

    private final Budget budget;
    private final BitSet seen = new BitSet();

    private Weighed(Expr value, Budget budget) {
        super(value, "weighed");
        this.budget = budget;
    }

    /** The same expression, weighed if it makes values that were not there before. */
    static Expr of(Expr value, Budget budget) {
        return value.isVariable() || value.isConstant() ? value : new Weighed(value, budget);
    }

    @Override
    public NodeValue eval(NodeValue value) {
        int hash = value.asNode().hashCode();
        int place = (((hash ^ (hash >>> 15)) * 0x2c1b3c6d) >>> 8) & (BITS - 1);
        if (!seen.get(place)) {
            seen.set(place);
            budget.hold(VALUE + letters(value));
        }
        return value;
    }

    /** How many letters a value keeps in memory. */
    static int letters(NodeValue value) {
        return value.isNumber() ? 0 : value.asString().length();
    }

    @Override
    public Expr copy(Expr value) {
        return new Weighed(value, budget);
    }
}
