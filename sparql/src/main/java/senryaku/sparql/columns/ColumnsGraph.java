package senryaku.sparql.columns;

import java.util.Iterator;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.GraphView;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.util.iterator.ExtendedIterator;
import org.apache.jena.util.iterator.WrappedIterator;

/** One graph of a release, or all of them as one. */
final class ColumnsGraph extends GraphView {

    private final ColumnsData data;
    private final int graph;

    /**
     * @param name the graph's name, or the one that stands for all
     * @param graph its number, or {@link Match#UNION}
     */
    ColumnsGraph(ColumnsData data, Node name, int graph) {
        super(data, name);
        this.data = data;
        this.graph = graph;
    }

    Columns columns() {
        return data.columns();
    }

    /** The number of its name, or {@link Match#UNION}. */
    int graph() {
        return graph;
    }

    @Override
    protected ExtendedIterator<Triple> graphBaseFind(Node s, Node p, Node o) {
        Iterator<Quad> quads = data.find(graph, s, p, o);
        return WrappedIterator.createNoRemove(new Iterator<>() {
            @Override
            public boolean hasNext() {
                return quads.hasNext();
            }

            @Override
            public Triple next() {
                return quads.next().asTriple();
            }
        });
    }

    @Override
    protected int graphBaseSize() {
        return graph == Match.UNION
                ? columns().triples()
                : columns().contentsEnd(graph) - columns().contentsBegin(graph);
    }
}
