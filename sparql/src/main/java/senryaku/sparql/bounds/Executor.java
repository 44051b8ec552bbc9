package senryaku.sparql.bounds;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.op.OpDistinct;
import org.apache.jena.sparql.algebra.op.OpGroup;
import org.apache.jena.sparql.algebra.op.OpJoin;
import org.apache.jena.sparql.algebra.op.OpLeftJoin;
import org.apache.jena.sparql.algebra.op.OpMinus;
import org.apache.jena.sparql.algebra.op.OpOrder;
import org.apache.jena.sparql.algebra.op.OpPath;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingComparator;
import org.apache.jena.sparql.engine.iterator.QueryIter;
import org.apache.jena.sparql.engine.iterator.QueryIterSingleton;
import org.apache.jena.sparql.engine.iterator.QueryIterSort;
import org.apache.jena.tdb2.solver.OpExecutorTDB2;

/** Jena's own execution, in which every row takes a step of the budget, and every row that is kept takes memory. */
final class Executor extends OpExecutorTDB2 {

    private final Budget budget;
    private final Shortcut shortcut;
    private final Deque<Op> above = new ArrayDeque<>();

    Executor(ExecutionContext context, Budget budget, Shortcut shortcut) {
        super(context);
        this.budget = budget;
        this.shortcut = shortcut;
    }

    @Override
    protected QueryIterator exec(Op op, QueryIterator input) {
        Op parent = above.peek();
        QueryIterator quick = shortcut.run(op, input, execCxt, budget);
        if (quick != null) {
            return new Steps(quick, budget, keeping(parent));
        }
        above.push(op);
        try {
            QueryIterator rows = super.exec(op, input);
            return new Steps(rows, budget, op instanceof OpDistinct ? Keeping.EVERY : keeping(parent));
        } finally {
            above.pop();
        }
    }

    /** What an operation keeps of the rows that it gets until the query ends. */
    private static Keeping keeping(Op parent) {
        return switch (parent) {
            case null -> Keeping.NONE;
            case OpOrder order -> Keeping.EVERY;
            case OpJoin join -> Keeping.EVERY;
            case OpLeftJoin join -> Keeping.EVERY;
            case OpMinus minus -> Keeping.EVERY;
            case OpGroup group -> Sieve.of(group);
            default -> Keeping.NONE;
        };
    }

    /** Jena's sorting looks at no clock. */
    @Override
    protected QueryIterator execute(OpOrder order, QueryIterator input) {
        QueryIterator rows = exec(order.getSubOp(), input);
        return new QueryIterSort(rows, stepping(new BindingComparator(order.getConditions(), execCxt)), execCxt);
    }

    private Comparator<Binding> stepping(Comparator<Binding> order) {
        return (one, other) -> {
            budget.step();
            return order.compare(one, other);
        };
    }

    /** Jena would compare the rows of a subselect that belong to different rows before it, without what those have unnamed. */
    @Override
    protected QueryIterator execute(OpDistinct distinct, QueryIterator input) {
        return input.isJoinIdentity()
                ? super.execute(distinct, input)
                : QueryIter.flatMap(
                        input, row -> super.execute(distinct, QueryIterSingleton.create(row, execCxt)), execCxt);
    }

    @Override
    protected QueryIterator execute(OpPath path, QueryIterator input) {
        return new Walk(path.getTriplePath(), input, execCxt, budget);
    }
}
