package senryaku.sparql.bounds;

import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.core.Substitute;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.expr.E_Exists;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.syntax.Element;

/** EXISTS that is its pattern only: Jena also puts terms into its text, and breaks off where these meet a BIND. */
final class Exists extends E_Exists {

    Exists(Op pattern) {
        super(pattern);
    }

    @Override
    public Expr copySubstitute(Binding row) {
        return new Exists(Substitute.substitute(getGraphPattern(), row));
    }

    @Override
    protected Expr copy(Element text, Op pattern) {
        return new Exists(pattern);
    }

    @Override
    public Exists copy(ExprList arguments, Op pattern) {
        return new Exists(pattern);
    }
}
