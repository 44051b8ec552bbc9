package senryaku.sparql.columns;

import java.util.ArrayList;
import java.util.Arrays;
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
import org.apache.jena.sparql.expr.ExprFunction1;
import org.apache.jena.sparql.expr.ExprFunction2;
import org.apache.jena.sparql.expr.ExprFunction3;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprFunctionOp;
import org.apache.jena.sparql.expr.ExprList;
import org.jspecify.annotations.Nullable;
import senryaku.sparql.bounds.Certain;

/**
 * Makes a plan of an operation. The order of patterns is chosen step by step: always what adds the fewest solutions. A filter is asked as soon as
 * its variables have their terms, so filters do not decide the order.
 */
final class Planner {

    /** What a plan begins with. */
    private enum Begin {
        /** Nothing. */
        ALONE,
        /** Rows that it is joined with: what it finds by itself joins them as well. */
        JOINED,
        /** Terms that were put in the place of variables. */
        GIVEN
    }

    private final Frame frame;
    private final Run run;
    private final Costs costs;
    private final @Nullable Node graph;
    private final Begin begin;
    private final Set<Var> outside;

    /**
     * @param graph of the patterns, or a variable; null for the union of all
     * @param fed whether the plan begins with terms in its registers, each time with others
     */
    Planner(Frame frame, @Nullable Node graph, boolean fed) {
        this(frame, graph, fed ? Begin.GIVEN : Begin.ALONE, Set.of());
    }

    /** @param outside variables of which it is known that they have a term where it begins */
    private Planner(Frame frame, @Nullable Node graph, Begin begin, Set<Var> outside) {
        this.frame = frame;
        this.run = frame.run();
        this.costs = new Costs(run);
        this.graph = graph == null || Quad.isUnionGraph(graph) || Quad.isDefaultGraph(graph) ? null : graph;
        this.begin = begin;
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
        return begin != Begin.ALONE;
    }

    /** Whether what it finds by itself may be joined with what it begins with. */
    boolean isJoined() {
        return begin == Begin.JOINED;
    }

    /** The variables that are known to have a term where it begins. */
    Set<Var> outside() {
        return outside;
    }

    /** The same for what begins with the solutions of something else. */
    Planner fed(Set<Var> known) {
        return fed(known, begin == Begin.GIVEN ? Begin.GIVEN : Begin.JOINED);
    }

    private Planner fed(Set<Var> known, Begin by) {
        Set<Var> all = new HashSet<>(outside);
        all.addAll(known);
        return new Planner(frame, graph, by, all);
    }

    Planner in(Node other) {
        return new Planner(frame, other, begin, outside);
    }

    /**
     * The same for what stands for itself, with registers of its own.
     *
     * @param given variables that get a term in these before it begins
     */
    Planner aside(Set<Var> given) {
        if (graph != null && Var.isVar(graph)) {
            throw new Unsupported();
        }
        return new Planner(new Frame(run), graph, Begin.ALONE, given);
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
        List<Group.Pattern> patterns = new ArrayList<>();
        Waiting waiting = new Waiting(group);
        for (Group.Item item : group.items()) {
            run.budget().step();
            switch (item) {
                case Group.Pattern pattern -> patterns.add(pattern);
                case Group.Fixed fixed -> {
                    choose(patterns, waiting, steps, bound, own);
                    filter(waiting, own, steps);
                    steps.add(fixed.step().get());
                    bound.addAll(fixed.binds());
                    own.addAll(fixed.binds());
                    waiting.over(fixed);
                }
            }
        }
        choose(patterns, waiting, steps, bound, own);
        filter(waiting, own, steps);
        waiting.filters().forEach(filter -> steps.add(new Check(run, test(filter.expression(), bound))));
        return Chain.of(steps);
    }

    private void choose(List<Group.Pattern> patterns, Waiting waiting, List<Step> steps, Set<Var> bound, Set<Var> own) {
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
            filter(waiting, own, steps);
            patterns.remove(best);
            steps.add(step(best));
            waiting.over(best);
            bound.addAll(best.variables());
            own.addAll(best.variables());
        }
    }

    /** Asks the filters whose variables have their terms, or will never have one. */
    private void filter(Waiting waiting, Set<Var> own, List<Step> steps) {
        for (Group.Filter filter : waiting.ready(own)) {
            run.budget().step();
            steps.add(new Check(run, test(filter.expression(), own)));
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

    /** Whether a filter lets pass. */
    BooleanSupplier test(Expr expression, Set<Var> known) {
        try {
            return expression instanceof ExprFunctionOp exists && isAsked()
                    ? exists(exists, known)
                    : new Expressions(frame).test(asking(expression, known));
        } catch (Unsupported e) {
            return new Expressions(frame).test(expression);
        }
    }

    /** The same expression, in which EXISTS is a plan of its own that begins with what is there. */
    Expr asking(Expr expression, Set<Var> known) {
        if (!isAsked() || !Expressions.hasPattern(expression)) {
            return expression;
        }
        return switch (expression) {
            case ExprFunctionOp exists -> new Asked(exists(exists, known));
            case ExprFunction1 one -> one.copy(asking(one.getArg(), known));
            case ExprFunction2 two -> two.copy(asking(two.getArg1(), known), asking(two.getArg2(), known));
            case ExprFunction3 three ->
                three.copy(
                        asking(three.getArg1(), known), asking(three.getArg2(), known), asking(three.getArg3(), known));
            case ExprFunctionN many ->
                many.copy(new ExprList(many.getArgs().stream()
                        .map(argument -> asking(argument, known))
                        .toList()));
            default -> throw new Unsupported();
        };
    }

    /** Where the graph is a variable, EXISTS is Jena's. */
    private boolean isAsked() {
        return graph == null || !Var.isVar(graph);
    }

    private BooleanSupplier exists(ExprFunctionOp exists, Set<Var> known) {
        boolean wanted = exists instanceof E_Exists;
        if (!wanted && !(exists instanceof E_NotExists)) {
            throw new Unsupported();
        }
        Step inner = fed(known, Begin.GIVEN).plan(exists.getGraphPattern());
        return () -> {
            inner.open();
            boolean found = inner.next();
            if (found) {
                inner.close();
            }
            return found == wanted;
        };
    }

    /** The variables that an operation shows. */
    int[] visible(Op op) {
        return run.slots(OpVars.visibleVars(op));
    }

    /** Those of them that a query names: the others are no part of a row (SPARQL 1.1, 18.1.6). */
    int[] named(Op op) {
        return Arrays.stream(visible(op))
                .filter(slot -> Var.isNamedVar(run.variable(slot)))
                .toArray();
    }

    /** Filters of a part keep their place if their variables may get terms elsewhere. */
    static boolean floats(OpFilter filter) {
        Set<Var> fixed = Certain.of(filter.getSubOp());
        return filter.getExprs().getList().stream()
                .allMatch(one -> !(one instanceof ExprFunctionOp) && fixed.containsAll(one.getVarsMentioned()));
    }
}
