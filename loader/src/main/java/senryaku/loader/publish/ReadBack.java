package senryaku.loader.publish;

import java.util.Arrays;
import java.util.Iterator;
import java.util.Optional;
import org.apache.jena.atlas.lib.tuple.Tuple;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.store.NodeId;
import org.apache.jena.tdb2.store.nodetable.NodeTable;
import org.apache.jena.tdb2.store.nodetupletable.NodeTupleTable;
import org.apache.jena.tdb2.sys.TDBInternal;
import senryaku.loader.graph.Rows;

/**
 * Reads a database and compares all of it with what it was to hold: each quad, and each term once as the text that canonical
 * N-Quads write of it.
 */
final class ReadBack {

    /** Where the parts of {@link Content#rows} stand in a tuple of TDB2: graph, subject, predicate, object. */
    private static final int[] PARTS = {1, 2, 3, 0};

    private static final int FIRST = 1 << 12;

    private final Content content;
    private final NodeTable nodes;

    /** Ids as numbers, with the kind, which {@link NodeId#equals} leaves out; and the terms that they stand for, from 1 on. */
    private long[] ids = new long[FIRST];

    private int[] terms = new int[FIRST];
    private int known;

    private ReadBack(Content content, NodeTable nodes) {
        this.content = content;
        this.nodes = nodes;
    }

    /** What of a database is not as it was to be. */
    static Optional<String> difference(DatasetGraph database, Content content) {
        return Txn.calculateRead(database, () -> {
            NodeTupleTable table =
                    TDBInternal.getDatasetGraphTDB(database).getQuadTable().getNodeTupleTable();
            int others = database.getDefaultGraph().size();
            return others > 0
                    ? Optional.of("%d triples of no graph".formatted(others))
                    : new ReadBack(content, ExactTerms.uncached(table.getNodeTable()))
                            .difference(table.getTupleTable().getIndex(0).all());
        });
    }

    private Optional<String> difference(Iterator<Tuple<NodeId>> tuples) {
        int[][] rows = new int[PARTS.length][content.size()];
        int count = 0;
        while (tuples.hasNext()) {
            Tuple<NodeId> tuple = tuples.next();
            if (count == content.size()) {
                return Optional.of("more than %d quads".formatted(count));
            }
            for (int part = 0; part < PARTS.length; part++) {
                NodeId id = tuple.get(PARTS[part]);
                int term = term(id);
                if (term < 0) {
                    return Optional.of("%s was not written".formatted(nodes.getNodeForNodeId(id)));
                }
                rows[part][count] = term;
            }
            count++;
        }
        if (count < content.size()) {
            return Optional.of("%d quads written, %d read back".formatted(content.size(), count));
        }
        return Arrays.deepEquals(Rows.sorted(rows, count), content.rows())
                ? Optional.empty()
                : Optional.of("%d quads, but others".formatted(count));
    }

    private int term(NodeId id) {
        long number = PackedDatabase.number(id);
        int place = place(number);
        if (terms[place] > 0) {
            return terms[place] - 1;
        }
        Node node = nodes.getNodeForNodeId(id);
        int term = node == null ? -1 : content.number(node);
        if (term >= 0) {
            put(place, number, term + 1);
        }
        return term;
    }

    private void put(int place, long number, int term) {
        ids[place] = number;
        terms[place] = term;
        known++;
        if (known > ids.length >> 1) {
            long[] before = ids;
            int[] termsBefore = terms;
            ids = new long[before.length << 1];
            terms = new int[before.length << 1];
            for (int i = 0; i < before.length; i++) {
                if (termsBefore[i] > 0) {
                    int free = place(before[i]);
                    ids[free] = before[i];
                    terms[free] = termsBefore[i];
                }
            }
        }
    }

    /** Where an id stands, or where it would. */
    private int place(long number) {
        int place = (int) ((number * 0x9E3779B97F4A7C15L) >>> Long.numberOfLeadingZeros(ids.length - 1L));
        while (terms[place] > 0 && ids[place] != number) {
            place = (place + 1) & (ids.length - 1);
        }
        return place;
    }
}
