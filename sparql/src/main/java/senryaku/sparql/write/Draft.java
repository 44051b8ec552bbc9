package senryaku.sparql.write;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.query.TxnType;
import org.apache.jena.riot.system.PrefixMap;
import org.apache.jena.riot.system.PrefixMapFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphTriplesQuads;
import org.apache.jena.sparql.core.GraphView;
import org.apache.jena.sparql.core.Quad;
import org.jspecify.annotations.Nullable;

/**
 * The next release as it comes about: the release that is shown, with what is added to it and taken from it. The release itself
 * does not change. What is written without a graph's name goes to {@link GraphNames#unnamed()}.
 */
public final class Draft extends DatasetGraphTriplesQuads {

    /** How blank nodes are called in releases. */
    private static final Pattern LASTING = Pattern.compile("w[0-9a-f]{32}");

    private static final int RANDOM_BYTES = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final DatasetGraph release;
    private final GraphNames names;
    private final Node unnamed;
    private final long most;
    private final Runnable step;
    private final Set<Quad> added = new LinkedHashSet<>();
    private final Set<Quad> removed = new LinkedHashSet<>();
    private final Map<Node, Node> blanks = new HashMap<>();

    /**
     * A draft that is still as the release is.
     *
     * @param release read only, in a transaction of the caller
     * @param most quads that may be added and taken away
     * @param step is called for each of them, and may end the work
     */
    public Draft(DatasetGraph release, GraphNames names, long most, Runnable step) {
        this.release = release;
        this.names = names;
        this.unnamed = NodeFactory.createURI(names.unnamed());
        this.most = most;
        this.step = step;
    }

    /** The graph that is meant where none is named. */
    Node unnamed() {
        return unnamed;
    }

    /** Whether nothing differs from the release. */
    public boolean isUnchanged() {
        return added.isEmpty() && removed.isEmpty();
    }

    /** Everything that the next release has. */
    public Collection<Quad> quads() {
        List<Quad> all = new ArrayList<>();
        find(Node.ANY, Node.ANY, Node.ANY, Node.ANY).forEachRemaining(all::add);
        return all;
    }

    /**
     * Who wrote each graph last.
     *
     * @param before the same of the release
     * @param user who writes now
     */
    public SortedMap<String, String> written(Map<String, String> before, String user) {
        SortedMap<String, String> written = new TreeMap<>(before);
        Iter.concat(added.iterator(), removed.iterator())
                .forEachRemaining(quad -> written.put(quad.getGraph().getURI(), user));
        written.keySet().removeIf(graph -> !containsGraph(NodeFactory.createURI(graph)));
        return written;
    }

    @Override
    protected void addToDftGraph(Node s, Node p, Node o) {
        addToNamedGraph(unnamed, s, p, o);
    }

    @Override
    protected void addToNamedGraph(Node g, Node s, Node p, Node o) {
        Quad quad = Quad.create(g, lasting(s), p, lasting(o));
        Sound.check(quad);
        if (removed.remove(quad) || release.contains(quad)) {
            return;
        }
        mayChange(g);
        added.add(quad);
    }

    @Override
    protected void deleteFromDftGraph(Node s, Node p, Node o) {
        deleteFromNamedGraph(unnamed, s, p, o);
    }

    @Override
    protected void deleteFromNamedGraph(Node g, Node s, Node p, Node o) {
        Quad quad = Quad.create(g, s, p, o);
        if (added.remove(quad) || !release.contains(quad)) {
            return;
        }
        mayChange(g);
        removed.add(quad);
    }

    private void mayChange(Node graph) {
        if (!names.isWritable(graph.getURI())) {
            throw new WriteProblem(403, "protectedGraph", graph.getURI(), names.base());
        }
        if (added.size() + (long) removed.size() >= most) {
            throw new WriteProblem(413, "tooManyChanges", most);
        }
        step.run();
    }

    private Node lasting(Node node) {
        if (!node.isBlank() || LASTING.matcher(node.getBlankNodeLabel()).matches()) {
            return node;
        }
        return blanks.computeIfAbsent(node, unused -> {
            byte[] name = new byte[RANDOM_BYTES];
            RANDOM.nextBytes(name);
            return NodeFactory.createBlankNode("w" + HexFormat.of().formatHex(name));
        });
    }

    @Override
    protected Iterator<Quad> findInDftGraph(Node s, Node p, Node o) {
        return Iter.map(
                findInSpecificNamedGraph(unnamed, s, p, o),
                quad -> Quad.create(Quad.defaultGraphIRI, quad.getSubject(), quad.getPredicate(), quad.getObject()));
    }

    @Override
    protected Iterator<Quad> findInSpecificNamedGraph(Node g, Node s, Node p, Node o) {
        return found(g, s, p, o);
    }

    @Override
    protected Iterator<Quad> findInAnyNamedGraphs(Node s, Node p, Node o) {
        return found(Node.ANY, s, p, o);
    }

    /** All quads once: those of the default graph stand in a named one. */
    @Override
    protected Iterator<Quad> findAny(Node s, Node p, Node o) {
        return found(Node.ANY, s, p, o);
    }

    private Iterator<Quad> found(Node g, Node s, Node p, Node o) {
        Quad sought = Quad.create(any(g), any(s), any(p), any(o));
        Iterator<Quad> kept = Iter.filter(release.findNG(g, s, p, o), quad -> !removed.contains(quad));
        List<Quad> more = added.stream()
                .filter(quad ->
                        quad.matches(sought.getGraph(), sought.getSubject(), sought.getPredicate(), sought.getObject()))
                .toList();
        return Iter.concat(kept, more.iterator());
    }

    /** Jena says "any" by null as well. */
    private static Node any(@Nullable Node node) {
        return node == null ? Node.ANY : node;
    }

    @Override
    public Iterator<Node> listGraphNodes() {
        Set<Node> graphs = new LinkedHashSet<>();
        Iter.filter(release.listGraphNodes(), this::containsGraph).forEachRemaining(graphs::add);
        added.forEach(quad -> graphs.add(quad.getGraph()));
        return graphs.iterator();
    }

    @Override
    public boolean containsGraph(Node graph) {
        return Quad.isDefaultGraph(graph)
                || found(graph, Node.ANY, Node.ANY, Node.ANY).hasNext();
    }

    @Override
    public Graph getDefaultGraph() {
        return GraphView.createDefaultGraph(this);
    }

    @Override
    public Graph getGraph(Node graph) {
        return GraphView.createNamedGraph(this, graph);
    }

    @Override
    public PrefixMap prefixes() {
        return PrefixMapFactory.create();
    }

    /** It lives within one transaction on the release. */
    @Override
    public boolean supportsTransactions() {
        return false;
    }

    @Override
    public boolean isInTransaction() {
        return true;
    }

    @Override
    public ReadWrite transactionMode() {
        return ReadWrite.WRITE;
    }

    @Override
    public TxnType transactionType() {
        return TxnType.WRITE;
    }

    @Override
    public void begin(TxnType type) {
        throw new UnsupportedOperationException("begin");
    }

    @Override
    public boolean promote(Promote mode) {
        throw new UnsupportedOperationException("promote");
    }

    @Override
    public void commit() {
        throw new UnsupportedOperationException("commit");
    }

    @Override
    public void abort() {
        throw new UnsupportedOperationException("abort");
    }

    @Override
    public void end() {
        throw new UnsupportedOperationException("end");
    }
}
