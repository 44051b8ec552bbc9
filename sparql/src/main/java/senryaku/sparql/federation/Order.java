package senryaku.sparql.federation;

import java.util.Set;
import org.eclipse.rdf4j.federated.algebra.StatementTupleExpr;
import org.eclipse.rdf4j.federated.algebra.VariableExpr;
import org.eclipse.rdf4j.federated.evaluation.FederationEvalStrategy;
import org.eclipse.rdf4j.federated.evaluation.FederationEvaluationStrategyFactory;
import org.eclipse.rdf4j.federated.evaluation.SparqlFederationEvalStrategy;
import org.eclipse.rdf4j.federated.optimizer.DefaultFedXCostModel;
import org.eclipse.rdf4j.federated.optimizer.GenericInfoOptimizer;
import org.eclipse.rdf4j.federated.optimizer.StatementGroupAndJoinOptimizer;
import org.eclipse.rdf4j.federated.structures.QueryInfo;
import org.eclipse.rdf4j.query.Dataset;
import org.eclipse.rdf4j.query.algebra.TupleExpr;
import org.eclipse.rdf4j.query.algebra.evaluation.TripleSource;
import org.eclipse.rdf4j.query.algebra.evaluation.impl.EvaluationStatistics;

/**
 * The order of joins: ours first, and then always something that shares a variable with what is there. FedX by itself begins
 * with whatever has the fewest variables, and multiplies all things of a class elsewhere with our rows.
 */
final class Order extends FederationEvaluationStrategyFactory {

    /** More than FedX's own costs. */
    private static final double FAR = 1_000;

    private final String own;

    /** @param own name of our data */
    Order(String own) {
        this.own = own;
    }

    @Override
    public FederationEvalStrategy createEvaluationStrategy(
            Dataset dataset, TripleSource triples, EvaluationStatistics statistics) {
        return new SparqlFederationEvalStrategy(getFederationContext()) {
            @Override
            protected void optimizeJoinOrder(TupleExpr query, QueryInfo info, GenericInfoOptimizer unused) {
                new StatementGroupAndJoinOptimizer(info, Order.this::cost).optimize(query);
            }
        };
    }

    /**
     * FedX takes the part that costs least next.
     *
     * @param bound variables that have values already
     */
    private double cost(TupleExpr part, Set<String> bound) {
        double cost = DefaultFedXCostModel.INSTANCE.estimateCost(part, bound);
        boolean isFirst = bound.isEmpty();
        boolean isNear = isFirst ? isOurs(part) : isTied(part, bound);
        return isNear ? cost : cost + FAR;
    }

    private static boolean isTied(TupleExpr part, Set<String> bound) {
        return part instanceof VariableExpr variables
                && variables.getFreeVars().stream().anyMatch(bound::contains);
    }

    private boolean isOurs(TupleExpr part) {
        return part instanceof StatementTupleExpr pattern
                && pattern.getStatementSources().stream()
                        .allMatch(source -> source.getEndpointID().equals(own));
    }
}
