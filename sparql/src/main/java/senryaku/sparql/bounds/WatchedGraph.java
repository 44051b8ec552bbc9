package senryaku.sparql.bounds;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.graph.GraphWrapper;
import org.apache.jena.util.iterator.ExtendedIterator;

/** A graph whose every found triple takes a step, and as much memory as a node that is remembered. */
final class WatchedGraph extends GraphWrapper {

    /** A node in a list or a set, in bytes, about. */
    private static final int REMEMBERED = 40;

    private final Budget budget;

    WatchedGraph(Graph graph, Budget budget) {
        super(graph);
        this.budget = budget;
    }

    @Override
    public ExtendedIterator<Triple> find(Node subject, Node predicate, Node object) {
        budget.step();
        return super.find(subject, predicate, object).mapWith(this::seen);
    }

    @Override
    public ExtendedIterator<Triple> find(Triple pattern) {
        budget.step();
        return super.find(pattern).mapWith(this::seen);
    }

    private Triple seen(Triple triple) {
        budget.step();
        budget.hold(REMEMBERED);
        return triple;
    }
}
