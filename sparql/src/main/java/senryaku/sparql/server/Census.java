package senryaku.sparql.server;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.graph.GraphFactory;
import org.jspecify.annotations.Nullable;
import senryaku.sparql.describe.Figures;
import senryaku.sparql.describe.Figures.Link;
import senryaku.sparql.export.Answer;
import senryaku.sparql.query.Kinds;

/** Counts the release when somebody first asks; it does not change. What takes too long to count is left out. */
final class Census {

    private static final String LINKS = """
            SELECT ?class ?property ?to ?datatype (COUNT(*) AS ?number) {
              ?thing a ?class ; ?property ?value .
              OPTIONAL { ?value a ?type }
              BIND (isLiteral(?value) AS ?datatype)
              BIND (IF(?datatype, DATATYPE(?value), ?type) AS ?to)
            } GROUP BY ?class ?property ?to ?datatype""";

    private final Answering answering;
    private final Kinds kinds;
    private @Nullable Figures figures;

    Census(Answering answering, Kinds kinds) {
        this.answering = answering;
        this.kinds = kinds;
    }

    synchronized Figures figures() {
        Figures known = figures;
        if (known == null) {
            known = new Figures(
                    counted("SELECT ?name (COUNT(*) AS ?number) { GRAPH ?name { ?s ?p ?o } } GROUP BY ?name"),
                    counted("SELECT ?name (COUNT(DISTINCT ?s) AS ?number) { ?s a ?name } GROUP BY ?name"),
                    counted("SELECT ?name (COUNT(*) AS ?number) { ?s ?name ?o } GROUP BY ?name"),
                    links(),
                    documents(),
                    examples());
            figures = known;
        }
        return known;
    }

    private SortedMap<String, Long> counted(String query) {
        SortedMap<String, Long> counts = new TreeMap<>();
        each(query, row -> counts.put(text(row, "name"), Long.parseLong(text(row, "number"))));
        return counts;
    }

    private List<Link> links() {
        List<Link> links = new ArrayList<>();
        each(
                LINKS,
                row -> links.add(new Link(
                        text(row, "class"),
                        text(row, "property"),
                        text(row, "to"),
                        text(row, "datatype").equals("true"),
                        Long.parseLong(text(row, "number")))));
        return links;
    }

    /** What is said of the documents, without their text. */
    private Graph documents() {
        Graph graph = GraphFactory.createDefaultGraph();
        String query = """
                PREFIX dcterms: <http://purl.org/dc/terms/>
                CONSTRUCT { ?document ?property ?value } {
                  ?document a <%1$sontology#Document> ; ?property ?value
                  VALUES ?property {
                    dcterms:title dcterms:publisher dcterms:date dcterms:language dcterms:license <%1$sontology#licenceNote>
                  }
                }""".formatted(kinds.base());
        answering.run(QueryFactory.create(query), answer -> {
            if (answer instanceof Answer.Triples triples) {
                triples.graph().find().forEachRemaining(graph::add);
            }
        });
        return graph;
    }

    /** The first named thing of every kind. */
    private List<String> examples() {
        SortedMap<String, String> first = new TreeMap<>();
        each(
                "SELECT ?thing { ?thing <http://www.w3.org/2000/01/rdf-schema#label> ?name }",
                row -> kinds.kindOf(text(row, "thing")).ifPresent(kind -> {
                    String thing = text(row, "thing");
                    first.merge(kind, thing, (a, b) -> a.compareTo(b) < 0 ? a : b);
                }));
        return List.copyOf(first.values());
    }

    private static String text(Binding row, String variable) {
        Node node = row.get(Var.alloc(variable));
        if (node == null) {
            return "";
        }
        return node.isLiteral() ? node.getLiteralLexicalForm() : node.toString();
    }

    private void each(String query, Consumer<Binding> use) {
        try {
            answering.run(QueryFactory.create(query), answer -> {
                if (answer instanceof Answer.Rows rows) {
                    rows.rows().forEachRemaining(use);
                }
            });
        } catch (Refusal tooSlow) {
            // a description with fewer numbers is better than none
        }
    }
}
