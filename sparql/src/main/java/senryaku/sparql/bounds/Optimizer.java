package senryaku.sparql.bounds;

import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.optimize.OptimizerStd;
import org.apache.jena.sparql.util.Context;

/** Jena's own, without what changes answers. */
final class Optimizer extends OptimizerStd {

    Optimizer(Context context) {
        super(context);
    }

    @Override
    protected Op transformFilterDisjunction(Op op) {
        return apply(new Alternatives(), op);
    }

    @Override
    protected Op transformFilterPlacement(Op op) {
        return apply(SurePlacement.in(op), op);
    }
}
