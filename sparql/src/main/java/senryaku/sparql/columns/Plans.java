package senryaku.sparql.columns;

import java.util.Iterator;
import org.apache.jena.atlas.io.IndentedWriter;
import org.apache.jena.graph.Node;
import org.apache.jena.query.ARQ;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingBuilder;
import org.apache.jena.sparql.engine.iterator.QueryIter;
import org.apache.jena.sparql.exec.QueryExecBuilder;
import org.apache.jena.sparql.serializer.SerializationContext;
import org.jspecify.annotations.Nullable;
import senryaku.sparql.bounds.Bounded;
import senryaku.sparql.bounds.Budget;
import senryaku.sparql.bounds.Shortcut;

/** Runs what it can of a query over columns; the rest is Jena's. */
public final class Plans implements Shortcut {

    /**
     * The same run, within the budget, on a release in memory.
     *
     * <p>Jena puts filters between the patterns, which pins their order; on columns the plan chooses both. Where a filter stays above a union,
     * Jena would also put a constant, or another variable, in the place of one that only one side has.
     */
    public static QueryExecBuilder within(Budget budget, DatasetGraph data, QueryExecBuilder run) {
        return data instanceof ColumnsData
                ? Bounded.within(budget, new Plans(true), run)
                        .set(ARQ.optFilterPlacement, false)
                        .set(ARQ.optFilterEquality, false)
                        .set(ARQ.optFilterImplicitJoin, false)
                : Bounded.within(budget, new Plans(false), run);
    }

    private final boolean columns;

    private Plans(boolean columns) {
        this.columns = columns;
    }

    @Override
    public boolean hasGraphs() {
        return columns;
    }

    @Override
    public @Nullable QueryIterator run(Op op, QueryIterator input, ExecutionContext context, Budget budget) {
        if (!(context.getActiveGraph() instanceof ColumnsGraph graph)) {
            return null;
        }
        boolean fed = !input.isJoinIdentity();
        Run run = new Run(graph.columns(), budget, context);
        Frame frame = new Frame(run);
        Node name = graph.graph() == Match.UNION ? null : graph.getGraphName();
        try {
            Planner planner = new Planner(frame, name, fed);
            Step plan = planner.plan(op);
            int[] visible = planner.visible(op);
            frame.prepare();
            return fed
                    ? new Following(frame, plan, visible, input, context)
                    : new Whole(frame, plan, visible, input, context);
        } catch (Unsupported e) {
            return null;
        }
    }

    /** The solutions of a plan. */
    private abstract static class Solutions extends QueryIter {
        final Frame frame;
        final Step plan;
        final QueryIterator input;
        private boolean looked;
        private boolean there;

        Solutions(Frame frame, Step plan, QueryIterator input, ExecutionContext context) {
            super(context);
            this.frame = frame;
            this.plan = plan;
            this.input = input;
        }

        /** Goes on to the next one, if there is one. */
        abstract boolean look();

        /** What the registers hold now. */
        abstract Binding row();

        @Override
        protected final boolean hasNextBinding() {
            if (!looked) {
                looked = true;
                there = look();
            }
            return there;
        }

        @Override
        protected final Binding moveToNextBinding() {
            looked = false;
            return row();
        }

        @Override
        protected void closeIterator() {
            input.close();
        }

        @Override
        protected void requestCancel() {
            input.cancel();
        }

        @Override
        public void output(IndentedWriter out, SerializationContext context) {
            out.print("columns");
        }
    }

    /** The solutions of a plan that begins with nothing. */
    private static final class Whole extends Solutions {
        private final int[] visible;
        private boolean open;

        Whole(Frame frame, Step plan, int[] visible, QueryIterator input, ExecutionContext context) {
            super(frame, plan, input, context);
            this.visible = visible;
        }

        @Override
        boolean look() {
            if (!open) {
                open = true;
                plan.open();
            }
            return plan.next();
        }

        @Override
        Binding row() {
            int[] ids = new int[visible.length];
            for (int i = 0; i < ids.length; i++) {
                ids[i] = frame.get(visible[i]);
            }
            return new Solution(frame.run(), visible, ids);
        }
    }

    /** The solutions of a plan that begins with each row of something else. */
    private static final class Following extends Solutions {
        private final int[] visible;
        private @Nullable Binding from;

        Following(Frame frame, Step plan, int[] visible, QueryIterator input, ExecutionContext context) {
            super(frame, plan, input, context);
            this.visible = visible;
        }

        @Override
        boolean look() {
            while (true) {
                if (from != null && plan.next()) {
                    return true;
                }
                if (!input.hasNext()) {
                    return false;
                }
                Binding next = input.nextBinding();
                from = next;
                frame.prepare();
                for (Iterator<Var> variables = next.vars(); variables.hasNext(); ) {
                    Var variable = variables.next();
                    int slot = frame.run().slotIfAny(variable);
                    if (slot >= 0) {
                        frame.set(slot, frame.run().id(next.get(variable)));
                    }
                }
                plan.open();
            }
        }

        /** What subselects hide is no part of it: DISTINCT would take it for a difference. */
        @Override
        Binding row() {
            Run run = frame.run();
            BindingBuilder made = Binding.builder(from);
            for (int slot : visible) {
                Node node = run.nodeOrNull(frame.get(slot));
                if (node != null && from != null && !from.contains(run.variable(slot))) {
                    made.add(run.variable(slot), node);
                }
            }
            return made.build();
        }
    }
}
