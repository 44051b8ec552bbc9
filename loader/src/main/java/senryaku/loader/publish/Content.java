package senryaku.loader.publish;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.AbstractList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.RandomAccess;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import senryaku.loader.graph.Quads;
import senryaku.loader.graph.Rows;

/**
 * Quads in their canonical form (RDFC-1.0): canonical N-Quads, sorted by code point, each line once. What is loaded has no
 * blank node, so that sorting the lines is all of the algorithm: equal content has equal lines. Blank nodes that callers wrote
 * keep the names that they got then.
 *
 * <p>No line is kept. A term ends where no other term that begins like it goes on with a lower character, so that quads whose
 * terms are sorted as texts, one after the other, are sorted as lines.
 */
final class Content {

    /** The parts of a quad in the order of a line, as places in {@link Quads#columns}. */
    private static final int[] LINE = {1, 2, 3, 0};

    private static final int GRAPH = 3;

    private final CanonicalTerms terms;
    private final int[][] rows;
    private final String hash;
    private final SortedMap<String, Long> graphs;
    private final long bytes;

    private Content(CanonicalTerms terms, int[][] rows) {
        this.terms = terms;
        this.rows = rows;
        this.graphs = graphs(terms, rows[GRAPH]);
        MessageDigest digest = Hashes.sha256();
        CountingStream counted = new CountingStream();
        try (OutputStream lines = new DigestOutputStream(counted, digest)) {
            writeTo(lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        this.hash = HexFormat.of().formatHex(digest.digest());
        this.bytes = counted.bytes;
    }

    /**
     * The canonical form of quads.
     *
     * @throws IllegalArgumentException if a node is blank and has no lasting name
     */
    static Content of(Collection<Quad> quads) {
        return of(Quads.of(quads));
    }

    /** The canonical form of the quads that an iterator still gives. */
    static Content of(Iterator<Quad> quads) {
        return of(Quads.of(quads));
    }

    private static Content of(Quads quads) {
        int[][] columns = quads.columns();
        int size = quads.size();
        CanonicalTerms terms = CanonicalTerms.of(quads);
        int[][] line = new int[LINE.length][];
        for (int i = 0; i < LINE.length; i++) {
            int[] ranks = new int[size];
            for (int row = 0; row < size; row++) {
                ranks[row] = terms.rank(columns[LINE[i]][row]);
            }
            line[i] = ranks;
        }
        return new Content(terms.withoutRanks(), Rows.sorted(line, size));
    }

    private static SortedMap<String, Long> graphs(CanonicalTerms terms, int[] column) {
        long[] counts = new long[terms.count()];
        for (int graph : column) {
            counts[graph]++;
        }
        SortedMap<String, Long> graphs = new TreeMap<>();
        for (int graph = 0; graph < counts.length; graph++) {
            if (counts[graph] > 0) {
                graphs.put(terms.node(graph).getURI(), counts[graph]);
            }
        }
        return graphs;
    }

    /** The graph of a canonical line: it stands last, and has no blanks. */
    static String graph(String line) {
        return line.substring(line.lastIndexOf(" <") + 2, line.length() - 3);
    }

    /** SHA-256 over the lines, each with its line feed, in hex. */
    String hash() {
        return hash;
    }

    /** The first eight hex digits of the hash: enough to tell releases apart. */
    String shortHash() {
        return hash.substring(0, 8);
    }

    /** How many quads each graph has. */
    SortedMap<String, Long> graphs() {
        return graphs;
    }

    /** How many quads there are. */
    int size() {
        return rows[GRAPH].length;
    }

    /** How many bytes all lines have. */
    long bytes() {
        return bytes;
    }

    /** How many different terms there are. */
    int termCount() {
        return terms.count();
    }

    /** The term of a number in {@link #rows()}. */
    Node term(int number) {
        return terms.node(number);
    }

    /** The number of a term in {@link #rows()}; negative, if no quad has it. */
    int number(Node term) {
        return terms.number(term);
    }

    /** The columns subject, predicate, object and graph, in the order of the lines, as numbers of terms; not to be changed. */
    int[][] rows() {
        return rows;
    }

    /** Writes the lines. */
    void writeTo(OutputStream out) throws IOException {
        ByteArrayOutputStream some = new ByteArrayOutputStream(1 << 16);
        for (int row = 0; row < size(); row++) {
            write(row, some);
            some.write('\n');
            if (some.size() > 1 << 15) {
                some.writeTo(out);
                some.reset();
            }
        }
        some.writeTo(out);
    }

    private void write(int row, ByteArrayOutputStream out) {
        for (int[] column : rows) {
            out.writeBytes(terms.text(column[row]));
            out.write(' ');
        }
        out.write('.');
    }

    /** The lines without their line feeds; each is made when it is asked for. */
    List<String> lines() {
        return new Lines();
    }

    private final class Lines extends AbstractList<String> implements RandomAccess {

        @Override
        public String get(int row) {
            ByteArrayOutputStream line = new ByteArrayOutputStream();
            write(row, line);
            return line.toString(StandardCharsets.UTF_8);
        }

        @Override
        public int size() {
            return Content.this.size();
        }
    }

    private static final class CountingStream extends OutputStream {

        private long bytes;

        @Override
        public void write(int one) {
            bytes++;
        }

        @Override
        public void write(byte[] some, int offset, int length) {
            bytes += length;
        }
    }
}
