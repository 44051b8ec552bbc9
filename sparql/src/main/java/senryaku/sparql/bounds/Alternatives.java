package senryaku.sparql.bounds;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.op.OpFilter;
import org.apache.jena.sparql.algebra.optimize.TransformFilterDisjunction;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.expr.E_Equals;
import org.apache.jena.sparql.expr.E_LogicalOr;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprList;

/**
 * Looks each of the terms of {@code ?x IN (:a, :b)} up by itself, as Jena does. But Jena gives a row twice that two alternatives let pass, and
 * puts a term in the place of a variable that has none: so here only for different terms of one variable that always has one.
 */
final class Alternatives extends TransformFilterDisjunction {

    @Override
    public Op transform(OpFilter filter, Op sub) {
        List<Expr> apart = new ArrayList<>();
        List<Expr> together = new ArrayList<>();
        for (Expr one : filter.getExprs()) {
            (one instanceof E_LogicalOr either && isOneOf(either, sub) ? apart : together).add(one);
        }
        Op found = apart.isEmpty() ? sub : super.transform(OpFilter.filterDirect(new ExprList(apart), sub), sub);
        return together.isEmpty() ? found : OpFilter.filterDirect(new ExprList(together), found);
    }

    private static boolean isOneOf(E_LogicalOr either, Op sub) {
        Set<Var> variables = new HashSet<>();
        return areDifferent(either, variables, new HashSet<>())
                && variables.size() == 1
                && Certain.of(sub).containsAll(variables);
    }

    private static boolean areDifferent(Expr one, Set<Var> variables, Set<Node> terms) {
        if (one instanceof E_LogicalOr either) {
            return areDifferent(either.getArg1(), variables, terms) && areDifferent(either.getArg2(), variables, terms);
        }
        if (!(one instanceof E_Equals equals)) {
            return false;
        }
        boolean turned = equals.getArg1().isConstant();
        Expr variable = turned ? equals.getArg2() : equals.getArg1();
        Expr term = turned ? equals.getArg1() : equals.getArg2();
        if (!variable.isVariable() || !term.isConstant()) {
            return false;
        }
        variables.add(variable.asVar());
        return terms.add(term.getConstant().asNode());
    }
}
