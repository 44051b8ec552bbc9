package senryaku.sparql.columns;

/** The names of all graphs, for a pattern that must be matched graph by graph. */
final class GraphNames extends Step {

    private final Frame frame;
    private final int slot;
    private boolean given;
    private int next;

    GraphNames(Frame frame, int slot) {
        this.frame = frame;
        this.slot = slot;
    }

    @Override
    void open() {
        given = frame.get(slot) != Terms.NONE;
        next = 0;
    }

    @Override
    boolean next() {
        Columns columns = frame.run().columns();
        frame.run().budget().step();
        if (given) {
            int graph = frame.get(slot);
            return next++ == 0 && columns.contentsEnd(graph) > columns.contentsBegin(graph);
        }
        boolean more = next < columns.graphCount();
        frame.set(slot, more ? columns.graphName(next++) : Terms.NONE);
        return more;
    }

    @Override
    void close() {
        if (!given) {
            frame.set(slot, Terms.NONE);
        }
        next = Integer.MAX_VALUE;
    }
}
