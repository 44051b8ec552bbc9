package senryaku.sparql.columns;

import java.util.Locale;
import org.apache.jena.sparql.expr.E_StrContains;
import org.apache.jena.sparql.expr.E_StrLowerCase;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunction1;
import org.apache.jena.sparql.expr.ExprFunction2;
import org.apache.jena.sparql.expr.ExprTransformCopy;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.nodevalue.NodeValueString;

/** Functions of texts without language, of which Jena would make terms only to read them; all others are Jena's. */
class PlainText extends ExprTransformCopy {

    @Override
    public Expr transform(ExprFunction1 function, Expr only) {
        return function instanceof E_StrLowerCase ? new Lower(only) : super.transform(function, only);
    }

    @Override
    public Expr transform(ExprFunction2 function, Expr left, Expr right) {
        return function instanceof E_StrContains ? new Contains(left, right) : super.transform(function, left, right);
    }

    private static final class Lower extends E_StrLowerCase {
        Lower(Expr only) {
            super(only);
        }

        @Override
        public NodeValue eval(NodeValue value) {
            return value instanceof NodeValueString plain
                    ? NodeValue.makeString(plain.getString().toLowerCase(Locale.ROOT))
                    : super.eval(value);
        }

        @Override
        public Expr copy(Expr only) {
            return new Lower(only);
        }
    }

    private static final class Contains extends E_StrContains {
        Contains(Expr left, Expr right) {
            super(left, right);
        }

        @Override
        public NodeValue eval(NodeValue left, NodeValue right) {
            return left instanceof NodeValueString whole && right instanceof NodeValueString part
                    ? NodeValue.booleanReturn(whole.getString().contains(part.getString()))
                    : super.eval(left, right);
        }

        @Override
        public Expr copy(Expr left, Expr right) {
            return new Contains(left, right);
        }
    }
}
