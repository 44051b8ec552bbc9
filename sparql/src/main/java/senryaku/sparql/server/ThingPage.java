package senryaku.sparql.server;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import senryaku.sparql.export.Format;
import senryaku.sparql.query.Binder;
import senryaku.sparql.query.Kinds;
import senryaku.sparql.query.ParameterType;
import senryaku.sparql.query.QueryCatalog;
import senryaku.sparql.query.SavedQuery;
import senryaku.sparql.ui.Cell;
import senryaku.sparql.ui.Link;
import senryaku.sparql.ui.Look;
import senryaku.sparql.ui.Pages;
import senryaku.sparql.ui.Table;
import senryaku.sparql.ui.Tables;
import senryaku.sparql.ui.Thing;

/** What is known of a thing or a concept: a page for people, its statements for machines. */
final class ThingPage implements Page {

    /** Where the queries of this page lie on the class path. */
    private static final String FOLDER = "senryaku/pages/";

    private final Pages pages;
    private final Scenery scenery;
    private final QueryCatalog catalog;
    private final QueryCatalog own;
    private final Answering answering;
    private final Kinds kinds;
    private final Tables tables;

    ThingPage(Pages pages, Scenery scenery, QueryCatalog catalog, Answering answering, Kinds kinds, Tables tables) {
        this.pages = pages;
        this.scenery = scenery;
        this.catalog = catalog;
        this.own = QueryCatalog.load(FOLDER, kinds);
        this.answering = answering;
        this.kinds = kinds;
        this.tables = tables;
    }

    /** Leads from the thing to the document about it. */
    static void redirect(Call call) {
        String query = call.request().getQueryString();
        String place = call.request().getRequestURI().replaceFirst("/id/", "/doc/");
        call.varies("Accept-Datetime");
        call.keepable("no-cache");
        call.response().setHeader("Location", query == null ? place : place + "?" + query);
        call.response().setStatus(303);
    }

    @Override
    public void answer(Call call) throws IOException {
        String path = call.path().replaceFirst("^/doc/", "/id/").substring(1);
        String iri = kinds.base() + path;
        if (!path.matches("[A-Za-z0-9/._-]+")) {
            throw Refusal.of(404, "notFound", call.path());
        }
        List<Format> offered = new ArrayList<>(Format.GRAPHS);
        offered.add(Format.HTML);
        Format format = call.format(offered);
        Node thing = NodeFactory.createURI(iri);
        Table outgoing = table("outgoing", thing, call);
        if (outgoing.rows().isEmpty()) {
            throw Refusal.of(404, "notFound", call.path());
        }
        if (format != Format.HTML) {
            answering.send(call, Binder.bind(query("statements"), Map.of("thing", thing)), format);
        } else if (!call.unchanged("html-" + call.language().tag())) {
            Look look = scenery.look(call);
            List<Link> forms = SparqlPage.forms(call, Format.GRAPHS);
            Thing known = new Thing(
                    iri,
                    name(outgoing, call, iri),
                    outgoing,
                    table("incoming", thing, call),
                    questions(iri, look),
                    forms);
            call.html(200, pages.thing(look, known));
        }
    }

    private Table table(String name, Node thing, Call call) {
        Look look = scenery.look(call);
        Map<String, Node> values = new LinkedHashMap<>();
        values.put("thing", thing);
        values.put("lang", NodeFactory.createLiteralString(call.language().tag()));
        Query query = Binder.bind(query(name), values);
        Table[] table = new Table[1];
        answering.run(query, answer -> table[0] = tables.of(answer, iri -> Addresses.of(kinds, iri, look)));
        return table[0];
    }

    private SavedQuery query(String name) {
        return own.get(name).orElseThrow();
    }

    /** The label in the language of the page, else any, else the short form of the IRI. */
    private String name(Table outgoing, Call call, String iri) {
        List<Cell> labels = outgoing.rows().stream()
                .filter(row -> row.getFirst().iri().matches(".*(rdf-schema#label|skos/core#prefLabel)"))
                .map(row -> row.get(1))
                .toList();
        return labels.stream()
                .filter(label -> label.lang().equals(call.language().tag()))
                .findFirst()
                .or(() -> labels.stream().findFirst())
                .map(Cell::text)
                .orElse(kinds.compact(iri));
    }

    /** Every saved query that takes such a thing. */
    private List<Link> questions(String iri, Look look) {
        return kinds.kindOf(iri).stream()
                .flatMap(kind -> catalog.all().stream().flatMap(query -> questions(query, kind, iri, look)))
                .toList();
    }

    private Stream<Link> questions(SavedQuery query, String kind, String iri, Look look) {
        return query.parameters().stream()
                .filter(parameter -> parameter.type() instanceof ParameterType.Thing accepted
                        && accepted.kinds().contains(kind))
                .limit(1)
                .map(parameter -> new Link(
                        query.question().in(look.language()),
                        look.link("/queries/" + query.name() + "?" + parameter.name() + "="
                                + Call.encode(kinds.compact(iri)))));
    }
}
