package senryaku.loader.graph;

import java.util.NoSuchElementException;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Triple;
import org.apache.jena.graph.impl.GraphBase;
import org.apache.jena.util.iterator.ExtendedIterator;
import org.apache.jena.util.iterator.NiceIterator;

/** What a view or a graph of a table holds, and what was added to it here. Terms are the same only if they are written the same. */
final class TableGraph extends GraphBase {

    private final TripleTable table;
    private final byte view;
    private final int graph;
    private final boolean all;
    private final Graph added;

    /**
     * @param graph a number of a term; {@link Terms#NONE} for all
     * @param all whether it holds all triples of the table
     * @param added more of it, of which the table has nothing
     */
    TableGraph(TripleTable table, byte view, int graph, boolean all, Graph added) {
        this.table = table;
        this.view = view;
        this.graph = graph;
        this.all = all;
        this.added = added;
    }

    @Override
    public void performAdd(Triple triple) {
        if (!graphBaseContains(triple)) {
            added.add(triple);
        }
    }

    @Override
    protected ExtendedIterator<Triple> graphBaseFind(Triple pattern) {
        ExtendedIterator<Triple> found =
                new Triples(table.find(pattern.getSubject(), pattern.getPredicate(), pattern.getObject()));
        return added.isEmpty() ? found : found.andThen(added.find(pattern));
    }

    @Override
    protected boolean graphBaseContains(Triple pattern) {
        return next(table.find(pattern.getSubject(), pattern.getPredicate(), pattern.getObject())) >= 0
                || added.contains(pattern);
    }

    @Override
    protected int graphBaseSize() {
        int size = added.size();
        if (all) {
            return size + table.size();
        }
        for (int row = 0; row < table.size(); row++) {
            size += table.isIn(row, view, graph) ? 1 : 0;
        }
        return size;
    }

    private int next(TripleTable.Found found) {
        int row = found.next();
        while (row >= 0 && !all && !table.isIn(row, view, graph)) {
            row = found.next();
        }
        return row;
    }

    private final class Triples extends NiceIterator<Triple> {

        private final TripleTable.Found found;
        private int row;

        private Triples(TripleTable.Found found) {
            this.found = found;
            this.row = TableGraph.this.next(found);
        }

        @Override
        public boolean hasNext() {
            return row >= 0;
        }

        @Override
        public Triple next() {
            if (row < 0) {
                throw new NoSuchElementException();
            }
            Triple triple = table.triple(row);
            row = TableGraph.this.next(found);
            return triple;
        }
    }
}
