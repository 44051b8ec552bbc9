package senryaku.sparql.columns;

/**
 * The quads of a release as numbers of terms. The union of all graphs is kept in three orders, so that whatever places of a pattern are
 * given, what matches is one range of rows; beside it, the graphs of each triple, and the triples of each graph.
 */
final class Columns {

    private final Terms terms;
    private final Order spo;
    private final Order pos;
    private final Order osp;
    private final int[] subjects;
    private final int[] graphStart;
    private final int[] graphs;
    private final int[] contentStart;
    private final int[] contents;
    private final int[] names;
    private final Statistics statistics;

    /**
     * @param subjects by row of {@code spo}
     * @param graphStart where the graphs of each row of {@code spo} begin
     * @param graphs of the triples, sorted for each
     * @param contentStart where the triples of each graph begin, by the number of its name
     * @param contents rows of {@code spo}, sorted for each graph
     * @param names of the graphs
     */
    Columns(
            Terms terms,
            Order spo,
            Order pos,
            Order osp,
            int[] subjects,
            int[] graphStart,
            int[] graphs,
            int[] contentStart,
            int[] contents,
            int[] names) {
        this.terms = terms;
        this.spo = spo;
        this.pos = pos;
        this.osp = osp;
        this.subjects = subjects;
        this.graphStart = graphStart;
        this.graphs = graphs;
        this.contentStart = contentStart;
        this.contents = contents;
        this.names = names;
        this.statistics = new Statistics(this);
    }

    Terms terms() {
        return terms;
    }

    Order spo() {
        return spo;
    }

    Order pos() {
        return pos;
    }

    Order osp() {
        return osp;
    }

    Statistics statistics() {
        return statistics;
    }

    /** Different triples. */
    int triples() {
        return subjects.length;
    }

    int quads() {
        return graphs.length;
    }

    /** The subject in a row of {@code spo}. */
    int subject(int row) {
        return subjects[row];
    }

    /** The row of {@code spo} with a triple; negative if there is none. */
    int row(int subject, int predicate, int object) {
        int end = spo.end(subject);
        int begin = spo.lowerSecond(spo.begin(subject), end, predicate);
        int last = spo.lowerSecond(begin, end, predicate + 1);
        int row = spo.lowerThird(begin, last, object);
        return row < last && spo.third(row) == object ? row : -1;
    }

    int graphsBegin(int row) {
        return graphStart[row];
    }

    int graphsEnd(int row) {
        return graphStart[row + 1];
    }

    /** The name of a graph, from a place between {@link #graphsBegin} and {@link #graphsEnd}. */
    int graph(int place) {
        return graphs[place];
    }

    /** Whether a graph holds the triple in a row. */
    boolean holds(int graph, int row) {
        for (int place = graphStart[row]; place < graphStart[row + 1]; place++) {
            if (graphs[place] == graph) {
                return true;
            }
        }
        return false;
    }

    int contentsBegin(int graph) {
        return graph < contentStart.length - 1 ? contentStart[graph] : 0;
    }

    int contentsEnd(int graph) {
        return graph < contentStart.length - 1 ? contentStart[graph + 1] : 0;
    }

    /** The row of a triple of a graph, from a place between {@link #contentsBegin} and {@link #contentsEnd}. */
    int content(int place) {
        return contents[place];
    }

    int graphCount() {
        return names.length;
    }

    int graphName(int index) {
        return names[index];
    }

    /** What all this holds, in bytes, about. */
    long bytes() {
        return terms.bytes() + 4L * (8L * triples() + 2L * quads() + 4L * terms.last());
    }
}
