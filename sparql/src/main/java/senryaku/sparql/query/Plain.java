package senryaku.sparql.query;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.core.TriplePath;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.expr.E_Bound;
import org.apache.jena.sparql.expr.E_Exists;
import org.apache.jena.sparql.expr.E_IRI;
import org.apache.jena.sparql.expr.E_StrReplace;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprAggregator;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.expr.ExprFunction;
import org.apache.jena.sparql.expr.ExprFunction1;
import org.apache.jena.sparql.expr.ExprFunction2;
import org.apache.jena.sparql.expr.ExprFunction3;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprFunctionOp;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.ExprTransformCopy;
import org.apache.jena.sparql.expr.ExprVar;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.aggregate.AggGroupConcat;
import org.apache.jena.sparql.expr.aggregate.AggGroupConcatDistinct;
import org.apache.jena.sparql.expr.aggregate.Aggregator;
import org.apache.jena.sparql.expr.aggregate.AggregatorFactory;
import org.apache.jena.sparql.function.FunctionEnvBase;
import org.apache.jena.sparql.graph.NodeTransform;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.syntax.ElementBind;
import org.apache.jena.sparql.syntax.ElementFilter;
import org.apache.jena.sparql.syntax.ElementGroup;
import org.apache.jena.sparql.syntax.ElementOptional;
import org.apache.jena.sparql.syntax.ElementPathBlock;
import org.apache.jena.sparql.syntax.PatternVars;
import org.apache.jena.sparql.syntax.syntaxtransform.ElementTransformCopyBase;
import org.apache.jena.sparql.syntax.syntaxtransform.ElementTransformSubst;
import org.apache.jena.sparql.syntax.syntaxtransform.ElementTransformer;
import org.apache.jena.sparql.syntax.syntaxtransform.ExprTransformApplyElementTransform;
import org.apache.jena.sparql.syntax.syntaxtransform.ExprTransformNodeElement;
import org.apache.jena.sparql.syntax.syntaxtransform.QueryTransformOps;

/**
 * The same question without what some engine gets wrong (each seen on Virtuoso 7.2, VIRTUOSO.md): functions of nothing but
 * constants are worked out, EXISTS in BIND becomes OPTIONAL, and texts are joined by a character of ASCII before the wanted
 * separator takes its place.
 */
final class Plain {

    /** Stands between texts until the separator takes its place: the unit separator of ASCII, which no label or quote has. */
    private static final String BETWEEN = "\u001F";

    private static final int LAST_OF_LATIN_1 = 0xFF;

    private final Groups groups = new Groups();
    private final Expressions expressions = new Expressions();
    private int existences;

    private Plain() {}

    static Query of(Query query) {
        Plain plain = new Plain();
        Query made = QueryTransformOps.transform(query, plain.groups, plain.expressions);
        if (made.isSelectType()) {
            made.getProject()
                    .getExprs()
                    .replaceAll((variable, expression) ->
                            expression instanceof ExprAggregator list ? joined(made, list) : expression);
        }
        return made;
    }

    /** GROUP_CONCAT whose separator Virtuoso would write as question marks. */
    private static Expr joined(Query query, ExprAggregator list) {
        Aggregator texts = list.getAggregator();
        boolean distinct = texts instanceof AggGroupConcatDistinct;
        String separator = switch (texts) {
            case AggGroupConcat all -> all.getSeparator();
            case AggGroupConcatDistinct different -> different.getSeparator();
            default -> null;
        };
        if (separator == null || separator.chars().allMatch(letter -> letter <= LAST_OF_LATIN_1)) {
            return list;
        }
        Expr joined = query.allocAggregate(AggregatorFactory.createGroupConcat(
                distinct, texts.getExprList().get(0), BETWEEN, new ExprList()));
        return new E_StrReplace(joined, NodeValue.makeString(BETWEEN), NodeValue.makeString(separator));
    }

    private final class Groups extends ElementTransformCopyBase {

        @Override
        public Element transform(ElementGroup group, List<Element> parts) {
            ElementGroup made = new ElementGroup();
            Map<Var, Node> known = new HashMap<>();
            for (Element part : parts) {
                switch (part) {
                    case ElementFilter filter -> made.addElement(with(known, filter));
                    case ElementBind bind -> {
                        Element settled = with(known, bind);
                        if (settled instanceof ElementBind constant
                                && constant.getExpr().isConstant()) {
                            known.put(
                                    constant.getVar(),
                                    constant.getExpr().getConstant().asNode());
                        }
                        made.addElement(ElementTransformer.transform(settled, this, new Existences(made)));
                    }
                    default -> made.addElement(part);
                }
            }
            return made;
        }

        /** What the same group has bound to a constant is written where it is used. */
        private Element with(Map<Var, Node> known, Element part) {
            if (known.isEmpty()) {
                return part;
            }
            NodeTransform replace = node -> known.getOrDefault(node, node);
            ElementTransformSubst inPatterns = new ElementTransformSubst(replace);
            Element replaced =
                    ElementTransformer.transform(part, inPatterns, new ExprTransformNodeElement(replace, inPatterns));
            return ElementTransformer.transform(replaced, this, expressions);
        }
    }

    private final class Expressions extends ExprTransformApplyElementTransform {

        Expressions() {
            super(groups);
        }

        @Override
        public Expr transform(ExprFunction1 function, Expr argument) {
            return settled(super.transform(function, argument));
        }

        @Override
        public Expr transform(ExprFunction2 function, Expr left, Expr right) {
            return settled(super.transform(function, left, right));
        }

        @Override
        public Expr transform(ExprFunction3 function, Expr one, Expr two, Expr three) {
            return settled(super.transform(function, one, two, three));
        }

        @Override
        public Expr transform(ExprFunctionN function, ExprList arguments) {
            return settled(super.transform(function, arguments));
        }

        /** The value of a function that depends on nothing; the function where that is an error. */
        private static Expr settled(Expr expression) {
            if (!(expression instanceof ExprFunction function)
                    || expression instanceof E_IRI
                    || function.getArgs().isEmpty()
                    || !function.getArgs().stream().allMatch(Expr::isConstant)) {
                return expression;
            }
            try {
                return function.eval(BindingFactory.empty(), new FunctionEnvBase(ARQ.getContext()));
            } catch (ExprEvalException e) {
                return expression;
            }
        }
    }

    /** EXISTS in BIND, of triples whose variables all have a value by then, as OPTIONAL before it. */
    private final class Existences extends ExprTransformCopy {

        private final ElementGroup before;

        Existences(ElementGroup before) {
            this.before = before;
        }

        @Override
        public Expr transform(ExprFunctionOp function, ExprList arguments, Op op) {
            if (!(function instanceof E_Exists)
                    || !(function.getElement() instanceof ElementGroup group)
                    || !matchesOnce(group)) {
                return function;
            }
            Var there = Var.alloc("exists" + ++existences);
            ElementGroup found = new ElementGroup();
            group.getElements().forEach(found::addElement);
            found.addElement(new ElementBind(there, NodeValue.TRUE));
            before.addElement(new ElementOptional(found));
            return new E_Bound(new ExprVar(there));
        }

        private boolean matchesOnce(ElementGroup group) {
            Set<Var> bound = new HashSet<>(PatternVars.vars(before));
            return bound.containsAll(PatternVars.vars(group))
                    && group.getElements().stream()
                            .allMatch(part -> part instanceof ElementPathBlock block
                                    && block.getPattern().getList().stream().allMatch(TriplePath::isTriple));
        }
    }
}
