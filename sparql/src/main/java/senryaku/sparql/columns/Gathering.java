package senryaku.sparql.columns;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.OpVars;
import org.apache.jena.sparql.algebra.op.Op2;
import org.apache.jena.sparql.algebra.op.OpAssign;
import org.apache.jena.sparql.algebra.op.OpBGP;
import org.apache.jena.sparql.algebra.op.OpConditional;
import org.apache.jena.sparql.algebra.op.OpDisjunction;
import org.apache.jena.sparql.algebra.op.OpDistinctReduced;
import org.apache.jena.sparql.algebra.op.OpExtend;
import org.apache.jena.sparql.algebra.op.OpExtendAssign;
import org.apache.jena.sparql.algebra.op.OpFilter;
import org.apache.jena.sparql.algebra.op.OpGraph;
import org.apache.jena.sparql.algebra.op.OpGroup;
import org.apache.jena.sparql.algebra.op.OpJoin;
import org.apache.jena.sparql.algebra.op.OpLabel;
import org.apache.jena.sparql.algebra.op.OpLeftJoin;
import org.apache.jena.sparql.algebra.op.OpMinus;
import org.apache.jena.sparql.algebra.op.OpNull;
import org.apache.jena.sparql.algebra.op.OpOrder;
import org.apache.jena.sparql.algebra.op.OpPath;
import org.apache.jena.sparql.algebra.op.OpProject;
import org.apache.jena.sparql.algebra.op.OpSequence;
import org.apache.jena.sparql.algebra.op.OpSlice;
import org.apache.jena.sparql.algebra.op.OpTable;
import org.apache.jena.sparql.algebra.op.OpTopN;
import org.apache.jena.sparql.algebra.op.OpTriple;
import org.apache.jena.sparql.algebra.op.OpUnion;
import org.apache.jena.sparql.core.TriplePath;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.expr.E_Equals;
import org.apache.jena.sparql.expr.E_SameTerm;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunction2;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.graph.NodeTransformLib;
import senryaku.sparql.bounds.Certain;

/** Takes an operation apart: what is one join becomes one group, however deep it is nested. */
final class Gathering {

    private final Planner planner;
    private final Group group;
    private final Set<Var> known = new HashSet<>();
    private boolean first = true;

    Gathering(Planner planner, Group group) {
        this.planner = planner;
        this.group = group;
    }

    /** @param whole whether the operation is all that the group will hold */
    void gather(Op op, boolean whole) {
        planner.frame().run().budget().look();
        switch (op) {
            case OpBGP pattern -> pattern.getPattern().forEach(this::triple);
            case OpTriple pattern -> triple(pattern.getTriple());
            case OpPath path -> path(path.getTriplePath());
            case OpLabel label -> gather(label.getSubOp(), whole);
            case OpSequence sequence -> sequence.getElements().forEach(part -> gather(part, false));
            case OpFilter filter -> filter(filter, whole);
            case OpGraph graph -> graph(graph);
            case OpConditional maybe -> {
                gather(maybe.getLeft(), false);
                Planner inner = planner.fed(Certain.of(maybe.getLeft()));
                fixed(new Maybe(inner.plan(maybe.getRight())), Set.of(), () -> OpVars.visibleVars(maybe.getRight()));
            }
            case OpExtend extend -> bind(extend);
            case OpAssign assign -> bind(assign);
            case OpTable table -> table(table);
            case OpJoin join -> join(join);
            case OpNull none -> fixed(new Rows(planner.frame(), new int[0], List.of()), Set.of(), Set::of);
            default -> stays(op);
        }
    }

    private void stays(Op op) {
        fixed(part(op), Certain.of(op), () -> OpVars.visibleVars(op));
    }

    private void join(OpJoin join) {
        if (Shape.areTables(join)) {
            gather(join.getLeft(), false);
            gather(join.getRight(), false);
        } else {
            stays(join);
        }
    }

    private void fixed(Step step, Set<Var> binds, Supplier<Set<Var>> touches) {
        first = false;
        known.addAll(binds);
        group.add(new Group.Fixed(() -> step, binds, touches));
    }

    private void triple(Triple triple) {
        add(new Group.Pattern(planner.graph(), triple.getSubject(), triple.getPredicate(), null, triple.getObject()));
    }

    private void path(TriplePath path) {
        if (path.isTriple()) {
            triple(path.asTriple());
        } else if (Reach.knows(path.getPath())) {
            add(new Group.Pattern(planner.graph(), path.getSubject(), null, path.getPath(), path.getObject()));
        } else {
            throw new Unsupported();
        }
    }

