package senryaku.sparql.bounds;

import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.core.Substitute;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.expr.E_NotExists;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.syntax.Element;

/** NOT EXISTS in the same way. */
final class NotExists extends E_NotExists {

    NotExists(Op pattern) {
        super(pattern);
    }

    @Override
    public Expr copySubstitute(Binding row) {
        return new NotExists(Substitute.substitute(getGraphPattern(), row));
    }

    @Override
    protected Expr copy(Element text, Op pattern) {
        return new NotExists(pattern);
    }

    @Override
    public NotExists copy(ExprList arguments, Op pattern) {
        return new NotExists(pattern);
    }
}
