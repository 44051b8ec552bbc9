package senryaku.sparql.server;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.graph.GraphFactory;
import senryaku.ontology.OntologyFiles;
import senryaku.sparql.describe.SchemaOrg;
import senryaku.sparql.export.Answer;
import senryaku.sparql.export.Format;
import senryaku.sparql.export.Prefixes;
import senryaku.sparql.export.ReadableJson;
import senryaku.sparql.query.Binder;
import senryaku.sparql.query.Kinds;
import senryaku.sparql.query.ParameterType;
import senryaku.sparql.query.QueryCatalog;
import senryaku.sparql.query.SavedQuery;
import senryaku.sparql.ui.Found;
import senryaku.sparql.ui.Link;
import senryaku.sparql.ui.Look;
import senryaku.sparql.ui.Neighbours;
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
    private final Description description;
    private final Absent absent;
    private final ReadableJson json;

    ThingPage(
            Pages pages,
            Scenery scenery,
            QueryCatalog catalog,
            Answering answering,
            Kinds kinds,
            Tables tables,
            Description description,
            Absent absent) {
        this.pages = pages;
        this.scenery = scenery;
        this.catalog = catalog;
        this.own = QueryCatalog.load(FOLDER, kinds);
        this.answering = answering;
        this.kinds = kinds;
        this.tables = tables;
        this.description = description;
        this.absent = absent;
        this.json = new ReadableJson(new OntologyFiles(kinds.base()).context());
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
        if (!path.matches("[A-Za-z0-9/._-]+")) {
            throw Refusal.of(404, "notFound", call.path());
        }
        Ending ending = Ending.of(path);
        if (isKnown(path)) {
            answer(call, path, Optional.empty());
        } else if (ending.format().isPresent() && isKnown(ending.path())) {
            answer(call, ending.path(), ending.format());
        } else {
            throw absent.refusal(kinds.base() + ending.path(), call.path());
        }
    }

    private boolean isKnown(String path) {
        boolean[] known = {false};
        answering.run(
                Binder.bind(query("known"), Map.of("thing", NodeFactory.createURI(kinds.base() + path))),
                answer -> known[0] = answer.equals(new Answer.Truth(true)));
        return known[0];
    }

    private void answer(Call call, String path, Optional<Format> wanted) throws IOException {
        List<Format> offered = new ArrayList<>(Format.GRAPHS);
        offered.add(Format.HTML);
        Format format = wanted.orElseGet(() -> call.format(offered));
        Node thing = NodeFactory.createURI(kinds.base() + path);
        LinkHeaders.set(call, path.replaceFirst("^id/", "doc/"), thing.getURI(), description);
        switch (format) {
            case HTML -> {
                if (!call.unchanged("html-" + call.language().tag())) {
                    people(call, path, thing);
                }
            }
            case JSONLD -> {
                if (!call.unchanged("jsonld-readable")) {
                    String address = call.origin() + "/context.jsonld";
                    call.send(200, format.contentType(), json.write(statements(thing), thing.getURI(), address));
                }
            }
            default -> answering.send(call, Binder.bind(query("statements"), Map.of("thing", thing)), format);
        }
    }

    private Graph statements(Node thing) {
        Graph graph = GraphFactory.createDefaultGraph();
        answering.run(Binder.bind(query("statements"), Map.of("thing", thing)), answer -> {
            if (answer instanceof Answer.Triples triples) {
                triples.graph().find().forEachRemaining(graph::add);
            }
        });
        return graph;
    }

    private void people(Call call, String path, Node thing) throws IOException {
        Look look = scenery.look(call);
        Grouping grouping = new Grouping(tables, iri -> Addresses.of(kinds, iri, look), look);
        rows(call, "grounds", thing, grouping::ground);
        rows(call, "outgoing", thing, grouping::statement);
        String iri = thing.getURI();
        String name = grouping.name().orElseGet(() -> kinds.compact(iri));
        String document = "/" + path.replaceFirst("^id/", "doc/");
        List<Link> forms = Ending.ALL.entrySet().stream()
                .filter(form -> form.getValue() != Format.HTML)
                .map(form -> new Link(form.getValue().word(), look.pinned(document + form.getKey())))
                .toList();
        Thing known = new Thing(
                iri,
                name,
                grouping.groups(),
                incoming(call, thing),
                neighbours(call, thing, name, look),
                files(iri, look),
                questions(iri, look),
                forms,
                description.citation(call, name, iri),
                SchemaOrg.thing(iri, kinds.kindOf(iri).orElse(""), statements(thing)));
        call.html(200, pages.thing(look, known));
    }

    private Neighbours neighbours(Call call, Node thing, String name, Look look) {
        List<Found> found = new ArrayList<>();
        rows(call, "neighbours", thing, row -> found.add(Found.of(row)));
        return new Neighbours(look, name, found, iri -> Addresses.of(kinds, iri, look), new Prefixes(kinds)::compact);
    }

    /** What a person, office or body is tied to, for graph programs. */
    private List<Link> files(String iri, Look look) {
        boolean tied = kinds.kindOf(iri)
                .filter(List.of("person", "post", "body")::contains)
                .isPresent();
        String address = "/queries/network?near=" + Call.encode(kinds.compact(iri)) + "&format=";
        return tied
                ? Format.NETWORKS.stream()
                        .map(format -> new Link(format.word(), look.link(address + format.word())))
                        .toList()
                : List.of();
    }

    private Table incoming(Call call, Node thing) {
        Look look = scenery.look(call);
        Table[] table = new Table[1];
        answering.run(
                bound("incoming", thing, call),
                answer -> table[0] = tables.of(answer, iri -> Addresses.of(kinds, iri, look), look.texts()));
        return table[0];
    }

    private void rows(Call call, String name, Node thing, Consumer<Binding> use) {
        answering.run(bound(name, thing, call), answer -> {
            if (answer instanceof Answer.Rows rows) {
                rows.rows().forEachRemaining(use);
            }
        });
    }

    private Query bound(String name, Node thing, Call call) {
        Map<String, Node> values = new LinkedHashMap<>();
        values.put("thing", thing);
        if (query(name).parameter("lang").isPresent()) {
            values.put("lang", NodeFactory.createLiteralString(call.language().tag()));
        }
        return Binder.bind(query(name), values);
    }

    private SavedQuery query(String name) {
        return own.get(name).orElseThrow();
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
