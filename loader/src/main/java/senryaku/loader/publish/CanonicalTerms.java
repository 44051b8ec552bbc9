package senryaku.loader.publish;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.BitSet;
import org.apache.jena.graph.Node;
import senryaku.loader.graph.Quads;

/** The terms of some quads in the order of their canonical texts, by code point: that is the order of their bytes in UTF-8. */
final class CanonicalTerms {

    private final byte[][] texts;
    private final Node[] nodes;
    private final int[] ranks;

    private CanonicalTerms(byte[][] texts, Node[] nodes, int[] ranks) {
        this.texts = texts;
        this.nodes = nodes;
        this.ranks = ranks;
    }

    /**
     * The terms.
     *
     * @throws IllegalArgumentException if a node is blank and has no lasting name
     */
    static CanonicalTerms of(Quads quads) {
        BitSet used = new BitSet(quads.terms().count());
        for (int[] column : quads.columns()) {
            for (int row = 0; row < quads.size(); row++) {
                used.set(column[row]);
            }
        }
        Text[] sorted = used.stream()
                .parallel()
                .mapToObj(number -> new Text(bytes(quads.terms().node(number)), number))
                .toArray(Text[]::new);
        Arrays.parallelSort(sorted);
        byte[][] texts = new byte[sorted.length][];
        Node[] nodes = new Node[sorted.length];
        int[] ranks = new int[quads.terms().count()];
        int count = 0;
        for (Text text : sorted) {
            if (count == 0 || !Arrays.equals(texts[count - 1], text.bytes)) {
                texts[count] = text.bytes;
                nodes[count++] = quads.terms().node(text.number);
            }
            ranks[text.number] = count - 1;
        }
        return new CanonicalTerms(Arrays.copyOf(texts, count), Arrays.copyOf(nodes, count), ranks);
    }

    /** The same for who asks no longer for {@link #rank}. */
    CanonicalTerms withoutRanks() {
        return new CanonicalTerms(texts, nodes, new int[0]);
    }

    private static byte[] bytes(Node node) {
        return CanonicalLine.term(node).getBytes(StandardCharsets.UTF_8);
    }

    int count() {
        return nodes.length;
    }

    /**
     * The place of a term of the quads in this order.
     *
     * @param number that it has in the quads
     */
    int rank(int number) {
        return ranks[number];
    }

    Node node(int rank) {
        return nodes[rank];
    }

    byte[] text(int rank) {
        return texts[rank];
    }

    /** The place of a term; negative, if it is none of these. */
    int number(Node node) {
        return Arrays.binarySearch(texts, bytes(node), Arrays::compareUnsigned);
    }

    private static final class Text implements Comparable<Text> {

        private final byte[] bytes;
        private final int number;

        private Text(byte[] bytes, int number) {
            this.bytes = bytes;
            this.number = number;
        }

        @Override
        public int compareTo(Text other) {
            return Arrays.compareUnsigned(bytes, other.bytes);
        }
    }
}
