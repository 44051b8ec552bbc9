package senryaku.loader.publish;

import java.util.stream.Stream;
import org.apache.jena.dboe.base.block.Block;
import org.apache.jena.dboe.base.block.BlockMgr;
import org.apache.jena.dboe.sys.SystemIndex;
import org.apache.jena.dboe.trans.bplustree.BPlusTree;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.store.DatasetGraphTDB;
import org.apache.jena.tdb2.store.nodetable.NodeTable;
import org.apache.jena.tdb2.store.nodetable.NodeTableNative;
import org.apache.jena.tdb2.store.nodetable.NodeTableTRDF;
import org.apache.jena.tdb2.store.tupletable.TupleIndex;
import org.apache.jena.tdb2.store.tupletable.TupleIndexRecord;
import org.apache.jena.tdb2.sys.TDBInternal;

/**
 * Maps a database into memory before anybody asks it. TDB2 maps each segment of a file when it is first read, through a channel
 * that Java closes for good if the reading thread is interrupted at that moment: from then on every query would fail.
 */
final class Mapped {

    private Mapped() {}

    /** Maps all segments of all indexes; nothing is read from the disk yet. */
    static void wholly(DatasetGraph database) {
        DatasetGraphTDB data = TDBInternal.requireStorage(database);
        Txn.executeRead(
                database,
                () -> trees(data)
                        .flatMap(tree -> Stream.of(
                                tree.getNodeManager().getBlockMgr(),
                                tree.getRecordsMgr().getBlockMgr()))
                        .forEach(Mapped::map));
    }

    private static Stream<BPlusTree> trees(DatasetGraphTDB data) {
        Stream<BPlusTree> tuples = Stream.of(
                        data.getTripleTable().getNodeTupleTable(),
                        data.getQuadTable().getNodeTupleTable())
                .flatMap(table -> Stream.of(table.getTupleTable().getIndexes()))
                .flatMap(Mapped::tree);
        return Stream.concat(
                tuples, nodes(data.getQuadTable().getNodeTupleTable().getNodeTable()));
    }

    private static Stream<BPlusTree> tree(TupleIndex index) {
        return index.baseTupleIndex() instanceof TupleIndexRecord records
                        && records.getRangeIndex() instanceof BPlusTree tree
                ? Stream.of(tree)
                : Stream.empty();
    }

    /** The table of nodes lies under its caches. */
    private static Stream<BPlusTree> nodes(NodeTable table) {
        NodeTable lowest = table;
        while (!(lowest instanceof NodeTableNative) && lowest.wrapped() != null) {
            lowest = lowest.wrapped();
        }
        return lowest instanceof NodeTableTRDF nodes && nodes.getIndex() instanceof BPlusTree tree
                ? Stream.of(tree)
                : Stream.empty();
    }

    /** The length of a segment is fixed, that of a block is the file's; the first block of each segment is touched. */
    private static void map(BlockMgr blocks) {
        long end = blocks.allocLimit();
        blocks.beginRead();
        try {
            long step = 1;
            for (long id = 0; id < end; id += step) {
                Block block = blocks.getRead(id);
                step = Math.max(
                        1, SystemIndex.SegmentSize / block.getByteBuffer().capacity());
                blocks.release(block);
            }
        } finally {
            blocks.endRead();
        }
    }
}
