package senryaku.sparql.server;

import java.util.Locale;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.algebra.OpVisitorBase;
import org.apache.jena.sparql.algebra.op.OpBGP;
import org.apache.jena.sparql.algebra.op.OpGroup;
import org.apache.jena.sparql.algebra.op.OpOrder;
import org.apache.jena.sparql.algebra.op.OpService;
import org.apache.jena.sparql.algebra.op.OpTriple;
import org.apache.jena.sparql.algebra.walker.Walker;
import org.apache.jena.sparql.expr.ExprAggregator;
import org.apache.jena.sparql.expr.ExprFunction;
import org.apache.jena.sparql.expr.ExprFunction0;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.ExprVisitorBase;
import org.apache.jena.vocabulary.XSD;

/** Looks a query through before it runs: nothing in it may reach other hosts, load classes, or hold a thread. */
final class Guard {

    /** Jena's functions that wait, write to the log, or read settings. */
    private static final Set<String> FUNCTIONS = Set.of("wait", "print", "context", "eval");

    /** Functions of SPARQL whose value differs from call to call. */
    private static final Set<String> CHANGING = Set.of("now", "rand", "uuid", "struuid", "bnode");

    private final Patterns patterns = new Patterns();
    private final Expressions expressions = new Expressions();
    private boolean repeatable = true;

    private Guard() {}

    /**
     * Checks a query.
     *
     * @return whether the same query on the same release always gives the same answer
     * @throws Refusal if it may not run
     */
    static boolean check(Query query) {
        Guard guard = new Guard();
        Walker.walk(Algebra.compile(query), guard.patterns, guard.expressions);
        return guard.repeatable;
    }

    private static void refuseJava(Node predicate) {
        if (predicate.isURI() && predicate.getURI().startsWith("java:")) {
            throw Refusal.of(400, "functionOff", predicate.getURI());
        }
    }

    private final class Patterns extends OpVisitorBase {

        /** Jena's walker passes over what is sorted by. */
        @Override
        public void visit(OpOrder order) {
            order.getConditions().forEach(condition -> Walker.walk(condition.getExpression(), this, expressions));
        }

        /** Jena's walker passes over what is added up. */
        @Override
        public void visit(OpGroup group) {
            for (ExprAggregator aggregator : group.getAggregators()) {
                ExprList list = aggregator.getAggregator().getExprList();
                if (list != null) {
                    list.forEach(expression -> Walker.walk(expression, this, expressions));
                }
            }
        }

        @Override
        public void visit(OpService service) {
            throw Refusal.of(400, "serviceOff");
        }

        @Override
        public void visit(OpBGP pattern) {
            pattern.getPattern().forEach(triple -> refuseJava(triple.getPredicate()));
        }

        @Override
        public void visit(OpTriple pattern) {
            refuseJava(pattern.getTriple().getPredicate());
        }
    }

    private final class Expressions extends ExprVisitorBase {
        @Override
        public void visit(ExprFunction0 function) {
            look(function);
        }

        @Override
        public void visit(ExprFunctionN function) {
            look(function);
        }

        private void look(ExprFunction function) {
            String iri = function.getFunctionIRI();
            if (iri == null) {
                String symbol = function.getFunctionSymbol().getSymbol();
                repeatable &= !CHANGING.contains(symbol.toLowerCase(Locale.ROOT));
                return;
            }
            repeatable &= iri.startsWith(XSD.NS);
            String name = iri.substring(Math.max(iri.lastIndexOf('#'), iri.lastIndexOf('/')) + 1);
            boolean ofJena = iri.startsWith("http://jena.apache.org/") || iri.startsWith("http://jena.hpl.hp.com/");
            if (iri.startsWith("java:") || (ofJena && FUNCTIONS.contains(name))) {
                throw Refusal.of(400, "functionOff", iri);
            }
        }
    }
}
