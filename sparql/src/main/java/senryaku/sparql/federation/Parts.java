package senryaku.sparql.federation;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.SortCondition;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.OpAsQuery;
import org.apache.jena.sparql.algebra.OpVars;
import org.apache.jena.sparql.algebra.OpVisitorBase;
import org.apache.jena.sparql.algebra.Table;
import org.apache.jena.sparql.algebra.op.Op1;
import org.apache.jena.sparql.algebra.op.Op2;
import org.apache.jena.sparql.algebra.op.OpBGP;
import org.apache.jena.sparql.algebra.op.OpDistinct;
import org.apache.jena.sparql.algebra.op.OpExtend;
import org.apache.jena.sparql.algebra.op.OpFilter;
import org.apache.jena.sparql.algebra.op.OpGroup;
import org.apache.jena.sparql.algebra.op.OpJoin;
import org.apache.jena.sparql.algebra.op.OpLeftJoin;
import org.apache.jena.sparql.algebra.op.OpMinus;
import org.apache.jena.sparql.algebra.op.OpN;
import org.apache.jena.sparql.algebra.op.OpOrder;
import org.apache.jena.sparql.algebra.op.OpPath;
import org.apache.jena.sparql.algebra.op.OpProject;
import org.apache.jena.sparql.algebra.op.OpReduced;
import org.apache.jena.sparql.algebra.op.OpSequence;
import org.apache.jena.sparql.algebra.op.OpSlice;
import org.apache.jena.sparql.algebra.op.OpTable;
import org.apache.jena.sparql.algebra.op.OpUnion;
import org.apache.jena.sparql.algebra.walker.Walker;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunctionOp;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.graph.NodeTransformLib;
import org.apache.jena.sparql.path.P_Alt;
import org.apache.jena.sparql.path.P_Inverse;
import org.apache.jena.sparql.path.P_Link;
import org.apache.jena.sparql.path.P_Seq;
import org.apache.jena.sparql.path.Path;
import senryaku.sparql.federation.FederationException.Reason;

/**
 * Cuts a query into the largest parts that FedX answers: patterns with their joins, and filters that cannot grow or hang.
 * FedX 5.1.2 answers an OPTIONAL with a condition wrongly, so that is no part. Each part gives way to its rows. SPARQL's algebra has no side effects, so that the whole means the same.
 */
final class Parts {

    private final Function<Query, Table> rows;
    private final Harmless harmless;

    private Parts(Function<Query, Table> rows, Harmless harmless) {
        this.rows = rows;
        this.harmless = harmless;
    }

    /**
     * The query with rows in the place of its parts.
     *
     * @param rows asks for the rows of one part
     * @throws FederationException if something in it can neither be a part nor be done above parts
     */
    static Op replaced(Op query, Function<Query, Table> rows) {
        return new Parts(rows, new Harmless(query)).replaced(query);
    }

    private Op replaced(Op op) {
        if (isPart(op)) {
            return OpTable.create(rows.apply(query(op)));
        }
        return switch (op) {
            case OpFilter filter -> filtered(filter);
            case OpTable table -> table;
            case OpLeftJoin join -> {
                mustNotLook(
                        join.getExprs() == null ? List.of() : join.getExprs().getList());
                yield join.copy(replaced(join.getLeft()), replaced(join.getRight()));
            }
            case OpExtend bind -> {
                mustNotLook(bind.getVarExprList().getExprs().values());
                yield bind.copy(replaced(bind.getSubOp()));
            }
            case OpOrder order -> {
                mustNotLook(order.getConditions().stream()
                        .map(SortCondition::getExpression)
                        .toList());
                yield order.copy(replaced(order.getSubOp()));
            }
            case OpGroup group -> {
                mustNotLook(group.getGroupVars().getExprs().values());
                group.getAggregators().forEach(one -> {
                    ExprList list = one.getAggregator().getExprList();
                    mustNotLook(list == null ? List.of() : list.getList());
                });
                yield group.copy(replaced(group.getSubOp()));
            }
            case Op1 above -> above.copy(replaced(above.getSubOp()));
            case Op2 two -> two.copy(replaced(two.getLeft()), replaced(two.getRight()));
            case OpN many ->
                many.copy(many.getElements().stream().map(this::replaced).toList());
            case OpPath path ->
                throw new FederationException(
                        Reason.UNSUPPORTED, path.getTriplePath().getPath().toString());
            default -> throw new FederationException(Reason.UNSUPPORTED, op.getName());
        };
    }

    /** What FedX can filter it filters, before the rest is asked for; the other conditions are looked at afterwards. */
    private Op filtered(OpFilter filter) {
        ExprList here = new ExprList();
        ExprList there = new ExprList();
        filter.getExprs().forEach(condition -> (harmless.is(condition) ? there : here).add(condition));
        Op below = there.isEmpty() ? filter.getSubOp() : OpFilter.filterBy(there, filter.getSubOp());
        if (here.isEmpty()) {
            return OpFilter.filterBy(there, replaced(filter.getSubOp()));
        }
        ExprList conditions = new ExprList();
        here.forEach(condition -> conditions.add(looking(condition)));
        return OpFilter.filterBy(conditions, replaced(below));
    }

