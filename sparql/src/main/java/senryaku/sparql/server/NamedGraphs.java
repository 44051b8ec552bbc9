package senryaku.sparql.server;

import org.apache.jena.query.Query;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.algebra.OpVisitorBase;
import org.apache.jena.sparql.algebra.op.OpGraph;
import org.apache.jena.sparql.algebra.walker.Walker;
import org.apache.jena.sparql.expr.ExprVisitorBase;

/** Looks for GRAPH in a query. */
final class NamedGraphs {

    private static final class Search extends OpVisitorBase {

        private boolean found;

        @Override
        public void visit(OpGraph graph) {
            found = true;
        }
    }

    private NamedGraphs() {}

    static boolean in(Query query) {
        Search search = new Search();
        Walker.walk(Algebra.compile(query), search, new ExprVisitorBase());
        return search.found;
    }
}
