package senryaku.sparql.federation;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.OpVisitorBase;
import org.apache.jena.sparql.algebra.op.OpExtend;
import org.apache.jena.sparql.algebra.walker.Walker;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.core.VarExprList;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunction;
import org.apache.jena.sparql.expr.ExprFunctionOp;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.ExprVar;
import org.apache.jena.sparql.expr.NodeValue;
import org.jspecify.annotations.Nullable;

/**
 * Expressions that FedX may calculate: none of them takes long, or doubles a value again and again. All others are left to
 * our own engine, which looks after its work.
 */
final class Harmless {

    /** Jena's names of SPARQL's functions and operators, in lower case. */
    private static final Set<String> KNOWN = Set.of(
            "=",
            "!=",
            "<",
            "<=",
            ">",
            ">=",
            "&&",
            "||",
            "!",
            "in",
            "notin",
            "bound",
            "sameterm",
            "isiri",
            "isuri",
            "isblank",
            "isliteral",
            "isnumeric",
            "str",
            "lang",
            "langmatches",
            "datatype",
            "contains",
            "strstarts",
            "strends",
            "strlen",
            "lcase",
            "ucase",
            "year",
            "month",
            "day",
            "iri",
            "uri",
            "strbefore",
            "strafter");

    /** These make a longer value of others, so what they are made of must not itself be made. */
    private static final Set<String> LONGER = Set.of("concat");

    /** So many values may be put together. */
    private static final int MOST_TOGETHER = 10;

    private final Set<Var> made = new HashSet<>();

    /** @param query in which the expressions stand */
    Harmless(Op query) {
        Walker.walk(query, new OpVisitorBase() {
            @Override
            public void visit(OpExtend bind) {
                made.addAll(bind.getVarExprList().getVars());
            }
        });
    }

    boolean are(@Nullable ExprList expressions) {
        return expressions == null || expressions.getList().stream().allMatch(this::is);
    }

    boolean are(VarExprList values) {
        return values.getExprs().values().stream().allMatch(this::is);
    }

    boolean is(Expr expression) {
        return switch (expression) {
            case NodeValue constant -> true;
            case ExprVar variable -> true;
            case ExprFunction function ->
                isKnown(function) && function.getArgs().stream().allMatch(this::is);
            default -> false;
        };
    }

    private boolean isKnown(ExprFunction function) {
        return function.getFunctionIRI() == null && (KNOWN.contains(name(function)) || isShort(function));
    }

    private boolean isShort(ExprFunction function) {
        return LONGER.contains(name(function))
                && function.getArgs().size() <= MOST_TOGETHER
                && function.getArgs().stream()
                        .noneMatch(part -> part instanceof ExprFunction inner && LONGER.contains(name(inner)))
                && function.getVarsMentioned().stream().noneMatch(made::contains);
    }

    private static String name(ExprFunction function) {
        String sign = function.getOpName();
        return (sign == null ? function.getFunctionSymbol().getSymbol() : sign).toLowerCase(Locale.ROOT);
    }

    /** Whether an expression looks into the data. */
    static boolean looks(Expr expression) {
        return expression instanceof ExprFunctionOp
                || (expression instanceof ExprFunction function
                        && function.getArgs().stream().anyMatch(Harmless::looks));
    }
}
