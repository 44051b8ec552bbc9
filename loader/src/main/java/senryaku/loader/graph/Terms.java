package senryaku.loader.graph;

import java.util.Arrays;
import org.apache.jena.graph.Node;

/** Gives each term a number, from 0 on, in the order in which they come. Terms are the same only if they are written the same. */
public final class Terms {

    /** No term has it. */
    static final int NONE = -1;

    private static final int FIRST = 1 << 10;

    private Node[] nodes = new Node[FIRST];
    private int[] table = new int[FIRST << 1];
    private int count;

    /** How many there are. */
    public int count() {
        return count;
    }

    /** The term of a number. */
    public Node node(int number) {
        return nodes[number];
    }

    /** The number of a term; a new one if it has none yet. */
    public int number(Node node) {
        int place = free(node);
        if (table[place] > 0) {
            return table[place] - 1;
        }
        if (count == nodes.length) {
            nodes = Arrays.copyOf(nodes, count + (count >> 1));
        }
        nodes[count++] = node;
        table[place] = count;
        if (count > table.length >> 1) {
            grow();
        }
        return count - 1;
    }

    /** The number of a term, or {@link #NONE}. */
    int find(Node node) {
        return table[free(node)] - 1;
    }

    /** Where a term stands in the table, or where it would. */
    private int free(Node node) {
        int place = place(node, table.length);
        while (table[place] > 0 && !nodes[table[place] - 1].equals(node)) {
            place = (place + 1) & (table.length - 1);
        }
        return place;
    }

    private void grow() {
        table = new int[table.length << 1];
        for (int number = 0; number < count; number++) {
            int place = place(nodes[number], table.length);
            while (table[place] > 0) {
                place = (place + 1) & (table.length - 1);
            }
            table[place] = number + 1;
        }
    }

    private static int place(Node node, int length) {
        return (node.hashCode() * 0x9E3779B9) >>> Integer.numberOfLeadingZeros(length - 1);
    }
}
