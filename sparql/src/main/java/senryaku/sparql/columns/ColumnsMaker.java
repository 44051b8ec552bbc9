package senryaku.sparql.columns;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Iterator;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;

/** Reads quads and sorts them. Sorting counts how often each term comes, so it takes time in proportion to the quads. */
final class ColumnsMaker {

    private static final int FIRST = 1 << 12;
    private static final int SELDOM = 0xFFF;

    /** Bytes of a quad in all columns, about. */
    private static final int PER_QUAD = 48;

    private Node[] nodes = new Node[FIRST];
    private int[] table = new int[Terms.capacity(FIRST)];
    private int last;
    private int[][] quads = new int[4][FIRST];
    private int size;
    private long bytes;

    private ColumnsMaker() {}

    /**
     * Reads all named graphs; only within a transaction.
     *
     * @throws CancellationException if the work may not go on
     */
    static Columns of(DatasetGraph data, Supervision supervision) {
        ColumnsMaker maker = new ColumnsMaker();
        Iterator<Quad> all = data.find(Node.ANY, Node.ANY, Node.ANY, Node.ANY);
        while (all.hasNext()) {
            if ((maker.size & SELDOM) == 0) {
                maker.ask(supervision);
            }
            Quad quad = all.next();
            if (!quad.isDefaultGraph()) {
                maker.add(quad);
            }
        }
        maker.ask(supervision);
        return maker.columns();
    }

    private void ask(Supervision supervision) {
        if (!supervision.mayGoOn(size, bytes + (long) PER_QUAD * size)) {
            throw new CancellationException();
        }
    }

    private void add(Quad quad) {
        if (size == quads[0].length) {
            for (int i = 0; i < quads.length; i++) {
                quads[i] = Arrays.copyOf(quads[i], grown(size));
            }
        }
        quads[0][size] = id(quad.getSubject());
        quads[1][size] = id(quad.getPredicate());
        quads[2][size] = id(quad.getObject());
        quads[3][size] = id(quad.getGraph());
        size++;
    }

    private static int grown(int size) {
        return size + (size >> 1);
    }

    private int id(Node node) {
        int place = Terms.place(node, table.length);
        while (table[place] != Terms.NONE) {
            if (nodes[table[place]].equals(node)) {
                return table[place];
            }
            place = (place + 1) & (table.length - 1);
        }
        last++;
        table[place] = last;
        if (last == nodes.length) {
            nodes = Arrays.copyOf(nodes, grown(last));
        }
        nodes[last] = node;
        bytes += Terms.bytes(node);
        if (last > (table.length >> 1)) {
            rehash();
        }
        return last;
    }

    private void rehash() {
        table = new int[table.length << 1];
        for (int id = 1; id <= last; id++) {
            int place = Terms.place(nodes[id], table.length);
            while (table[place] != Terms.NONE) {
                place = (place + 1) & (table.length - 1);
            }
            table[place] = id;
        }
    }

    private Columns columns() {
        Terms terms = terms();
        int terms1 = last + 2;
        int[] order = IntStream.range(0, size).toArray();
        for (int place : new int[] {3, 2, 1, 0}) {
            order = sorted(order, quads[place], terms1);
        }
        int[][] sorted = new int[4][];
        for (int i = 0; i < 4; i++) {
            int[] column = quads[i];
            sorted[i] = Arrays.stream(order).map(row -> column[row]).toArray();
            quads[i] = new int[0];
        }
        return columns(terms, sorted, terms1);
    }

    private static boolean isNew(int[][] sorted, int row) {
        return row == 0
                || sorted[0][row] != sorted[0][row - 1]
                || sorted[1][row] != sorted[1][row - 1]
                || sorted[2][row] != sorted[2][row - 1];
    }

    /** From quads sorted by subject, predicate, object, graph. */
    private Columns columns(Terms terms, int[][] sorted, int limit) {
        int[] fresh = IntStream.range(0, size).filter(row -> isNew(sorted, row)).toArray();
        int[] s = Arrays.stream(fresh).map(row -> sorted[0][row]).toArray();
        int[] p = Arrays.stream(fresh).map(row -> sorted[1][row]).toArray();
        int[] o = Arrays.stream(fresh).map(row -> sorted[2][row]).toArray();
        int[] all = IntStream.range(0, fresh.length).toArray();
        int[] byObject = sorted(all, o, limit);
        int[] byPredicate = sorted(byObject, p, limit);
        int[] graphStart = Arrays.copyOf(fresh, fresh.length + 1);
        graphStart[fresh.length] = size;
        int[] rows = new int[size];
        for (int row = 0; row < fresh.length; row++) {
            Arrays.fill(rows, graphStart[row], graphStart[row + 1], row);
        }
        int[] graphs = sorted[3];
        int[] byGraph = sorted(IntStream.range(0, size).toArray(), graphs, limit);
        int[] contents = Arrays.stream(byGraph).map(quad -> rows[quad]).toArray();
        int[] contentStart = starts(graphs, limit);
        int[] names = IntStream.range(1, limit - 1)
                .filter(term -> contentStart[term + 1] > contentStart[term])
                .toArray();
        return new Columns(
                terms,
                new Order(starts(s, limit), p, o),
                new Order(starts(p, limit), picked(o, byPredicate), picked(s, byPredicate)),
                new Order(starts(o, limit), picked(s, byObject), picked(p, byObject)),
                s,
                graphStart,
                graphs,
                contentStart,
                contents,
                names);
    }

    private static int[] picked(int[] column, int[] order) {
        return Arrays.stream(order).map(row -> column[row]).toArray();
    }

    /** Numbers the terms anew in their order, also in the quads. */
    private Terms terms() {
        Integer[] old = IntStream.rangeClosed(1, last).boxed().toArray(Integer[]::new);
        Arrays.sort(old, Comparator.<Integer>comparingInt(id -> kind(nodes[id])).thenComparing(this::inOrder));
        int[] fresh = new int[last + 1];
        Node[] ordered = new Node[last + 1];
        for (int i = 0; i < last; i++) {
            fresh[old[i]] = i + 1;
            ordered[i + 1] = nodes[old[i]];
        }
        for (int[] column : quads) {
            for (int row = 0; row < size; row++) {
                column[row] = fresh[column[row]];
            }
        }
        nodes = new Node[0];
        table = new int[0];
        return new Terms(ordered);
    }

    private static int kind(Node node) {
        return node.isBlank() ? 0 : node.isURI() ? 1 : 2;
    }

    private int inOrder(int one, int other) {
        return nodes[one].isURI() ? nodes[one].getURI().compareTo(nodes[other].getURI()) : Integer.compare(one, other);
    }

    private static int[] starts(int[] column, int limit) {
        int[] starts = new int[limit];
        for (int term : column) {
            if (term + 1 < limit) {
                starts[term + 1]++;
            }
        }
        Arrays.parallelPrefix(starts, Integer::sum);
        return starts;
    }

    /** Rows sorted by their terms in one column; rows with the same term keep their order. */
    private static int[] sorted(int[] rows, int[] column, int limit) {
        int[] next = new int[limit + 1];
        for (int row : rows) {
            next[column[row] + 1]++;
        }
        Arrays.parallelPrefix(next, Integer::sum);
        int[] sorted = new int[rows.length];
        for (int row : rows) {
            sorted[next[column[row]]++] = row;
        }
        return sorted;
    }
}
