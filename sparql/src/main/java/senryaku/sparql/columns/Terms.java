package senryaku.sparql.columns;

import java.util.Arrays;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.expr.NodeValue;
import org.jspecify.annotations.Nullable;

/**
 * The terms of a release, each with a number from 1 on; terms are the same only if they are written the same. Blank nodes come
 * first, then IRIs in the order of SPARQL's ORDER BY, then literals: so IRIs are compared by their numbers.
 */
final class Terms {

    /** The number of no term. */
    static final int NONE = 0;

    private final Node[] nodes;
    private final int[] table;
    private final int firstIri;
    private final int firstLiteral;
    private final @Nullable NodeValue[] values;

    /** @param nodes in the order of their numbers; the first place is not used */
    Terms(Node[] nodes) {
        this.nodes = nodes;
        this.table = new int[capacity(nodes.length)];
        int blank = 1;
        int other = 1;
        for (int id = 1; id < nodes.length; id++) {
            int place = place(nodes[id], table.length);
            while (table[place] != NONE) {
                place = (place + 1) & (table.length - 1);
            }
            table[place] = id;
            blank += nodes[id].isBlank() ? 1 : 0;
            other += nodes[id].isBlank() || nodes[id].isURI() ? 1 : 0;
        }
        this.firstIri = blank;
        this.firstLiteral = other;
        this.values = new NodeValue[nodes.length - firstLiteral];
    }

    static int capacity(int count) {
        return Math.max(16, Integer.highestOneBit(count) << 2);
    }

    static int place(Node node, int capacity) {
        int hash = node.hashCode() * 0x9E3779B9;
        return hash >>> (32 - Integer.numberOfTrailingZeros(capacity));
    }

    /** The highest number. */
    int last() {
        return nodes.length - 1;
    }

    /** The number of a term; {@link #NONE} if no triple has it. */
    int id(Node node) {
        int place = place(node, table.length);
        while (table[place] != NONE) {
            if (nodes[table[place]].equals(node)) {
                return table[place];
            }
            place = (place + 1) & (table.length - 1);
        }
        return NONE;
    }

    Node node(int id) {
        return nodes[id];
    }

    boolean isIri(int id) {
        return id >= firstIri && id < firstLiteral;
    }

    boolean isLiteral(int id) {
        return id >= firstLiteral;
    }

    /** The value of a term for expressions. That of a literal is worked out once. */
    NodeValue value(int id) {
        if (!isLiteral(id)) {
            return NodeValue.makeNode(nodes[id]);
        }
        NodeValue known = values[id - firstLiteral];
        if (known == null) {
            known = NodeValue.makeNode(nodes[id]);
            values[id - firstLiteral] = known;
        }
        return known;
    }

    /** What all terms hold, in bytes, about. */
    long bytes() {
        return Arrays.stream(nodes, 1, nodes.length).mapToLong(Terms::bytes).sum();
    }

    /** What one term holds with its places in the tables, and a literal with its value, in bytes, about. */
    static long bytes(Node node) {
        return node.isURI()
                ? 108L + node.getURI().length()
                : 204L + node.toString().length();
    }
}
