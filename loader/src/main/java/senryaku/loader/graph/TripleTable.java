package senryaku.loader.graph;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;
import org.jspecify.annotations.Nullable;

/**
 * Triples of many graphs, sorted, for reading only: about 30 bytes for each, and 12 for each term. Shapes see some triples
 * otherwise than they are released, so that there are two views of one table.
 */
public final class TripleTable {

    private static final byte RELEASED = 1;
    private static final byte SHAPED = 2;

    private final Terms terms;
    private final int limit;
    private final int[] subjects;
    private final int[] predicates;
    private final int[] objects;
    private final byte[] views;
    private final int[] bySubject;
    private final int[] byPredicate;
    private final int[] byObject;
    private final int[] predicateRows;
    private final int[] objectRows;
    private final int[] graphStart;
    private final int[] graphs;

    /** @param rows subject, predicate, object, and the graph, to which its views are added as multiples of the limit */
    private TripleTable(Terms terms, int[][] rows) {
        this.terms = terms;
        this.limit = terms.count();
        int size = rows[0].length;
        int[] fresh = IntStream.range(0, size).filter(row -> isNew(rows, row)).toArray();
        this.subjects = picked(rows[0], fresh);
        this.predicates = picked(rows[1], fresh);
        this.objects = picked(rows[2], fresh);
        this.views = new byte[fresh.length];
        this.graphStart = new int[fresh.length + 1];
        this.graphs = new int[size];
        int triple = -1;
        int quads = 0;
        for (int row = 0; row < size; row++) {
            if (triple + 1 < fresh.length && fresh[triple + 1] == row) {
                graphStart[++triple] = quads;
            }
            int kind = rows[3][row] / limit;
            views[triple] |= kind == 0 ? RELEASED | SHAPED : kind == 1 ? RELEASED : SHAPED;
            if (kind < 2) {
                graphs[quads++] = rows[3][row] % limit;
            }
        }
        graphStart[fresh.length] = quads;
        int[] all = IntStream.range(0, fresh.length).toArray();
        this.bySubject = Rows.starts(all, subjects, limit);
        this.byPredicate = Rows.starts(all, predicates, limit);
        this.byObject = Rows.starts(all, objects, limit);
        this.predicateRows = Rows.sorted(all, predicates);
        this.objectRows = Rows.sorted(predicateRows, objects);
    }

    /** The triples of some quads, which all views see. */
    public static TripleTable of(Quads quads) {
        return of(quads, quads.size(), new Quads(quads.terms()));
    }

    /**
     * The triples of some quads.
     *
     * @param released all that is to be released
     * @param alike so many of them, the first ones, are seen by shapes as well
     * @param shaped what only shapes see; it has the same terms
     */
    public static TripleTable of(Quads released, int alike, Quads shaped) {
        int size = released.size() + shaped.size();
        int limit = released.terms().count();
        int[][] rows = new int[4][];
        for (int i = 0; i < rows.length; i++) {
            int place = (i + 1) % rows.length;
            rows[i] = Arrays.copyOf(released.columns()[place], size);
            System.arraycopy(shaped.columns()[place], 0, rows[i], released.size(), shaped.size());
        }
        for (int row = alike; row < size; row++) {
            rows[3][row] = row < released.size() ? rows[3][row] + limit : 2 * limit;
        }
        return new TripleTable(released.terms(), Rows.sorted(rows, size));
    }

    private static boolean isNew(int[][] rows, int row) {
        return row == 0
                || rows[0][row] != rows[0][row - 1]
                || rows[1][row] != rows[1][row - 1]
                || rows[2][row] != rows[2][row - 1];
    }

    private static int[] picked(int[] column, int[] rows) {
        return Arrays.stream(rows).map(row -> column[row]).toArray();
    }

    /** What is to be released, as one graph. Triples can be added to that, not to the table. */
    public Graph released() {
        return graph(RELEASED, Terms.NONE, GraphFactory.createDefaultGraph());
    }

    /** What is to be released, with quads that came later, as one graph. */
    public Graph releasedWith(Quads more) {
        Graph before = released();
        Quads fresh = new Quads(more.terms());
        for (Quad quad : more) {
            if (!before.contains(quad.asTriple())) {
                fresh.add(quad);
            }
        }
        return graph(RELEASED, Terms.NONE, of(fresh).released());
    }