    private void add(Group.Pattern pattern) {
        for (Node node : new Node[] {pattern.subject(), pattern.object()}) {
            if (node.isTripleTerm()) {
                throw new Unsupported();
            }
        }
        first = false;
        known.addAll(pattern.variables());
        group.add(pattern);
    }

    private void filter(OpFilter filter, boolean whole) {
        if (!whole && !Planner.floats(filter)) {
            fixed(later().plan(filter), Certain.of(filter), () -> OpVars.visibleVars(filter));
            return;
        }
        if (Shape.isJoin(filter.getSubOp()) && Planner.floats(filter)) {
            filter.getExprs().forEach(this::constant);
        }
        gather(filter.getSubOp(), whole);
        Set<Var> visible = whole ? OpVars.visibleVars(filter.getSubOp()) : Set.of();
        for (Expr one : filter.getExprs()) {
            Set<Var> needs = new HashSet<>(one.getVarsMentioned());
            if (whole) {
                needs.retainAll(visible);
            }
            group.filter(one, needs);
        }
    }

    /** A variable that can only be one term is that term from the beginning. */
    private void constant(Expr filter) {
        if (filter instanceof ExprFunction2 same && (same instanceof E_SameTerm || same instanceof E_Equals)) {
            Expr left = same.getArg1();
            Expr right = same.getArg2();
            Var variable = left.isVariable() ? left.asVar() : right.isVariable() ? right.asVar() : null;
            NodeValue value = left.isConstant() ? left.getConstant() : right.isConstant() ? right.getConstant() : null;
            if (variable != null && value != null && (same instanceof E_SameTerm || value.isIRI())) {
                Run run = planner.frame().run();
                int[] row = {run.id(value.asNode())};
                Set<Var> only = Set.of(variable);
                fixed(new Rows(planner.frame(), new int[] {run.slot(variable)}, List.of(row)), only, () -> only);
            }
        }
    }

    /** What comes after something else in a join begins with its solutions. */
    private Planner later() {
        return first ? planner : planner.fed(known);
    }

    private void graph(OpGraph op) {
        if ((planner.graph() != null && Var.isVar(planner.graph()))
                || Shape.namesItself(op)
                || Shape.asksPatterns(op)) {
            throw new Unsupported();
        }
        if (Shape.isMatched(op.getSubOp())) {
            Gathering inner = new Gathering(planner.in(op.getNode()), group);
            inner.first = first;
            inner.known.addAll(known);
            inner.gather(op.getSubOp(), false);
            known.addAll(inner.known);
            first = false;
            return;
        }
        Planner inner = later().in(op.getNode());
        Node name = inner.graph();
        List<Step> steps = new ArrayList<>();
        Run run = planner.frame().run();
        if (name != null && Var.isVar(name)) {
            steps.add(new GraphNames(planner.frame(), run.slot(Var.alloc(name))));
            inner = inner.fed(Set.of(Var.alloc(name)));
        } else if (name != null) {
            int graph = run.id(name);
            Columns columns = run.columns();
            steps.add(new Check(run, () -> columns.contentsEnd(graph) > columns.contentsBegin(graph)));
        }
        steps.add(inner.plan(op.getSubOp()));
        fixed(Chain.of(steps), Certain.of(op), () -> OpVars.visibleVars(op));
    }

    private void bind(OpExtendAssign op) {
        gather(op.getSubOp(), false);
        Expressions expressions = new Expressions(planner.frame());
        for (Var variable : op.getVarExprList().getVars()) {
            Expr value = expressions.over(planner.asking(op.getVarExprList().getExpr(variable), known));
            Set<Var> binds = value.isConstant() ? Set.of(variable) : Set.of();
            fixed(
                    new Bind(planner.frame(), planner.frame().run().slot(variable), value),
                    binds,
                    () -> Set.of(variable));
        }
    }

    private void table(OpTable table) {
        if (table.isJoinIdentity()) {
            return;
        }
        Run run = planner.frame().run();
        List<Var> columns = table.getTable().getVars();
        int[] slots = columns.stream().mapToInt(run::slot).toArray();
        List<int[]> rows = new ArrayList<>();
        Set<Var> always = new HashSet<>(columns);
        for (Iterator<Binding> all = table.getTable().rows(); all.hasNext(); ) {
            Binding row = all.next();
            rows.add(columns.stream()
                    .mapToInt(variable -> row.contains(variable) ? run.id(row.get(variable)) : Terms.NONE)
                    .toArray());
            always.removeIf(variable -> !row.contains(variable));
        }
        fixed(new Rows(planner.frame(), slots, rows), always, () -> Set.copyOf(columns));
    }

