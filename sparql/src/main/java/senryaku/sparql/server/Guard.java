package senryaku.sparql.server;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.algebra.OpVisitorBase;
import org.apache.jena.sparql.algebra.op.OpBGP;
import org.apache.jena.sparql.algebra.op.OpGroup;
import org.apache.jena.sparql.algebra.op.OpOrder;
import org.apache.jena.sparql.algebra.op.OpPath;
import org.apache.jena.sparql.algebra.op.OpService;
import org.apache.jena.sparql.algebra.op.OpTable;
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

    /** Rows that all VALUES of a query have together. */
    private static final int MOST_VALUES = 20_000;

    /** Jena's predicates that calculate. Those for lists only read the data. */
    private static final List<String> CALCULATING =
            List.of("java:", "http://jena.apache.org/ARQ/", "http://jena.hpl.hp.com/ARQ/property");

    /** Those that look for words are ours. */
    private static final String READING = "http://jena.apache.org/ARQ/list#";

    /** Functions of SPARQL whose value differs from call to call. */
    private static final Set<String> CHANGING = Set.of("now", "rand", "uuid", "struuid", "bnode");

    private final Patterns patterns = new Patterns();
    private final Expressions expressions = new Expressions();
    private boolean repeatable = true;
    private int values;

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

    /** @throws Refusal if a query may not run */
    static void mayRun(Query query) {
        var unused = check(query);
    }

    /** @throws Refusal if the predicate is a function of Jena */
    static void look(Node predicate) {
        if (predicate.isURI()
                && CALCULATING.stream().anyMatch(predicate.getURI()::startsWith)
                && !predicate.getURI().startsWith(READING)) {
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
            pattern.getPattern().forEach(triple -> look(triple.getPredicate()));
        }

        @Override
        public void visit(OpTable table) {
            values += table.getTable().size();
            if (values > MOST_VALUES) {
                throw Refusal.of(400, "tooManyValues", MOST_VALUES);
            }
        }

        @Override
        public void visit(OpPath path) {
            PathSteps.check(path.getTriplePath().getPath());
        }

        @Override
        public void visit(OpTriple pattern) {
            look(pattern.getTriple().getPredicate());
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
            if (!iri.startsWith(XSD.NS)) {
                throw Refusal.of(400, "functionOff", iri);
            }
        }
    }
}
