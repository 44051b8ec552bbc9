package senryaku.sparql.query;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.TriplePath;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.expr.E_Bound;
import org.apache.jena.sparql.expr.E_Coalesce;
import org.apache.jena.sparql.expr.E_If;
import org.apache.jena.sparql.expr.E_LogicalAnd;
import org.apache.jena.sparql.expr.E_LogicalNot;
import org.apache.jena.sparql.expr.E_LogicalOr;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunction;
import org.apache.jena.sparql.expr.ExprFunction1;
import org.apache.jena.sparql.expr.ExprFunction2;
import org.apache.jena.sparql.expr.ExprFunction3;
import org.apache.jena.sparql.expr.ExprVar;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.syntax.ElementBind;
import org.apache.jena.sparql.syntax.ElementData;
import org.apache.jena.sparql.syntax.ElementFilter;
import org.apache.jena.sparql.syntax.ElementGroup;
import org.apache.jena.sparql.syntax.ElementPathBlock;
import org.apache.jena.sparql.syntax.ElementSubQuery;
import org.apache.jena.sparql.syntax.ElementVisitorBase;
import org.apache.jena.sparql.syntax.ElementWalker;
import org.apache.jena.sparql.syntax.syntaxtransform.ElementTransformCopyBase;
import org.apache.jena.sparql.syntax.syntaxtransform.ExprTransformApplyElementTransform;
import org.apache.jena.sparql.syntax.syntaxtransform.QueryTransformOps;
import org.jspecify.annotations.Nullable;

/**
 * The same question in fewer words: each parameter of a bound query is written where it is used, and what only a parameter
 * that was left out would need is gone. The answer is the same on an engine that keeps to SPARQL 1.1; one that loses what
 * {@code VALUES} gave, or ends for an error in {@code BIND}, has less to stumble over.
 */
public final class Portable {

    /** Parameters that have a value, and those left out that a pattern binds and BIND names anew, by what takes their place. */
    private final Map<Var, Node> inPlace = new HashMap<>();

    /** Parameters that were left out and that nothing binds, and what follows from them alone. */
    private final Set<Var> absent = new HashSet<>();

    private Portable(Query bound) {
        Uses uses = new Uses();
        uses.of(bound);
        for (ElementData block : Binder.blocks(bound)) {
            Var parameter = block.getVars().getFirst();
            Node value = block.getRows().getFirst().get(parameter);
            if (uses.grouped.contains(parameter)) {
                continue;
            }
            if (value != null) {
                inPlace.put(parameter, value);
            } else if (!uses.matched.contains(parameter)) {
                absent.add(parameter);
            } else if (uses.renamed.containsKey(parameter)) {
                inPlace.put(parameter, uses.renamed.get(parameter));
            }
        }
    }

    /**
     * Writes a bound query in that form.
     *
     * @param bound as {@link Binder} makes it; it stays as it is
     */
    public static Query of(Query bound) {
        Portable portable = new Portable(bound);
        Shorter shorter = portable.new Shorter();
        Query query = QueryTransformOps.transform(bound, shorter, portable.new Folded(shorter));
        return Plain.of(QueryTransformOps.replaceVars(query, portable.inPlace));
    }

    /** How a query uses its variables. */
    private static final class Uses extends ElementVisitorBase {

        private final Set<Var> matched = new HashSet<>();
        private final Set<Var> grouped = new HashSet<>();
        private final Map<Var, Var> renamed = new HashMap<>();

        void of(Query query) {
            grouped.addAll(query.getGroupBy().getVars());
            ElementWalker.walk(query.getQueryPattern(), this);
        }

        @Override
        public void visit(ElementPathBlock block) {
            for (TriplePath path : block.getPattern()) {
                for (Node node : List.of(path.getSubject(), path.getObject())) {
                    if (node instanceof Var variable) {
                        matched.add(variable);
                    }
                }
            }
        }