    /** EXISTS looks into the rows that its pattern has by itself, so the pattern may not use what stands outside. */
    private Expr looking(Expr condition) {
        if (condition instanceof ExprFunctionOp exists) {
            Op pattern = exists.getGraphPattern();
            if (OpVars.visibleVars(pattern).containsAll(OpVars.mentionedVars(pattern))) {
                return exists.copy(new ExprList(exists.getArgs()), replaced(pattern));
            }
        }
        mustNotLook(List.of(condition));
        return condition;
    }

    /** Elsewhere EXISTS would look into nothing. */
    private static void mustNotLook(Collection<Expr> expressions) {
        if (expressions.stream().anyMatch(Harmless::looks)) {
            throw new FederationException(Reason.UNSUPPORTED, "EXISTS");
        }
    }

    /** Whether FedX answers this, and it asks for something. */
    private boolean isPart(Op op) {
        return switch (op) {
            case OpBGP pattern -> !pattern.getPattern().isEmpty();
            case OpPath path -> isSteps(path.getTriplePath().getPath());
            case OpFilter filter -> harmless.are(filter.getExprs()) && isPart(filter.getSubOp());
            case OpLeftJoin join ->
                join.getExprs() == null
                        && isPart(join.getLeft())
                        && isPlain(join.getRight())
                        && areFixed(join.getLeft(), join.getRight());
            case OpExtend bind -> harmless.are(bind.getVarExprList()) && isPart(bind.getSubOp());
            case OpJoin join -> isJoined(List.of(join.getLeft(), join.getRight()));
            case OpSequence steps -> isJoined(steps.getElements());
            case OpUnion union -> isPart(union.getLeft()) && isPart(union.getRight());
            case OpMinus minus -> isPart(minus.getLeft()) && isPart(minus.getRight());
            case OpProject project -> isPart(project.getSubOp());
            case OpDistinct distinct -> isPart(distinct.getSubOp());
            case OpReduced reduced -> isPart(reduced.getSubOp());
            case OpSlice slice -> isPart(slice.getSubOp());
            default -> false;
        };
    }

    /** FedX asks for the members of a path's first step only, so paths of unknown length are no part. */
    private static boolean isSteps(Path path) {
        return switch (path) {
            case P_Link link -> true;
            case P_Inverse inverse -> isSteps(inverse.getSubPath());
            case P_Seq seq -> isSteps(seq.getLeft()) && isSteps(seq.getRight());
            case P_Alt alt -> isSteps(alt.getLeft()) && isSteps(alt.getRight());
            default -> false;
        };
    }

    /** FedX breaks, or waits for ever, on an OPTIONAL, a UNION or a subquery that begins with bindings from elsewhere, so neither may be joined by it. */
    private boolean isPlain(Op op) {
        boolean[] plain = {isPart(op)};
        if (plain[0]) {
            Walker.walk(op, new OpVisitorBase() {
                @Override
                public void visit(OpLeftJoin join) {
                    plain[0] = false;
                }

                @Override
                public void visit(OpUnion union) {
                    plain[0] = false;
                }

                @Override
                public void visit(OpProject subquery) {
                    plain[0] = false;
                }
            });
        }
        return plain[0];
    }

    /** VALUES may stand beside a pattern. */
    private boolean isJoined(List<Op> parts) {
        return parts.stream().allMatch(part -> part instanceof OpTable || isPlain(part))
                && parts.stream().anyMatch(this::isPart)
                && parts.stream()
                        .allMatch(one -> parts.stream().allMatch(other -> one.equals(other) || areFixed(one, other)));
    }

    /** Whether all that the second shares with the first has a value in every row of the first. */
    private static boolean areFixed(Op one, Op other) {
        Set<Var> loose = new HashSet<>(OpVars.visibleVars(one));
        loose.removeAll(one instanceof OpTable table ? always(table.getTable()) : OpVars.fixedVars(one));
        loose.retainAll(OpVars.mentionedVars(other));
        return loose.isEmpty();
    }

    private static Set<Var> always(Table table) {
        Set<Var> always = new HashSet<>(table.getVars());
        table.rows().forEachRemaining(row -> always.removeIf(variable -> !row.contains(variable)));
        return always;
    }

    /** The part as a query. Jena's own variables, as for blank nodes and paths, get names that others can read. */
    private static Query query(Op op) {
        Query query = OpAsQuery.asQuery(NodeTransformLib.transform(Parts::named, op));
        List<Var> variables = OpVars.visibleVars(op).stream()
                .filter(variable -> named(variable).equals(variable))
                .toList();
        if (query.isQueryResultStar() && !variables.isEmpty()) {
            query.setQueryResultStar(false);
            variables.forEach(query::addResultVar);
        }
        return query;
    }

    private static Node named(Node node) {
        return node instanceof Var variable && !variable.getVarName().matches("\\w+")
                ? Var.alloc("hidden" + variable.getVarName().replaceAll("\\W", "_"))
                : node;
    }
}