    /** What shapes are to see, as one graph. */
    public Graph shaped() {
        return graph(SHAPED, Terms.NONE, GraphFactory.createDefaultGraph());
    }

    /** One of the graphs. */
    public Graph named(Node name) {
        int number = terms.find(name);
        return graph(RELEASED, number == Terms.NONE ? limit : number, GraphFactory.createDefaultGraph());
    }

    private Graph graph(byte view, int graph, Graph added) {
        boolean all = graph == Terms.NONE;
        for (int row = 0; all && row < views.length; row++) {
            all = (views[row] & view) != 0;
        }
        return new TableGraph(this, view, graph, all, added);
    }

    int size() {
        return subjects.length;
    }

    /** Whether a triple is seen by a view and, if one is given, stands in a graph. */
    boolean isIn(int row, byte view, int graph) {
        if ((views[row] & view) == 0) {
            return false;
        }
        boolean found = graph == Terms.NONE;
        for (int place = graphStart[row]; !found && place < graphStart[row + 1]; place++) {
            found = graphs[place] == graph;
        }
        return found;
    }

    Triple triple(int row) {
        return Triple.create(terms.node(subjects[row]), terms.node(predicates[row]), terms.node(objects[row]));
    }

    /** The rows that match; {@code Node.ANY} matches everything. */
    Found find(Node subject, Node predicate, Node object) {
        int s = number(subject);
        int p = number(predicate);
        int o = number(object);
        if (s == limit || p == limit || o == limit) {
            return new Found(new int[0], 0, 0, Terms.NONE, Terms.NONE);
        }
        if (s != Terms.NONE && (o == Terms.NONE || p != Terms.NONE || count(bySubject, s) <= count(byObject, o))) {
            int begin = p == Terms.NONE ? bySubject[s] : lower(predicates, bySubject[s], bySubject[s + 1], p);
            int end = p == Terms.NONE ? bySubject[s + 1] : lower(predicates, begin, bySubject[s + 1], p + 1);
            if (p != Terms.NONE && o != Terms.NONE) {
                begin = lower(objects, begin, end, o);
                end = lower(objects, begin, end, o + 1);
            }
            return new Found(null, begin, end, Terms.NONE, p == Terms.NONE ? o : Terms.NONE);
        }
        if (o != Terms.NONE) {
            int begin = p == Terms.NONE ? byObject[o] : lowerObject(byObject[o], byObject[o + 1], p);
            int end = p == Terms.NONE ? byObject[o + 1] : lowerObject(begin, byObject[o + 1], p + 1);
            return new Found(objectRows, begin, end, s, Terms.NONE);
        }
        return p == Terms.NONE
                ? new Found(null, 0, size(), Terms.NONE, Terms.NONE)
                : new Found(predicateRows, byPredicate[p], byPredicate[p + 1], Terms.NONE, Terms.NONE);
    }

    private static int count(int[] starts, int number) {
        return starts[number + 1] - starts[number];
    }

    /** The number of a given term; one that no triple has, if it is none of them. */
    private int number(Node node) {
        if (!node.isConcrete()) {
            return Terms.NONE;
        }
        int number = terms.find(node);
        return number == Terms.NONE ? limit : Math.min(number, limit);
    }

    /** The first row whose number is not lower. */
    private static int lower(int[] column, int begin, int end, int number) {
        int low = begin;
        int high = end;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (column[middle] < number) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private int lowerObject(int begin, int end, int predicate) {
        int low = begin;
        int high = end;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (predicates[objectRows[middle]] < predicate) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /**
     * Rows, or places in a list of rows, of which those count that have a subject or an object, where one is asked for. The
     * last ones come first, as in Jena's own graphs in memory, so that names in messages keep their order.
     */
    final class Found {

        private final int @Nullable [] rows;
        private final int begin;
        private final int subject;
        private final int object;
        private int next;

        private Found(int @Nullable [] rows, int begin, int end, int subject, int object) {
            this.rows = rows;
            this.next = end;
            this.begin = begin;
            this.subject = subject;
            this.object = object;
        }

        /** The next row; negative, if there is none. */
        int next() {
            while (next > begin) {
                next--;
                int row = rows == null ? next : rows[next];
                if ((subject == Terms.NONE || subjects[row] == subject)
                        && (object == Terms.NONE || objects[row] == object)) {
                    return row;
                }
            }
            return -1;
        }
    }
}
