package senryaku.sparql.columns;

import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.expr.ExprVar;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.VariableNotBoundException;
import org.apache.jena.sparql.function.FunctionEnv;

/** A variable in an expression that is read from its register, with the value that is kept of each literal. */
final class Register extends ExprVar {

    private final Frame frame;
    private final int slot;

    Register(Frame frame, Var variable) {
        super(variable);
        this.frame = frame;
        this.slot = frame.run().slot(variable);
    }

    /** The term; {@link Terms#NONE} if there is none. */
    int id() {
        return frame.get(slot);
    }

    /** The same, but none also for a value that has no number yet. */
    int numbered() {
        return frame.numbered(slot);
    }

    @Override
    public NodeValue eval(Binding row, FunctionEnv environment) {
        NodeValue value = frame.value(slot);
        if (value == null) {
            throw new VariableNotBoundException("Not bound: " + varNode);
        }
        return value;
    }
}