        @Override
        public void visit(ElementBind bind) {
            if (bind.getExpr().isVariable()) {
                renamed.put(bind.getExpr().asVar(), bind.getVar());
            }
        }

        @Override
        public void visit(ElementSubQuery inner) {
            of(inner.getQuery());
        }
    }

    /** Leaves out what says nothing any more. */
    private final class Shorter extends ElementTransformCopyBase {

        @Override
        public Element transform(ElementGroup group, List<Element> parts) {
            ElementGroup left = new ElementGroup();
            parts.stream().filter(part -> !saysNothing(part)).forEach(left::addElement);
            return left;
        }

        private boolean saysNothing(Element part) {
            return switch (part) {
                case ElementData data ->
                    Binder.holdsParameter(data) && isSettled(data.getVars().getFirst());
                case ElementFilter filter -> filter.getExpr().equals(NodeValue.TRUE);
                case ElementBind bind -> isRenaming(bind) || fails(bind);
                default -> false;
            };
        }

        private boolean isSettled(Var parameter) {
            return absent.contains(parameter) || inPlace.containsKey(parameter);
        }

        private boolean isRenaming(ElementBind bind) {
            return bind.getExpr().isVariable()
                    && bind.getVar().equals(inPlace.get(bind.getExpr().asVar()));
        }

        /** An error in BIND leaves its variable unbound (SPARQL 1.1, section 18.2.4.4). */
        private boolean fails(ElementBind bind) {
            if (!fails(bind.getExpr())) {
                return false;
            }
            absent.add(bind.getVar());
            return true;
        }

        private boolean fails(Expr expression) {
            return switch (expression) {
                case ExprVar variable -> absent.contains(variable.asVar());
                case E_Bound bound -> false;
                case E_Coalesce first -> false;
                case E_If choice -> fails(choice.getArg1());
                case E_LogicalOr or -> false;
                case E_LogicalAnd and -> false;
                case ExprFunction function -> function.getArgs().stream().anyMatch(this::fails);
                default -> false;
            };
        }
    }

    /** Settles conditions as far as they are known. */
    private final class Folded extends ExprTransformApplyElementTransform {

        Folded(Shorter shorter) {
            super(shorter);
        }

        @Override
        public Expr transform(ExprFunction1 function, Expr argument) {
            if (function instanceof E_Bound && argument.isVariable()) {
                Var variable = argument.asVar();
                if (absent.contains(variable)) {
                    return NodeValue.FALSE;
                }
                Node value = inPlace.get(variable);
                if (value != null && !value.isVariable()) {
                    return NodeValue.TRUE;
                }
            }
            if (function instanceof E_LogicalNot && truth(argument) != null) {
                return NodeValue.makeBoolean(argument.equals(NodeValue.FALSE));
            }
            return super.transform(function, argument);
        }

        @Override
        public Expr transform(ExprFunction2 function, Expr left, Expr right) {
            if (function instanceof E_LogicalOr) {
                return either(function, left, right, NodeValue.TRUE, NodeValue.FALSE);
            }
            if (function instanceof E_LogicalAnd) {
                return either(function, left, right, NodeValue.FALSE, NodeValue.TRUE);
            }
            return super.transform(function, left, right);
        }

        private Expr either(ExprFunction2 function, Expr left, Expr right, NodeValue enough, NodeValue nothing) {
            if (left.equals(enough) || right.equals(enough)) {
                return enough;
            }
            if (left.equals(nothing)) {
                return right;
            }
            return right.equals(nothing) ? left : super.transform(function, left, right);
        }

        @Override
        public Expr transform(ExprFunction3 function, Expr condition, Expr then, Expr otherwise) {
            if (function instanceof E_If && truth(condition) != null) {
                return condition.equals(NodeValue.TRUE) ? then : otherwise;
            }
            return super.transform(function, condition, then, otherwise);
        }

        private static @Nullable Expr truth(Expr expression) {
            return expression.equals(NodeValue.TRUE) || expression.equals(NodeValue.FALSE) ? expression : null;
        }
    }
}