    /** An operation that is no join. */
    private Step part(Op op) {
        Planner here = later();
        return switch (op) {
            case OpUnion union -> new Either(List.of(here.plan(union.getLeft()), here.plan(union.getRight())));
            case OpDisjunction union ->
                new Either(union.getElements().stream().map(here::plan).toList());
            case OpProject project -> projected(project, here);
            case OpDistinctReduced distinct ->
                new Different(planner.frame(), here.plan(distinct.getSubOp()), here.named(distinct));
            case OpGroup by -> here.isJoined() ? beside(by, here) : alone(by, here);
            default -> alone(op, here);
        };
    }

    /** What a subselect hides has the same names as what another one beside it hides, which is something else: it gets names of its own. */
    private Step projected(OpProject project, Planner here) {
        Set<Var> hidden = new HashSet<>(OpVars.mentionedVars(project.getSubOp()));
        project.getVars().forEach(hidden::remove);
        Run run = planner.frame().run();
        if (!here.isFed() || hidden.stream().noneMatch(variable -> run.slotIfAny(variable) >= 0)) {
            return here.plan(project.getSubOp());
        }
        if (!here.isJoined()) {
            throw new Unsupported();
        }
        Map<Node, Var> fresh = new HashMap<>();
        hidden.forEach(variable -> fresh.put(variable, run.alike(variable)));
        return here.plan(NodeTransformLib.transform(
                node -> Var.isVar(node) ? fresh.getOrDefault(node, Var.alloc(node)) : node, project.getSubOp()));
    }

    /** An operation that is sound only where nothing was before it. */
    private Step alone(Op op, Planner here) {
        if (here.isFed() || (planner.graph() != null && Var.isVar(planner.graph()))) {
            throw new Unsupported();
        }
        Frame frame = planner.frame();
        return switch (op) {
            case OpGroup by -> grouped(by);
            case OpOrder order ->
                new Sorted(
                        frame,
                        planner.plan(order.getSubOp()),
                        order.getConditions(),
                        planner.visible(order.getSubOp()),
                        Integer.MAX_VALUE);
            case OpTopN top ->
                new Sorted(
                        frame,
                        planner.plan(top.getSubOp()),
                        top.getConditions(),
                        planner.visible(top.getSubOp()),
                        top.getLimit());
            case OpSlice slice ->
                new Slice(
                        planner.plan(slice.getSubOp()),
                        slice.getStart() == Query.NOLIMIT ? 0 : slice.getStart(),
                        slice.getLength() == Query.NOLIMIT ? Long.MAX_VALUE : slice.getLength());
            case OpJoin join ->
                Chain.of(List.of(planner.plan(join.getLeft()), new Joined(frame, aside(join), false, () -> true)));
            case OpLeftJoin join -> {
                Step left = planner.plan(join.getLeft());
                ExprList conditions = join.getExprs();
                List<BooleanSupplier> tests = new ArrayList<>();
                if (conditions != null) {
                    conditions.forEach(one -> tests.add(planner.test(one, Set.of())));
                }
                yield Chain.of(List.of(
                        left,
                        new Joined(
                                frame,
                                aside(join),
                                true,
                                () -> tests.stream().allMatch(BooleanSupplier::getAsBoolean))));
            }
            case OpMinus minus -> Chain.of(List.of(planner.plan(minus.getLeft()), new Without(frame, aside(minus))));
            default -> throw new Unsupported();
        };
    }

    private Step grouped(OpGroup by) {
        if (planner.graph() == null && Tally.counts(by)) {
            return Tally.of(planner.frame(), by);
        }
        return new Grouped(
                planner.frame(),
                planner.plan(by.getSubOp()),
                by.getGroupVars(),
                by.getAggregators(),
                planner.named(by.getSubOp()));
    }

    /** Groups that are joined with what was before them: made for themselves, once for each of the keys that are given. */
    private Step beside(OpGroup by, Planner here) {
        Set<Var> given = Given.of(by, here.outside());
        Planner own = here.aside(given);
        Step groups = own.plan(by);
        Run run = own.frame().run();
        Aside aside = new Aside(own.frame(), groups, own.visible(by), new int[0], run.slots(given));
        return new Joined(planner.frame(), aside, false, () -> true);
    }

    private Aside aside(Op2 op) {
        Planner own = planner.aside(Set.of());
        Step right = own.plan(op.getRight());
        Set<Var> keys = new HashSet<>(OpVars.visibleVars(op.getLeft()));
        keys.retainAll(Certain.of(op.getRight()));
        return new Aside(
                own.frame(),
                right,
                own.visible(op.getRight()),
                own.frame().run().slots(keys),
                new int[0]);
    }
}
