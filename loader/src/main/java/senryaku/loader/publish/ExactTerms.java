package senryaku.loader.publish;

import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.thrift.ThriftConvert;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.tdb2.store.DatasetGraphSwitchable;
import org.apache.jena.tdb2.store.DatasetGraphTDB;
import org.apache.jena.tdb2.store.NodeId;
import org.apache.jena.tdb2.store.QuadTable;
import org.apache.jena.tdb2.store.StoragePrefixesTDB;
import org.apache.jena.tdb2.store.StorageTDB;
import org.apache.jena.tdb2.store.TripleTable;
import org.apache.jena.tdb2.store.nodetable.NodeTable;
import org.apache.jena.tdb2.store.nodetable.NodeTableNative;
import org.apache.jena.tdb2.store.nodetable.NodeTableWrapper;
import org.apache.jena.tdb2.store.nodetupletable.NodeTupleTable;
import org.apache.jena.tdb2.sys.TDBInternal;

/**
 * TDB2's table of nodes, which keeps every term as it was written. TDB2 itself keeps numbers and dates by their value, so that
 * {@code "01"^^xsd:integer} comes back as {@code "1"^^xsd:integer}. Here only what comes back unchanged is kept by value. A
 * database that was written before holds nothing else, so that it is read as ever.
 */
public final class ExactTerms extends NodeTableWrapper {

    /** Before the datatype of a literal that TDB2's file of nodes would keep by value as well. */
    private static final String AS_WRITTEN = "urn:x-senryaku:as-written:";

    private ExactTerms(NodeTable stored) {
        super(stored);
    }

    /** Lets a database keep terms as they are written; the second time nothing is changed. */
    public static DatasetGraph in(DatasetGraph database) {
        DatasetGraphTDB before = TDBInternal.getDatasetGraphTDB(database);
        NodeTable table = before.getQuadTable().getNodeTupleTable().getNodeTable();
        if (table instanceof ExactTerms) {
            return database;
        }
        if (!(table instanceof NodeTableWrapper inlining)
                || !(database instanceof DatasetGraphSwitchable holder)
                || !(before.getStoragePrefixes() instanceof StoragePrefixesTDB prefixes)) {
            throw new IllegalStateException("TDB2 is not built as this version of Jena builds it: " + table);
        }
        ExactTerms exact = new ExactTerms(inlining.wrapped());
        NodeTupleTable triples = before.getTripleTable().getNodeTupleTable();
        NodeTupleTable quads = before.getQuadTable().getNodeTupleTable();
        StorageTDB storage = new StorageTDB(
                before.getTxnSystem(),
                new TripleTable(triples.getTupleTable().getIndexes(), exact),
                new QuadTable(quads.getTupleTable().getIndexes(), exact));
        DatasetGraphTDB after = new DatasetGraphTDB(
                before.getLocation(),
                before.getStoreParams(),
                before.getReorderTransform(),
                storage,
                prefixes,
                before.getTxnSystem());
        after.getContext().putAll(before.getContext());
        holder.set(after);
        return database;
    }

    /** The same table without caches, for who asks for each term once. */
    static ExactTerms uncached(NodeTable table) {
        NodeTable lowest = table;
        while (!(lowest instanceof NodeTableNative) && lowest.wrapped() != null) {
            lowest = lowest.wrapped();
        }
        return new ExactTerms(lowest);
    }

    /** The id that is the value itself; only of a term that comes back as it is. */
    private static NodeId byValue(Node node) {
        NodeId id = NodeId.hasInlineDatatype(node) ? NodeId.inline(node) : null;
        return id != null && node.equals(NodeId.extract(id)) ? id : NodeId.NodeDoesNotExist;
    }

    /** How a term lies in the file of nodes. */
    private static Node stored(Node node) {
        if (!NodeId.hasInlineDatatype(node) || node.equals(ThriftConvert.convert(ThriftConvert.convert(node, true)))) {
            return node;
        }
        String datatype = AS_WRITTEN + node.getLiteralDatatypeURI();
        return NodeFactory.createLiteralDT(node.getLiteralLexicalForm(), NodeFactory.getType(datatype));
    }

    private static Node asWritten(Node stored) {
        if (!stored.isLiteral() || !stored.getLiteralDatatypeURI().startsWith(AS_WRITTEN)) {
            return stored;
        }
        String datatype = stored.getLiteralDatatypeURI().substring(AS_WRITTEN.length());
        return NodeFactory.createLiteralDT(stored.getLiteralLexicalForm(), NodeFactory.getType(datatype));
    }

    @Override
    public NodeId getAllocateNodeId(Node node) {
        NodeId id = byValue(node);
        return NodeId.isDoesNotExist(id) ? super.getAllocateNodeId(stored(node)) : id;
    }

    @Override
    public NodeId getNodeIdForNode(Node node) {
        NodeId id = byValue(node);
        return NodeId.isDoesNotExist(id) ? super.getNodeIdForNode(stored(node)) : id;
    }

    @Override
    public Node getNodeForNodeId(NodeId id) {
        Node node = NodeId.extract(id);
        return node == null ? asWritten(super.getNodeForNodeId(id)) : node;
    }

    @Override
    public boolean containsNode(Node node) {
        return !NodeId.isDoesNotExist(byValue(node)) || super.containsNode(stored(node));
    }

    @Override
    public boolean containsNodeId(NodeId id) {
        return NodeId.extract(id) != null || super.containsNodeId(id);
    }

    @Override
    public List<NodeId> bulkNodeToNodeId(List<Node> nodes, boolean allocating) {
        return nodes.stream()
                .map(node -> allocating ? getAllocateNodeId(node) : getNodeIdForNode(node))
                .toList();
    }

    @Override
    public List<Node> bulkNodeIdToNode(List<NodeId> ids) {
        return ids.stream().map(this::getNodeForNodeId).toList();
    }
}
