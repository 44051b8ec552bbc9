package senryaku.loader.publish;

import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.stream.LongStream;
import org.apache.jena.atlas.lib.tuple.TupleFactory;
import org.apache.jena.dboe.base.record.Record;
import org.apache.jena.dboe.base.record.RecordFactory;
import org.apache.jena.dboe.trans.bplustree.BPlusTree;
import org.apache.jena.dboe.trans.bplustree.rewriter.BPlusTreeRewriter;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.lang.LabelToNode;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.loader.base.CoLib;
import org.apache.jena.tdb2.store.NodeId;
import org.apache.jena.tdb2.store.NodeIdFactory;
import org.apache.jena.tdb2.store.nodetable.NodeTable;
import org.apache.jena.tdb2.store.nodetupletable.NodeTupleTable;
import org.apache.jena.tdb2.store.tupletable.TupleIndex;
import org.apache.jena.tdb2.store.tupletable.TupleIndexRecord;
import org.apache.jena.tdb2.sys.TDBInternal;

/**
 * Fills a new TDB2 database: every term gets its number, then each index is written once, sorted and from its leaves to its
 * root, as {@code tdb2.xloader} does. Nothing is safe before the database was closed and brought to the disk.
 */
final class PackedDatabase {

    /** The parts of a quad, in the order in which they are kept here. */
    private static final String PARTS = "GSPO";

    private final long[][] numbers;
    private int count;

    private PackedDatabase(int size) {
        this.numbers = new long[PARTS.length()][size];
    }

    /**
     * Writes quads into an empty database.
     *
     * @param lines N-Quads, each once
     */
    static void write(DatasetGraph database, List<String> lines) {
        write(database, lines, Long.SIZE - 1);
    }

    /** @param bits that the ranks of the four parts of a quad may take together; otherwise quads are inserted one by one */
    static void write(DatasetGraph database, List<String> lines, int bits) {
        PackedDatabase packed = new PackedDatabase(lines.size());
        NodeTupleTable table =
                TDBInternal.getDatasetGraphTDB(database).getQuadTable().getNodeTupleTable();
        Txn.executeWrite(database, () -> packed.number(lines, table.getNodeTable()));
        if (packed.count > 0) {
            packed.index(table.getTupleTable().getIndexes(), bits);
        }
    }

    private void number(List<String> lines, NodeTable nodes) {
        RDFParser.create()
                .source(new LineStream(lines.iterator()))
                .lang(Lang.NQUADS)
                .checking(false)
                .labelToNode(LabelToNode.createUseLabelAsGiven())
                .parse(new StreamRDFBase() {
                    @Override
                    public void quad(Quad quad) {
                        Node[] parts = {quad.getGraph(), quad.getSubject(), quad.getPredicate(), quad.getObject()};
                        for (int part = 0; part < parts.length; part++) {
                            numbers[part][count] = number(nodes.getAllocateNodeId(parts[part]));
                        }
                        count++;
                    }
                });
    }

    /** The eight bytes of an id; the sign is turned, so that they are sorted as bytes are. */
    private static long number(NodeId id) {
        byte[] bytes = new byte[NodeId.SIZE];
        NodeIdFactory.set(id, bytes);
        return ByteBuffer.wrap(bytes).getLong() ^ Long.MIN_VALUE;
    }

    private void index(TupleIndex[] indexes, int most) {
        long[][] values = new long[PARTS.length()][];
        int[][] ranks = new int[PARTS.length()][];
        int[] bits = new int[PARTS.length()];
        int all = 0;
        for (int part = 0; part < PARTS.length(); part++) {
            long[] distinct = LongStream.of(numbers[part])
                    .limit(count)
                    .sorted()
                    .distinct()
                    .toArray();
            values[part] = distinct;
            ranks[part] = new int[count];
            for (int i = 0; i < count; i++) {
                ranks[part][i] = Arrays.binarySearch(distinct, numbers[part][i]);
            }
            bits[part] = Integer.SIZE - Integer.numberOfLeadingZeros(distinct.length);
            all += bits[part];
        }
        for (TupleIndex index : indexes) {
            if (all > most) {
                CoLib.executeWrite(index, () -> insert(index));
                continue;
            }
            int[] order = index.getName().chars().map(PARTS::indexOf).toArray();
            long[] keys = new long[count];
            for (int i = 0; i < count; i++) {
                for (int part : order) {
                    keys[i] = (keys[i] << bits[part]) | ranks[part][i];
                }
            }
            Arrays.sort(keys);
            pack(
                    (TupleIndexRecord) index,
                    Arrays.stream(keys)
                            .mapToObj(key -> bytes(key, order, bits, values))
                            .iterator());
        }
    }

    private void insert(TupleIndex index) {
        for (int i = 0; i < count; i++) {
            index.add(TupleFactory.create4(id(0, i), id(1, i), id(2, i), id(3, i)));
        }
    }

    private NodeId id(int part, int i) {
        return NodeIdFactory.get(ByteBuffer.allocate(NodeId.SIZE).putLong(0, numbers[part][i] ^ Long.MIN_VALUE));
    }

    /** The key of an index as it lies on the disk. */
    private static byte[] bytes(long key, int[] order, int[] bits, long[][] values) {
        ByteBuffer bytes = ByteBuffer.allocate(order.length * Long.BYTES);
        long left = key;
        for (int i = order.length - 1; i >= 0; i--) {
            int part = order[i];
            int rank = (int) (left & ((1L << bits[part]) - 1));
            bytes.putLong(i * Long.BYTES, values[part][rank] ^ Long.MIN_VALUE);
            left >>>= bits[part];
        }
        return bytes.array();
    }

    private static void pack(TupleIndexRecord index, Iterator<byte[]> keys) {
        BPlusTree tree = (BPlusTree) index.getRangeIndex();
        RecordFactory factory = tree.getRecordFactory();
        Iterator<Record> records = new Iterator<>() {
            @Override
            public boolean hasNext() {
                return keys.hasNext();
            }

            @Override
            public Record next() {
                return factory.create(keys.next());
            }
        };
        CoLib.executeWrite(
                index,
                () -> BPlusTreeRewriter.packIntoBPlusTree(
                        records,
                        tree.getParams(),
                        factory,
                        tree.getStateManager().getBufferChannel(),
                        tree.getNodeManager().getBlockMgr(),
                        tree.getRecordsMgr().getBlockMgr()));
    }

    /** Lines one after the other, without a copy of all of them. */
    private static final class LineStream extends InputStream {

        private final Iterator<String> lines;
        private byte[] line = {};
        private int position;

        private LineStream(Iterator<String> lines) {
            this.lines = lines;
        }

        @Override
        public int read(byte[] into, int offset, int length) {
            if (position == line.length) {
                if (!lines.hasNext()) {
                    return -1;
                }
                line = (lines.next() + "\n").getBytes(StandardCharsets.UTF_8);
                position = 0;
            }
            int some = Math.min(length, line.length - position);
            System.arraycopy(line, position, into, offset, some);
            position += some;
            return some;
        }

        @Override
        public int read() {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }
    }
}
