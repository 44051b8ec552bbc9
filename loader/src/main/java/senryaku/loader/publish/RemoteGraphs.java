package senryaku.loader.publish;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.exec.RowSet;

/** Our graphs in a remote store: those that the base names, and no others. */
final class RemoteGraphs {

    private final RemoteClient client;
    private final String base;

    RemoteGraphs(RemoteClient client, String base) {
        this.client = client;
        this.base = base;
    }

    /** Whether the store holds exactly this content already. */
    boolean hold(Content content) {
        if (!counts().equals(content.graphs())) {
            return false;
        }
        return hash().equals(content.hash());
    }

    /** The hash of what the store holds, as of the canonical form; none if it holds blank nodes, which we never write. */
    private String hash() {
        List<Quad> quads = new ArrayList<>();
        RowSet rows = client.select("SELECT ?g ?s ?p ?o WHERE { GRAPH ?g { ?s ?p ?o } " + ours() + " }");
        rows.forEachRemaining(row -> quads.add(Quad.create(row.get("g"), row.get("s"), row.get("p"), row.get("o"))));
        boolean named = quads.stream()
                .noneMatch(
                        quad -> quad.getSubject().isBlank() || quad.getObject().isBlank());
        return named ? Content.of(quads).hash() : "blank nodes";
    }

    /** Replaces all our graphs in one request. */
    void replace(Content content) {
        TreeSet<String> names = new TreeSet<>(counts().keySet());
        names.addAll(content.graphs().keySet());
        StringBuilder update = new StringBuilder();
        names.forEach(name -> update.append("DROP SILENT GRAPH <").append(name).append("> ;\n"));
        update.append("INSERT DATA {\n");
        byGraph(content)
                .forEach((graph, triples) -> update.append("GRAPH <")
                        .append(graph)
                        .append("> {\n")
                        .append(triples)
                        .append("}\n"));
        update.append("}\n");
        client.update(update.toString());
    }

    /** The triples of each graph: a line of N-Quads without its graph, which stands last and has no blanks. */
    private static SortedMap<String, StringBuilder> byGraph(Content content) {
        SortedMap<String, StringBuilder> triples = new TreeMap<>();
        for (String line : content.lines()) {
            int graph = line.lastIndexOf(" <");
            triples.computeIfAbsent(line.substring(graph + 2, line.length() - 3), name -> new StringBuilder())
                    .append(line, 0, graph)
                    .append(" .\n");
        }
        return triples;
    }

    /**
     * Counts again, and reads back.
     *
     * @throws StoreException if a graph has another number of triples, or the store changed a term
     */
    void mustHold(Content content) {
        SortedMap<String, Long> found = counts();
        if (!found.equals(content.graphs())) {
            throw new StoreException(Trouble.NOT_VERIFIED, client.address(), content.graphs() + " / " + found);
        }
        String hash = hash();
        if (!hash.equals(content.hash())) {
            throw new StoreException(
                    Trouble.NOT_VERIFIED, client.address(), "SHA-256 " + content.hash() + " / " + hash);
        }
    }

    private SortedMap<String, Long> counts() {
        SortedMap<String, Long> counts = new TreeMap<>();
        RowSet rows =
                client.select("SELECT ?g (COUNT(*) AS ?n) WHERE { GRAPH ?g { ?s ?p ?o } " + ours() + " } GROUP BY ?g");
        rows.forEachRemaining(row -> {
            Node graph = row.get("g");
            if (graph != null) {
                counts.put(graph.getURI(), Long.parseLong(row.get("n").getLiteralLexicalForm()));
            }
        });
        return counts;
    }

    private String ours() {
        return "FILTER (STRSTARTS(STR(?g), \"" + base + "graph/\") || ?g IN (<" + base + "ontology>, <" + base
                + "vocab>))";
    }
}
