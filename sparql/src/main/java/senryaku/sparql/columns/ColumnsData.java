package senryaku.sparql.columns;

import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.stream.IntStream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.query.TxnType;
import org.apache.jena.riot.system.PrefixMap;
import org.apache.jena.riot.system.PrefixMapFactory;
import org.apache.jena.shared.AddDeniedException;
import org.apache.jena.shared.DeleteDeniedException;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphBaseFind;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.core.Transactional;
import org.apache.jena.sparql.core.TransactionalNull;

/** A release in memory, for reading only. Its default graph is the union of all graphs. */
public final class ColumnsData extends DatasetGraphBaseFind {

    private final Columns columns;
    private final Graph union;
    private final Transactional transactional = TransactionalNull.create();
    private final PrefixMap prefixes = PrefixMapFactory.create();

    private ColumnsData(Columns columns) {
        this.columns = columns;
        this.union = new ColumnsGraph(this, Quad.unionGraph, Match.UNION);
    }

    /**
     * Copies the named graphs of a data set; only within a transaction on it.
     *
     * @throws java.util.concurrent.CancellationException if the work may not go on
     */
    public static ColumnsData of(DatasetGraph data, Supervision supervision) {
        ColumnsData copy = new ColumnsData(ColumnsMaker.of(data, supervision));
        copy.prefixes.putAll(data.prefixes());
        copy.getContext().putAll(data.getContext());
        return copy;
    }

    Columns columns() {
        return columns;
    }

    /** How many quads there are. */
    public int quads() {
        return columns.quads();
    }

    /** What it holds, in bytes, about. */
    public long bytes() {
        return columns.bytes();
    }

    @Override
    public Graph getDefaultGraph() {
        return union;
    }

    @Override
    public Graph getUnionGraph() {
        return union;
    }

    @Override
    public Graph getGraph(Node name) {
        if (Quad.isUnionGraph(name) || Quad.isDefaultGraph(name)) {
            return union;
        }
        int number = columns.terms().id(name);
        return new ColumnsGraph(this, name, number == Terms.NONE ? nobody() : number);
    }

    /** A number that no term has. */
    private int nobody() {
        return columns.terms().last() + 1;
    }

    @Override
    public Iterator<Node> listGraphNodes() {
        return IntStream.range(0, columns.graphCount())
                .mapToObj(index -> columns.terms().node(columns.graphName(index)))
                .iterator();
    }

    @Override
    public long size() {
        return columns.graphCount();
    }

    /** What matches in a graph, in {@link Match#UNION}, or in {@link Match#EACH}. */
    Iterator<Quad> find(int graph, Node s, Node p, Node o) {
        Match match = new Match(columns);
        match.begin(graph, number(s), number(p), number(o));
        return new Found(match, graph);
    }

    private int number(Node wanted) {
        if (wanted == null || !wanted.isConcrete()) {
            return Terms.NONE;
        }
        int number = columns.terms().id(wanted);
        return number == Terms.NONE ? nobody() : number;
    }

    private final class Found implements Iterator<Quad> {
        private final Match match;
        private final boolean one;
        private boolean looked;
        private boolean there;

        Found(Match match, int graph) {
            this.match = match;
            this.one = graph == Match.UNION;
        }

        @Override
        public boolean hasNext() {
            if (!looked) {
                there = match.next();
                looked = true;
            }
            return there;
        }

        @Override
        public Quad next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            looked = false;
            Terms terms = columns.terms();
            return new Quad(
                    one ? Quad.defaultGraphIRI : terms.node(match.graph()),
                    terms.node(match.subject()),
                    terms.node(match.predicate()),
                    terms.node(match.object()));
        }
    }

    @Override
    protected Iterator<Quad> findInDftGraph(Node s, Node p, Node o) {
        return find(Match.UNION, s, p, o);
    }

    @Override
    public Iterator<Quad> findQuadsInUnionGraph(Node s, Node p, Node o) {
        return find(Match.UNION, s, p, o);
    }

    @Override
    protected Iterator<Quad> findInSpecificNamedGraph(Node g, Node s, Node p, Node o) {
        int number = columns.terms().id(g);
        return find(number == Terms.NONE ? nobody() : number, s, p, o);
    }

    @Override
    protected Iterator<Quad> findInAnyNamedGraphs(Node s, Node p, Node o) {
        return find(Match.EACH, s, p, o);
    }

    /** Each quad once: the union is a view of them. */
    @Override
    protected Iterator<Quad> findAny(Node s, Node p, Node o) {
        return findInAnyNamedGraphs(s, p, o);
    }

    @Override
    public PrefixMap prefixes() {
        return prefixes;
    }

    @Override
    public void addGraph(Node name, Graph graph) {
        throw new AddDeniedException("A release in memory is for reading");
    }

    @Override
    public void removeGraph(Node name) {
        throw new DeleteDeniedException("A release in memory is for reading");
    }

    @Override
    public void close() {
        // There is nothing to give back.
    }

    @Override
    public boolean supportsTransactions() {
        return true;
    }

    @Override
    public boolean supportsTransactionAbort() {
        return false;
    }

    @Override
    public void begin(TxnType type) {
        transactional.begin(type);
    }

    @Override
    public boolean promote(Promote mode) {
        return false;
    }

    @Override
    public void commit() {
        transactional.commit();
    }

    @Override
    public void abort() {
        transactional.abort();
    }

    @Override
    public void end() {
        transactional.end();
    }

    @Override
    public ReadWrite transactionMode() {
        return transactional.transactionMode();
    }

    @Override
    public TxnType transactionType() {
        return transactional.transactionType();
    }

    @Override
    public boolean isInTransaction() {
        return transactional.isInTransaction();
    }
}
