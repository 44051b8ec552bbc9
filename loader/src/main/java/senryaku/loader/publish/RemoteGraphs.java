package senryaku.loader.publish;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.tdb2.store.NodeId;
import org.apache.jena.tdb2.store.NodeIdInline;

/** Our graphs in a remote store: those that the base names, and no others. */
final class RemoteGraphs {

    /** So many rows are asked for at once; a store that gives fewer is asked again. */
    private static final int PAGE = 20_000;

    private final RemoteClient client;
    private final String base;

    RemoteGraphs(RemoteClient client, String base) {
        this.client = client;
        this.base = base;
    }

    /**
     * What a remote store holds.
     *
     * @param content with the terms in the form in which our own store keeps them, without triples that have blank nodes
     * @param counts how many triples each graph has, as the store counts
     */
    record Held(Content content, SortedMap<String, Long> counts) {

        /** Whether this is exactly that content. */
        boolean is(Content other) {
            return content.hash().equals(other.hash()) && counts.equals(other.graphs());
        }
    }

    /** Reads all our graphs. */
    Held read() {
        return read(counts());
    }

    /** Reads graphs whole, page by page: what a store leaves out because of a limit of its own is asked for again. */
    Held read(SortedMap<String, Long> counts) {
        List<Quad> quads = new ArrayList<>();
        counts.forEach((graph, count) -> {
            Node name = NodeFactory.createURI(graph);
            long seen = 0;
            long page = 1;
            while (seen < count && page > 0) {
                page = page(name, seen, quads);
                seen += page;
            }
        });
        return new Held(Content.of(quads), counts);
    }

    private long page(Node graph, long offset, List<Quad> quads) {
        RowSet rows = client.select("SELECT ?s ?p ?o WHERE { GRAPH <" + graph.getURI() + "> { ?s ?p ?o } } LIMIT "
                + PAGE + " OFFSET " + offset);
        long read = 0;
        while (rows.hasNext()) {
            var row = rows.next();
            read++;
            Node subject = row.get("s");
            Node object = row.get("o");
            if (subject != null && object != null && !subject.isBlank() && !object.isBlank()) {
                quads.add(Quad.create(graph, subject, row.get("p"), kept(object)));
            }
        }
        return read;
    }

    /** A number, date or truth value in the form of our own store: others keep the value and write 1 for true, 5 for 5.0. */
    static Node kept(Node node) {
        if (!node.isLiteral() || !NodeIdInline.hasInlineDatatype(node)) {
            return node;
        }
        NodeId value = NodeIdInline.inline(node);
        return value == null ? node : NodeIdInline.extract(value);
    }

    /** The same content with its terms in that form. */
    static Content kept(Content content) {
        return Content.of(Lines.quads(content.lines()).stream()
                .map(quad ->
                        Quad.create(quad.getGraph(), quad.getSubject(), quad.getPredicate(), kept(quad.getObject())))
                .toList());
    }

    /** How many triples each of our graphs has. */
    SortedMap<String, Long> counts() {
        return counts("FILTER (STRSTARTS(STR(?g), \"" + base + "graph/\") || ?g IN (<" + base + "ontology>, <" + base
                + "vocab>))");
    }

    /** How many triples each graph has whose name begins so. */
    SortedMap<String, Long> countsBelow(String start) {
        return counts("FILTER (STRSTARTS(STR(?g), \"" + start + "\"))");
    }

    private SortedMap<String, Long> counts(String filter) {
        SortedMap<String, Long> counts = new TreeMap<>();
        RowSet rows =
                client.select("SELECT ?g (COUNT(*) AS ?n) WHERE { GRAPH ?g { ?s ?p ?o } " + filter + " } GROUP BY ?g");
        rows.forEachRemaining(row -> {
            Node graph = row.get("g");
            if (graph != null) {
                counts.put(graph.getURI(), Long.parseLong(row.get("n").getLiteralLexicalForm()));
            }
        });
        return counts;
    }

    /** The lines of each graph. */
    static SortedMap<String, List<String>> byGraph(Content content) {
        return content.lines().stream()
                .collect(Collectors.groupingBy(RemoteGraphs::graph, TreeMap::new, Collectors.toList()));
    }

    /** The graph of a line, which stands last and has no blanks. */
    private static String graph(String line) {
        return line.substring(line.lastIndexOf(" <") + 2, line.length() - 3);
    }

    /** A line of N-Quads without its graph. */
    static String triple(String line) {
        return line.substring(0, line.lastIndexOf(" <")) + " .\n";
    }
}
