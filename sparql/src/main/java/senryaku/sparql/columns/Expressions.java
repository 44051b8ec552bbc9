package senryaku.sparql.columns;

import java.util.Locale;
import java.util.function.BooleanSupplier;
import java.util.function.IntBinaryOperator;
import java.util.function.IntSupplier;
import org.apache.jena.sparql.expr.E_Equals;
import org.apache.jena.sparql.expr.E_GreaterThan;
import org.apache.jena.sparql.expr.E_LessThan;
import org.apache.jena.sparql.expr.E_NotEquals;
import org.apache.jena.sparql.expr.E_Str;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunction;
import org.apache.jena.sparql.expr.ExprFunctionOp;
import org.apache.jena.sparql.expr.ExprTransformer;
import org.apache.jena.sparql.expr.ExprVar;
import org.apache.jena.sparql.expr.FunctionLabel;
import org.apache.jena.sparql.expr.NodeValue;

/** Jena's expressions over registers. Those that compare IRIs look at their numbers alone. */
final class Expressions {

    private final Frame frame;
    private final Run run;

    Expressions(Frame frame) {
        this.frame = frame;
        this.run = frame.run();
    }

    /** What the numbers of two terms do not tell. */
    private static final int UNKNOWN = -1;

    private static final int NO = 0;
    private static final int YES = 1;

    /** The same expression, whose variables are registers. */
    Expr over(Expr expression) {
        if (hasPattern(expression) || isFresh(expression)) {
            throw new Unsupported();
        }
        return ExprTransformer.transform(
                new PlainText() {
                    @Override
                    public Expr transform(ExprVar variable) {
                        return new Register(frame, variable.asVar());
                    }
                },
                expression);
    }

    static boolean hasPattern(Expr expression) {
        return switch (expression) {
            case ExprFunctionOp pattern -> true;
            case ExprFunction function -> function.getArgs().stream().anyMatch(Expressions::hasPattern);
            default -> false;
        };
    }

    /** Whether it makes blank nodes, which are new for each row: Jena tells rows apart by what they hold. */
    private static boolean isFresh(Expr expression) {
        if (!(expression instanceof ExprFunction function)) {
            return false;
        }
        FunctionLabel label = function.getFunctionSymbol();
        boolean fresh =
                label != null && label.getSymbol().toLowerCase(Locale.ROOT).equals("bnode");
        return fresh || function.getArgs().stream().anyMatch(Expressions::isFresh);
    }

    /** Whether a filter lets the registers pass. */
    BooleanSupplier test(Expr expression) {
        if (hasPattern(expression)) {
            return () -> expression.isSatisfied(frame, run.context());
        }
        Expr ready = over(expression);
        BooleanSupplier whole = () -> ready.isSatisfied(frame, run.context());
        return switch (ready) {
            case E_Equals equal -> pair(equal.getArg1(), equal.getArg2(), this::equal, whole);
            case E_NotEquals unequal ->
                pair(unequal.getArg1(), unequal.getArg2(), (one, other) -> not(equal(one, other)), whole);
            case E_LessThan less -> texts(less.getArg1(), less.getArg2(), this::less, whole);
            case E_GreaterThan greater -> texts(greater.getArg2(), greater.getArg1(), this::less, whole);
            default -> whole;
        };
    }

    private static int not(int answer) {
        return answer == UNKNOWN ? UNKNOWN : YES - answer;
    }

    private int equal(int one, int other) {
        Terms terms = run.columns().terms();
        boolean known = one != Terms.NONE && other != Terms.NONE && one <= terms.last() && other <= terms.last();
        if (!known || terms.isLiteral(one) || terms.isLiteral(other)) {
            return UNKNOWN;
        }
        return one == other ? YES : NO;
    }

    private int less(int one, int other) {
        if (!run.areIris(one, other)) {
            return UNKNOWN;
        }
        return one < other ? YES : NO;
    }

    private BooleanSupplier pair(Expr one, Expr other, IntBinaryOperator fast, BooleanSupplier whole) {
        if (one instanceof Register left && other instanceof Register right) {
            return asked(() -> fast.applyAsInt(left.numbered(), right.numbered()), whole);
        }
        if (one instanceof Register left && other instanceof NodeValue right) {
            int id = run.id(right.asNode());
            return asked(() -> fast.applyAsInt(left.numbered(), id), whole);
        }
        return whole;
    }

    private BooleanSupplier texts(Expr one, Expr other, IntBinaryOperator fast, BooleanSupplier whole) {
        return one instanceof E_Str left
                        && left.getArg() instanceof Register first
                        && other instanceof E_Str right
                        && right.getArg() instanceof Register second
                ? asked(() -> fast.applyAsInt(first.numbered(), second.numbered()), whole)
                : whole;
    }

    private static BooleanSupplier asked(IntSupplier fast, BooleanSupplier whole) {
        return () -> {
            int answer = fast.getAsInt();
            return answer == UNKNOWN ? whole.getAsBoolean() : answer == YES;
        };
    }
}
