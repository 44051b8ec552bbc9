package senryaku.sparql.bounds;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Triple;
import org.apache.jena.graph.impl.WrappedGraph;

/** A graph that is made by a query, and that is asked now and then whether it may grow further. */
public final class Growing extends WrappedGraph {

    private static final int SELDOM = 0x3FF;

    private final Runnable grown;
    private int added;

    /** @param grown throws if the graph is too large */
    public Growing(Graph graph, Runnable grown) {
        super(graph);
        this.grown = grown;
    }

    @Override
    public void add(Triple triple) {
        super.add(triple);
        if ((++added & SELDOM) == 0) {
            grown.run();
        }
    }
}
