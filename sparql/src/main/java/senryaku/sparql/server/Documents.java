package senryaku.sparql.server;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.graph.GraphFactory;
import senryaku.sparql.evidence.Place;
import senryaku.sparql.export.Answer;
import senryaku.sparql.query.Binder;
import senryaku.sparql.query.Kinds;
import senryaku.sparql.query.QueryCatalog;
import senryaku.sparql.query.SavedQuery;
import senryaku.sparql.ui.Look;
import senryaku.sparql.ui.Table;
import senryaku.sparql.ui.Tables;

/** Reads documents, their quotes, and what pages ask besides, out of the release. */
final class Documents {

    private static final String FOLDER = "senryaku/pages/";

    /**
     * The text of a document.
     *
     * @param words all of them
     * @param language of the words
     */
    record Text(String words, String language) {}

    /**
     * Where a quote stands.
     *
     * @param document its IRI
     */
    record Source(String document, Place place) {}

    private final Answering answering;
    private final QueryCatalog own;
    private final Kinds kinds;
    private final Tables tables;

    Documents(Answering answering, Kinds kinds, Tables tables) {
        this.answering = answering;
        this.own = QueryCatalog.load(FOLDER, kinds);
        this.kinds = kinds;
        this.tables = tables;
    }

    Optional<Text> text(String document) {
        Text[] text = new Text[1];
        rows("text", document, row -> text[0] = new Text(word(row, "text"), word(row, "language")));
        return Optional.ofNullable(text[0]);
    }

    /** The IRI of each quote by its place. */
    Map<Place, String> quotes(String document) {
        Map<Place, String> quotes = new LinkedHashMap<>();
        rows("quotes", document, row -> place(row).ifPresent(place -> quotes.put(place, word(row, "quote"))));
        return quotes;
    }

    Optional<Source> source(String quote) {
        Source[] source = new Source[1];
        rows(
                "source",
                quote,
                row -> place(row).ifPresent(place -> source[0] = new Source(word(row, "document"), place)));
        return Optional.ofNullable(source[0]);
    }

    /** The answer of a page's query about a thing. */
    Table table(String name, String thing, Look look) {
        return table(name, thing, look, iri -> Addresses.of(kinds, iri, look));
    }

    /** The same with links of another kind. */
    Table table(String name, String thing, Look look, UnaryOperator<String> address) {
        Table[] table = new Table[1];
        Query query = Binder.bind(
                query(name),
                Map.of(
                        "thing",
                        NodeFactory.createURI(thing),
                        "lang",
                        NodeFactory.createLiteralString(look.language().tag())));
        answering.run(query, answer -> table[0] = tables.of(answer, address));
        return table[0];
    }

    /** The triples of a page's query about a thing. */
    Graph graph(String name, String thing) {
        Graph graph = GraphFactory.createDefaultGraph();
        answering.run(Binder.bind(query(name), Map.of("thing", NodeFactory.createURI(thing))), answer -> {
            if (answer instanceof Answer.Triples triples) {
                GraphUtil.addInto(graph, triples.graph());
            }
        });
        return graph;
    }

    private void rows(String name, String thing, Consumer<Binding> use) {
        rows(name, Map.of("thing", NodeFactory.createURI(thing)), use);
    }

    /** The rows of a page's query. */
    void rows(String name, Map<String, Node> values, Consumer<Binding> use) {
        answering.run(Binder.bind(query(name), values), answer -> {
            if (answer instanceof Answer.Rows rows) {
                rows.rows().forEachRemaining(use);
            }
        });
    }

    private SavedQuery query(String name) {
        return own.get(name).orElseThrow();
    }

    private static Optional<Place> place(Binding row) {
        try {
            return Optional.of(new Place(Integer.parseInt(word(row, "start")), Integer.parseInt(word(row, "end"))));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** A value as text; empty if there is none. */
    static String word(Binding row, String name) {
        Node node = row.get(Var.alloc(name));
        return node == null ? "" : node.isURI() ? node.getURI() : node.getLiteralLexicalForm();
    }
}
