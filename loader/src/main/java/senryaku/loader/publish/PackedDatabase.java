package senryaku.loader.publish;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Iterator;
import org.apache.jena.atlas.lib.tuple.TupleFactory;
import org.apache.jena.dboe.base.record.Record;
import org.apache.jena.dboe.base.record.RecordFactory;
import org.apache.jena.dboe.trans.bplustree.BPlusTree;
import org.apache.jena.dboe.trans.bplustree.rewriter.BPlusTreeRewriter;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.loader.base.CoLib;
import org.apache.jena.tdb2.store.NodeId;
import org.apache.jena.tdb2.store.NodeIdFactory;
import org.apache.jena.tdb2.store.nodetable.NodeTable;
import org.apache.jena.tdb2.store.nodetupletable.NodeTupleTable;
import org.apache.jena.tdb2.store.tupletable.TupleIndex;
import org.apache.jena.tdb2.store.tupletable.TupleIndexRecord;
import org.apache.jena.tdb2.sys.TDBInternal;
import senryaku.loader.graph.Rows;

/**
 * Fills a new TDB2 database: every term gets its number, then each index is written once, sorted and from its leaves to its
 * root, as {@code tdb2.xloader} does. Nothing is safe before the database was closed and brought to the disk.
 */
final class PackedDatabase {

    /** The parts of a quad, in the order of {@link Content#rows}. */
    private static final String PARTS = "SPOG";

    private final Content content;

    /** The id of each term in the database, as a number. */
    private final long[] ids;

    private PackedDatabase(Content content) {
        this.content = content;
        this.ids = new long[content.termCount()];
    }

    /** Writes quads into an empty database. */
    static void write(DatasetGraph database, Content content) {
        write(database, content, Long.SIZE - 1);
    }

    /** @param bits that the places of the four parts of a quad may take together; otherwise quads are inserted one by one */
    static void write(DatasetGraph database, Content content, int bits) {
        PackedDatabase packed = new PackedDatabase(content);
        NodeTupleTable table =
                TDBInternal.getDatasetGraphTDB(database).getQuadTable().getNodeTupleTable();
        Txn.executeWrite(database, () -> packed.number(ExactTerms.uncached(table.getNodeTable())));
        if (content.size() > 0) {
            packed.index(table.getTupleTable().getIndexes(), bits);
        }
    }

    /** In the order of the quads, so that terms that stand together lie together. */
    private void number(NodeTable nodes) {
        BitSet numbered = new BitSet(ids.length);
        int[][] rows = content.rows();
        for (int row = 0; row < content.size(); row++) {
            for (int[] column : rows) {
                int term = column[row];
                if (!numbered.get(term)) {
                    numbered.set(term);
                    ids[term] = number(nodes.getAllocateNodeId(content.term(term)));
                }
            }
        }
    }

    /** The eight bytes of an id; the sign is turned, so that they are sorted as bytes are. */
    static long number(NodeId id) {
        ByteBuffer bytes = ByteBuffer.allocate(NodeId.SIZE);
        NodeIdFactory.set(id, bytes);
        return bytes.getLong(0) ^ Long.MIN_VALUE;
    }

    private void index(TupleIndex[] indexes, int most) {
        int[][] rows = content.rows();
        long[][] values = new long[rows.length][];
        int[][] places = new int[rows.length][];
        int[] bits = new int[rows.length];
        for (int part = 0; part < rows.length; part++) {
            int[] terms = Rows.distinct(rows[part], content.size());
            long[] sorted =
                    Arrays.stream(terms).mapToLong(term -> ids[term]).sorted().toArray();
            values[part] = sorted;
            places[part] = new int[ids.length];
            for (int term : terms) {
                places[part][term] = Arrays.binarySearch(sorted, ids[term]);
            }
            bits[part] = Rows.bits(sorted.length);
        }
        Arrays.stream(indexes).parallel().forEach(index -> {
            if (Arrays.stream(bits).sum() > most) {
                CoLib.executeWrite(index, () -> insert(index));
                return;
            }
            int[] order = index.getName().chars().map(PARTS::indexOf).toArray();
            int[] width = Arrays.stream(order).map(part -> bits[part]).toArray();
            long[][] value = Arrays.stream(order).mapToObj(part -> values[part]).toArray(long[][]::new);
            long[] keys = Rows.keys(ordered(rows, order), content.size(), ordered(places, order), width);
            pack(
                    (TupleIndexRecord) index,
                    Arrays.stream(keys)
                            .mapToObj(key -> bytes(key, width, value))
                            .iterator());
        });
    }

    private static int[][] ordered(int[][] columns, int[] order) {
        return Arrays.stream(order).mapToObj(part -> columns[part]).toArray(int[][]::new);
    }

    private void insert(TupleIndex index) {
        int[][] rows = content.rows();
        for (int row = 0; row < content.size(); row++) {
            index.add(TupleFactory.create4(
                    id(rows[PARTS.indexOf('G')][row]), id(rows[0][row]), id(rows[1][row]), id(rows[2][row])));
        }
    }

    private NodeId id(int term) {
        return NodeIdFactory.get(ByteBuffer.allocate(NodeId.SIZE).putLong(0, ids[term] ^ Long.MIN_VALUE));
    }

    /** The key of an index as it lies on the disk. */
    private static byte[] bytes(long key, int[] bits, long[][] values) {
        ByteBuffer bytes = ByteBuffer.allocate(bits.length * Long.BYTES);
        long left = key;
        for (int i = bits.length - 1; i >= 0; i--) {
            int place = (int) (left & ((1L << bits[i]) - 1));
            bytes.putLong(i * Long.BYTES, values[i][place] ^ Long.MIN_VALUE);
            left >>>= bits[i];
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
}
