package senryaku.sparql.bounds;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.Set;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.OpVars;
import org.apache.jena.sparql.algebra.op.OpDatasetNames;
import org.apache.jena.sparql.algebra.op.OpDistinct;
import org.apache.jena.sparql.algebra.op.OpGraph;
import org.apache.jena.sparql.algebra.op.OpGroup;
import org.apache.jena.sparql.algebra.op.OpJoin;
import org.apache.jena.sparql.algebra.op.OpLeftJoin;
import org.apache.jena.sparql.algebra.op.OpMinus;
import org.apache.jena.sparql.algebra.op.OpOrder;
import org.apache.jena.sparql.algebra.op.OpPath;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingComparator;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.engine.iterator.QueryIter;
import org.apache.jena.sparql.engine.iterator.QueryIterNullIterator;
import org.apache.jena.sparql.engine.iterator.QueryIterPlainWrapper;
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

    /** The ends of a path stay variables, whatever the rows before it hold: {@link Walk} asks for that, and Jena would put terms in their place. */
    @Override
    protected QueryIterator execute(OpGraph graph, QueryIterator input) {
        return graph.getSubOp() instanceof OpPath path && graph.getNode().isConcrete()
                ? in(graph.getNode(), path, input)
                : super.execute(graph, input);
    }

    private QueryIterator in(Node name, OpPath path, QueryIterator input) {
        DatasetGraph all = execCxt.getDataset();
        if (!Quad.isDefaultGraph(name) && !Quad.isUnionGraph(name) && !all.containsGraph(name)) {
            input.close();
            return QueryIterNullIterator.create(execCxt);
        }
        return new Walk(
                path.getTriplePath(),
                input,
                ExecutionContext.copyChangeActiveGraph(execCxt, all.getGraph(name)),
                budget);
    }

    /** GRAPH ?g { }: Jena's way on the disk forgets the rows before it. */
    @Override
    protected QueryIterator execute(OpDatasetNames names, QueryIterator input) {
        if (input.isJoinIdentity() || names.getGraphNode().isConcrete()) {
            return super.execute(names, input);
        }
        Var name = Var.alloc(names.getGraphNode());
        return QueryIter.flatMap(input, row -> named(names, name, row), execCxt);
    }

    private QueryIterator named(OpDatasetNames names, Var name, Binding row) {
        Node known = row.get(name);
        return known == null
                ? QueryIterPlainWrapper.create(
                        Iter.map(
                                super.execute(names, root()),
                                found -> BindingFactory.binding(row, name, found.get(name))),
                        execCxt)
                : super.execute(new OpDatasetNames(known), QueryIterSingleton.create(row, execCxt));
    }

    @Override
    protected QueryIterator execute(OpMinus minus, QueryIterator input) {
        Set<Var> shared = OpVars.visibleVars(minus.getLeft());
        shared.retainAll(OpVars.visibleVars(minus.getRight()));
        QueryIterator rows = exec(minus.getLeft(), input);
        return shared.isEmpty() ? rows : new Without(rows, exec(minus.getRight(), root()), shared, budget, execCxt);
    }

    @Override
    protected QueryIterator execute(OpPath path, QueryIterator input) {
        return new Walk(path.getTriplePath(), input, execCxt, budget);
    }
}
