package senryaku.sparql.bounds;

import java.util.function.UnaryOperator;
import org.apache.jena.sparql.ARQConstants;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.Transformer;
import org.apache.jena.sparql.algebra.optimize.RewriteFactory;
import org.apache.jena.sparql.engine.main.OpExecutorFactory;
import org.apache.jena.sparql.exec.QueryExecBuilder;

/** Makes a query run within a budget. */
public final class Bounded {

    private Bounded() {}

    /** The same run, within the budget: its functions, its operations, and its paths. */
    public static QueryExecBuilder within(Budget budget, QueryExecBuilder run) {
        return within(budget, Shortcut.NONE, run);
    }

    /**
     * The same.
     *
     * @param shortcut is tried for each operation before Jena's way
     */
    public static QueryExecBuilder within(Budget budget, Shortcut shortcut, QueryExecBuilder run) {
        return within(budget, op -> op, shortcut, run);
    }

    /**
     * The same.
     *
     * @param first changes the query before all else
     */
    public static QueryExecBuilder within(Budget budget, UnaryOperator<Op> first, QueryExecBuilder run) {
        return within(budget, first, Shortcut.NONE, run);
    }

    private static QueryExecBuilder within(
            Budget budget, UnaryOperator<Op> first, Shortcut shortcut, QueryExecBuilder run) {
        RewriteFactory rewriting = context -> op -> {
            Op made = Transformer.transform(new Groups(budget), new Functions(budget), first.apply(op));
            Op better = new Optimizer(context).rewrite(made);
            return shortcut.hasGraphs() ? better : Transformer.transform(new EachGraph.Where(), better);
        };
        OpExecutorFactory execution = context -> new Executor(context, budget, shortcut);
        return run.set(ARQConstants.sysOptimizerFactory, rewriting).set(ARQConstants.sysOpExecutorFactory, execution);
    }
}
