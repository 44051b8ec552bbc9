package senryaku.sparql.columns;

import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprLib;
import org.apache.jena.sparql.expr.NodeValue;

/** BIND: a variable gets a value, or stays without one if the expression has an error. One that has a value must have the same. */
final class Bind extends Step.Once {

    private final Frame frame;
    private final int slot;
    private final Expr value;
    private boolean put;

    Bind(Frame frame, int slot, Expr value) {
        this.frame = frame;
        this.slot = slot;
        this.value = value;
    }

    @Override
    boolean holds() {
        frame.run().budget().step();
        NodeValue made = ExprLib.evalOrNull(value, frame, frame.run().context());
        if (made == null) {
            return true;
        }
        if (frame.get(slot) != Terms.NONE) {
            return frame.get(slot) == frame.run().id(made);
        }
        frame.put(slot, made);
        put = true;
        return true;
    }

    @Override
    void undo() {
        if (put) {
            frame.set(slot, Terms.NONE);
            put = false;
        }
    }
}
