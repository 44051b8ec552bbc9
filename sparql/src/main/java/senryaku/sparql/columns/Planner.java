package senryaku.sparql.columns;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.OpVars;
import org.apache.jena.sparql.algebra.op.OpFilter;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.expr.E_Exists;
import org.apache.jena.sparql.expr.E_NotExists;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunctionOp;
import org.jspecify.annotations.Nullable;

/**
 * Makes a plan of an operation. The order of patterns is chosen step by step: always what adds the fewest solutions. A filter is asked as soon as
 * its variables have their terms, so filters do not decide the order.
 */
final class Planner {

    private final Frame frame;
    private final Run run;
    private final Costs costs;
    private final @Nullable Node graph;
    private final boolean fed;
    private final Set<Var> outside;

    /**
     * @param graph of the patterns, or a variable; null for the union of all
     * @param fed whether the plan begins with terms in its registers, each time with others
     * @param outside variables of which it is known that they then have a term
     */
    Planner(Frame frame, @Nullable Node graph, boolean fed, Set<Var> outside) {
        this.frame = frame;
        this.run = frame.run();
        this.costs = new Costs(run);
        this.graph = graph == null || Quad.isUnionGraph(graph) || Quad.isDefaultGraph(graph) ? null : graph;
        this.fed = fed;
        this.outside = outside;
    }

    Frame frame() {
        return frame;
    }

    @Nullable
    Node graph() {
        return graph;
    }

    boolean isFed() {
        return fed;
    }

    /** The same for what begins with the solutions of something else. */
    Planner fed(Set<Var> known) {
        Set<Var> all = new HashSet<>(outside);
        all.addAll(known);
        return new Planner(frame, graph, true, all);
    }

    Planner in(Node other) {
        return new Planner(frame, other, fed, outside);
    }

    /** The same for what stands for itself, with registers of its own. */
    Planner aside() {
        if (graph != null && Var.isVar(graph)) {
            throw new Unsupported();
        }
        return new Planner(new Frame(run), graph, false, Set.of());
    }

    /**
     * The plan.
     *
     * @throws Unsupported if a part of it is left to Jena
     */
    Step plan(Op op) {
        Group group = new Group();
        new Gathering(this, group).gather(op, true);
        return ordered(group);
    }

    private Step ordered(Group group) {
        List<Step> steps = new ArrayList<>();
        Set<Var> bound = new HashSet<>(outside);
        Set<Var> own = new HashSet<>();
        List<Group.Filter> filters = new ArrayList<>(group.filters());
        List<Group.Pattern> patterns = new ArrayList<>();
        List<Group.Item> items = new ArrayList<>(group.items());
        for (Group.Item item : items) {
            run.budget().step();
            switch (item) {
                case Group.Pattern pattern -> patterns.add(pattern);
                case Group.Fixed fixed -> {
                    choose(patterns, filters, steps, bound, own);
                    filter(filters, own, steps);
                    steps.add(fixed.step().get());
                    bound.addAll(fixed.binds());
                    own.addAll(fixed.binds());
                }
            }
        }
        choose(patterns, filters, steps, bound, own);
        filter(filters, own, steps);
        filters.forEach(filter -> steps.add(new Check(run, test(filter.expression(), bound))));
        return Chain.of(steps);
    }

    private void choose(
            List<Group.Pattern> patterns, List<Group.Filter> filters, List<Step> steps, Set<Var> bound, Set<Var> own) {
        while (!patterns.isEmpty()) {
            Group.Pattern best = patterns.getFirst();
            double least = Double.POSITIVE_INFINITY;
            for (Group.Pattern pattern : patterns) {
                run.budget().step();
                double cost = costs.of(pattern, bound);
                if (cost < least) {
                    least = cost;
                    best = pattern;
                }
            }
            filter(filters, own, steps);
            patterns.remove(best);
            steps.add(step(best));
            bound.addAll(best.variables());
            own.addAll(best.variables());
        }
    }

    /** Asks the filters whose variables have their terms. */
    private void filter(List<Group.Filter> filters, Set<Var> own, List<Step> steps) {
        for (Group.Filter filter : List.copyOf(filters)) {
            run.budget().step();
            if (own.containsAll(filter.needs())) {
                steps.add(new Check(run, test(filter.expression(), own)));
                filters.remove(filter);
            }
        }
    }

    private Step step(Group.Pattern pattern) {
        Node[] places = {pattern.graph(), pattern.subject(), pattern.predicate(), pattern.object()};
        int[] constants = new int[Scan.PLACES];
        int[] slots = new int[Scan.PLACES];
        for (int place = 0; place < Scan.PLACES; place++) {
            Node node = places[place];
            boolean variable = node != null && Var.isVar(node);
            slots[place] = variable ? run.slot(Var.alloc(node)) : -1;
            constants[place] = node == null || variable ? Terms.NONE : run.id(node);
        }
        return pattern.path() == null
                ? new Scan(frame, constants, slots)
                : new Travel(frame, pattern.path(), constants, slots);
    }

    /** Whether a filter lets pass; EXISTS is a plan of its own that begins with what is there. */
    BooleanSupplier test(Expr expression, Set<Var> known) {
        Op pattern = expression instanceof E_Exists exists
                ? exists.getGraphPattern()
                : expression instanceof E_NotExists exists ? exists.getGraphPattern() : null;
        if (pattern == null || (graph != null && Var.isVar(graph))) {
            return new Expressions(frame).test(expression);
        }
        boolean wanted = expression instanceof E_Exists;
        try {
            Step inner = fed(known).plan(pattern);
            return () -> {
                inner.open();
                boolean found = inner.next();
                if (found) {
                    inner.close();
                }
                return found == wanted;
            };
        } catch (Unsupported e) {
            return new Expressions(frame).test(expression);
        }
    }

    /** The variables that an operation shows. */
    int[] visible(Op op) {
        return run.slots(OpVars.visibleVars(op));
    }

    /** Filters of a part keep their place if their variables may get terms elsewhere. */
    static boolean floats(OpFilter filter) {
        Set<Var> fixed = Certain.of(filter.getSubOp());
        return filter.getExprs().getList().stream()
                .allMatch(one -> !(one instanceof ExprFunctionOp) && fixed.containsAll(one.getVarsMentioned()));
    }
}
