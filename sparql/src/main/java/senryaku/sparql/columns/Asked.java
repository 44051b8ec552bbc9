package senryaku.sparql.columns;

import java.util.function.BooleanSupplier;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunction0;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.function.FunctionEnv;

/** EXISTS within an expression, as a plan that begins with what the registers hold. */
final class Asked extends ExprFunction0 {

    private final BooleanSupplier answer;

    Asked(BooleanSupplier answer) {
        super("exists");
        this.answer = answer;
    }

    @Override
    public NodeValue eval(FunctionEnv environment) {
        return NodeValue.makeBoolean(answer.getAsBoolean());
    }

    @Override
    public Expr copy() {
        return this;
    }
}
