package senryaku.sparql.columns;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.nodevalue.NodeValueDecimal;
import org.apache.jena.sparql.expr.nodevalue.NodeValueInteger;
import org.apache.jena.sparql.expr.nodevalue.XSDFuncOp;
import org.jspecify.annotations.Nullable;

/** SUM of a variable, as Jena has it; whole numbers and decimals, whose sum is exact, are added without a term for each step. */
final class Sum implements Aggregates.Aggregate {

    private static final int BITS = Long.SIZE - 1;

    private final Run run;
    private final Register register;
    private @Nullable NodeValue first;
    private @Nullable NodeValue inexact;
    private @Nullable BigDecimal decimals;
    private BigInteger large = BigInteger.ZERO;
    private long whole;
    private boolean single = true;
    private boolean wrong;

    Sum(Run run, Register register) {
        this.run = run;
        this.register = register;
    }

    @Override
    public void add() {
        int id = register.id();
        NodeValue value = wrong || id == Terms.NONE ? null : run.value(id);
        if (value == null || !value.isNumber()) {
            wrong = true;
            return;
        }
        single = first == null;
        first = single ? value : first;
        if (inexact != null) {
            inexact = XSDFuncOp.numAdd(value, inexact);
        } else if (value instanceof NodeValueInteger) {
            whole(value.getInteger());
        } else if (value instanceof NodeValueDecimal) {
            decimals = decimals == null ? value.getDecimal() : decimals.add(value.getDecimal());
        } else {
            inexact = single ? value : XSDFuncOp.numAdd(value, exact());
        }
    }

    private void whole(BigInteger value) {
        if (value.bitLength() < BITS) {
            long more = value.longValue();
            long sum = whole + more;
            if (((whole ^ sum) & (more ^ sum)) >= 0) { // no overflow
                whole = sum;
                return;
            }
        }
        large = large.add(value);
    }

    private NodeValue exact() {
        BigInteger all = large.add(BigInteger.valueOf(whole));
        return decimals == null ? NodeValue.makeInteger(all) : NodeValue.makeDecimal(decimals.add(new BigDecimal(all)));
    }

    /** One number alone stays as it is written. */
    @Override
    public @Nullable NodeValue value() {
        if (wrong) {
            return null;
        }
        return single ? first : inexact != null ? inexact : exact();
    }
}
