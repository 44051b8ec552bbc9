package senryaku.sparql.server;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.algebra.OpVisitorBase;
import org.apache.jena.sparql.algebra.op.OpBGP;
import org.apache.jena.sparql.algebra.op.OpGraph;
import org.apache.jena.sparql.algebra.op.OpGroup;
import org.apache.jena.sparql.algebra.op.OpOrder;
import org.apache.jena.sparql.algebra.op.OpPath;
import org.apache.jena.sparql.algebra.op.OpTable;
import org.apache.jena.sparql.algebra.op.OpTriple;
import org.apache.jena.sparql.algebra.walker.Walker;
import org.apache.jena.sparql.expr.ExprAggregator;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.ExprVisitorBase;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.path.P_NegPropSet;
import org.apache.jena.sparql.path.P_Path0;
import org.apache.jena.sparql.path.P_Path1;
import org.apache.jena.sparql.path.P_Path2;
import org.apache.jena.sparql.path.Path;

/** The IRIs that a query speaks of, wherever they stand in it. */
final class Mentioned extends OpVisitorBase {

    private final Set<String> found = new HashSet<>();
    private final ExprVisitorBase constants = new ExprVisitorBase() {
        @Override
        public void visit(NodeValue value) {
            add(value.asNode());
        }
    };

    private Mentioned() {}

    static Stream<String> in(Query query) {
        Mentioned mentioned = new Mentioned();
        Walker.walk(Algebra.compile(query), mentioned, mentioned.constants);
        return mentioned.found.stream();
    }

    private void add(Node node) {
        if (node.isURI()) {
            found.add(node.getURI());
        } else if (node.isTripleTerm()) {
            add(node.getTriple());
        }
    }

    private void add(Triple triple) {
        add(triple.getSubject());
        add(triple.getPredicate());
        add(triple.getObject());
    }

    private void add(Path path) {
        switch (path) {
            case P_Path1 one -> add(one.getSubPath());
            case P_Path2 two -> {
                add(two.getLeft());
                add(two.getRight());
            }
            case P_Path0 step -> add(step.getNode());
            case P_NegPropSet none -> none.getNodes().forEach(step -> add(step.getNode()));
            default -> {}
        }
    }

    @Override
    public void visit(OpBGP pattern) {
        pattern.getPattern().forEach(this::add);
    }

    @Override
    public void visit(OpTriple pattern) {
        add(pattern.getTriple());
    }

    @Override
    public void visit(OpPath pattern) {
        add(pattern.getTriplePath().getSubject());
        add(pattern.getTriplePath().getPath());
        add(pattern.getTriplePath().getObject());
    }

    @Override
    public void visit(OpGraph graph) {
        add(graph.getNode());
    }

    @Override
    public void visit(OpTable table) {
        table.getTable().rows().forEachRemaining(row -> row.forEach((variable, node) -> add(node)));
    }

    /** Jena's walker passes over what is sorted by. */
    @Override
    public void visit(OpOrder order) {
        order.getConditions().forEach(condition -> Walker.walk(condition.getExpression(), this, constants));
    }

    /** Jena's walker passes over what is added up. */
    @Override
    public void visit(OpGroup group) {
        for (ExprAggregator aggregator : group.getAggregators()) {
            ExprList list = aggregator.getAggregator().getExprList();
            if (list != null) {
                list.forEach(expression -> Walker.walk(expression, this, constants));
            }
        }
    }
}
