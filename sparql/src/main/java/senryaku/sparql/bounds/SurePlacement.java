package senryaku.sparql.bounds;

import java.util.HashSet;
import java.util.Set;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.OpVars;
import org.apache.jena.sparql.algebra.OpVisitorByType;
import org.apache.jena.sparql.algebra.op.Op0;
import org.apache.jena.sparql.algebra.op.Op1;
import org.apache.jena.sparql.algebra.op.Op2;
import org.apache.jena.sparql.algebra.op.OpExtendAssign;
import org.apache.jena.sparql.algebra.op.OpFilter;
import org.apache.jena.sparql.algebra.op.OpGroup;
import org.apache.jena.sparql.algebra.op.OpLeftJoin;
import org.apache.jena.sparql.algebra.op.OpN;
import org.apache.jena.sparql.algebra.op.OpProject;
import org.apache.jena.sparql.algebra.op.OpTable;
import org.apache.jena.sparql.algebra.optimize.TransformFilterPlacement;
import org.apache.jena.sparql.algebra.walker.Walker;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprList;

/**
 * Asks filters as soon as their variables have terms, as Jena does. But Jena believes that VALUES, BIND, a subselect and GROUP BY always give
 * a term to what they name, and would ask before another part of the group gives it: filters on such variables keep their place.
 */
final class SurePlacement extends TransformFilterPlacement {

    private final Set<Var> doubtful;

    private SurePlacement(Set<Var> doubtful) {
        super(true);
        this.doubtful = doubtful;
    }

    static SurePlacement in(Op query) {
        Set<Var> doubtful = new HashSet<>();
        Walker.walk(query, new Doubts(doubtful));
        return new SurePlacement(doubtful);
    }

    @Override
    public Op transform(OpFilter filter, Op sub) {
        ExprList moving = new ExprList();
        ExprList staying = new ExprList();
        for (Expr one : filter.getExprs()) {
            boolean certain = one.getVarsMentioned().stream().noneMatch(doubtful::contains);
            (certain ? moving : staying).add(one);
        }
        Op placed = moving.isEmpty() ? sub : super.transform(OpFilter.filterDirect(moving, sub), sub);
        return staying.isEmpty() ? placed : OpFilter.filterDirect(staying, placed);
    }

    /** Finds the variables that an operation names, and may leave without a term. */
    private static final class Doubts extends OpVisitorByType {
        private final Set<Var> doubtful;

        Doubts(Set<Var> doubtful) {
            this.doubtful = doubtful;
        }

        private void look(Op op) {
            switch (op) {
                case OpTable table -> add(new HashSet<>(table.getTable().getVars()), op);
                case OpProject project -> add(new HashSet<>(project.getVars()), op);
                case OpGroup group -> add(OpVars.visibleVars(group), op);
                case OpExtendAssign made ->
                    add(new HashSet<>(made.getVarExprList().getVars()), op);
                default -> {}
            }
        }

        private void add(Set<Var> named, Op op) {
            named.removeAll(Certain.of(op));
            doubtful.addAll(named);
        }

        @Override
        protected void visit0(Op0 op) {
            look(op);
        }

        @Override
        protected void visit1(Op1 op) {
            look(op);
        }

        @Override
        protected void visit2(Op2 op) {
            look(op);
        }

        @Override
        protected void visitN(OpN op) {
            look(op);
        }

        @Override
        protected void visitFilter(OpFilter op) {
            look(op);
        }

        @Override
        protected void visitLeftJoin(OpLeftJoin op) {
            look(op);
        }
    }
}
