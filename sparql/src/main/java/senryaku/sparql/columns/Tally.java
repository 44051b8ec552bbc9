package senryaku.sparql.columns;

import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.algebra.op.OpBGP;
import org.apache.jena.sparql.algebra.op.OpGroup;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.expr.ExprAggregator;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.aggregate.AggCount;

/** COUNT(*) of one pattern in all graphs: the length of a range. */
final class Tally {

    private Tally() {}

    /** Whether a group is nothing else. */
    static boolean counts(OpGroup group) {
        return group.getGroupVars().isEmpty()
                && !group.getAggregators().isEmpty()
                && group.getAggregators().stream().allMatch(one -> one.getAggregator() instanceof AggCount)
                && group.getSubOp() instanceof OpBGP pattern
                && pattern.getPattern().size() == 1
                && isPlain(pattern.getPattern().get(0));
    }

    /** No variable comes twice, so that all in the range matches. */
    private static boolean isPlain(Triple triple) {
        List<Node> variables = Stream.of(triple.getSubject(), triple.getPredicate(), triple.getObject())
                .filter(Var::isVar)
                .toList();
        return variables.stream().distinct().count() == variables.size()
                && !triple.getSubject().isTripleTerm()
                && !triple.getObject().isTripleTerm();
    }

    static Step of(Frame frame, OpGroup group) {
        Run run = frame.run();
        Triple triple = ((OpBGP) group.getSubOp()).getPattern().get(0);
        int count = new Match(run.columns())
                .count(id(run, triple.getSubject()), id(run, triple.getPredicate()), id(run, triple.getObject()));
        int number = run.id(NodeValue.makeInteger(count).asNode());
        List<ExprAggregator> counted = group.getAggregators();
        int[] slots = counted.stream().mapToInt(one -> run.slot(one.getVar())).toArray();
        return new Rows(
                frame, slots, List.of(counted.stream().mapToInt(one -> number).toArray()));
    }

    private static int id(Run run, Node node) {
        return Var.isVar(node) ? Terms.NONE : run.id(node);
    }
}
