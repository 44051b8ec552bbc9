package senryaku.sparql.server;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.jena.fuseki.FusekiException;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.tdb2.TDB2;
import senryaku.ontology.OntologyFiles;
import senryaku.sparql.query.QueryCatalog;
import senryaku.sparql.release.Archive;
import senryaku.sparql.search.TextProperty;
import senryaku.sparql.search.ThingFinder;
import senryaku.sparql.ui.Pages;
import senryaku.sparql.ui.Scripts;
import senryaku.sparql.ui.Tables;

/** A running server. The way through: release, catalogue, pages, endpoint. */
public final class Serve implements AutoCloseable {

    /** So many rows a page shows; the other forms hold all. */
    private static final int SHOWN = 500;

    private final FusekiServer server;
    private final Editions editions;
    private final Function<OpenRelease, Edition> opening;
    private final AnswerCache answers;

    private Serve(FusekiServer server, Editions editions, Function<OpenRelease, Edition> opening, AnswerCache answers) {
        this.server = server;
        this.editions = editions;
        this.opening = opening;
        this.answers = answers;
    }

    /**
     * Starts to serve a release.
     *
     * @throws PortTakenException if somebody else listens there
     */
    public static Serve start(Settings settings, OpenRelease release, QueryCatalog catalog) {
        return start(settings, release, catalog, Archive.NONE);
    }

    /**
     * Starts to serve a release, and shows those that are kept beside it.
     *
     * @throws PortTakenException if somebody else listens there
     */
    public static Serve start(Settings settings, OpenRelease release, QueryCatalog catalog, Archive archive) {
        Pages pages = new Pages();
        Governor governor = new Governor(settings.caps());
        Metrics metrics = new Metrics(governor, settings.version());
        Function<OpenRelease, Edition> opening =
                next -> edition(settings, next, catalog, archive, pages, governor, metrics);
        Editions editions = new Editions(opening.apply(release));
        Desk desk = new Desk(metrics, governor, settings.caps());
        Front front = new Front(editions, settings.bodyLimit(), desk);
        QueryService queries =
                new QueryService(settings.bodyLimit(), settings.caps().query());
        FusekiServer server = Endpoint.build(
                settings, queries, front, rest -> new Recall(rest, governor.answers(), editions::name, desk));
        try {
            server.start();
        } catch (FusekiException e) {
            server.stop();
            throw new PortTakenException(settings.host(), settings.port(), e);
        }
        return new Serve(server, editions, opening, governor.answers());
    }

    /**
     * Answers from another release from now on; requests in flight end on the one before.
     *
     * @param ended runs once, when the release before is needed no more and can be closed
     */
    public void show(OpenRelease next, Runnable ended) {
        editions.show(opening.apply(next), ended);
        answers.clear();
    }

    private static Edition edition(
            Settings settings,
            OpenRelease release,
            QueryCatalog catalog,
            Archive archive,
            Pages pages,
            Governor governor,
            Metrics metrics) {
        release.data().getContext().set(TDB2.symUnionDefaultGraph, true);
        TextProperty.put(release.data(), release.search());
        Scenery scenery = new Scenery(release.id(), settings.version());
        Answering answering = new Answering(settings, release.data(), governor);
        Routes routes = routes(settings, release, catalog, archive, pages, scenery, answering);
        routes.exact().put("/metrics", Route.read(new MetricsPage(metrics, settings.caps())));
        metrics.shows(release.id());
        String name = release.id() + "-" + settings.version();
        return new Edition(name, routes, new Problems(pages, scenery), answering);
    }

    private static Routes routes(
            Settings settings,
            OpenRelease release,
            QueryCatalog catalog,
            Archive archive,
            Pages pages,
            Scenery scenery,
            Answering answering) {
        Tables tables = new Tables(settings.kinds(), SHOWN);
        Health health = new Health(answering, release);
        Overview overview = new Overview(answering, settings.kinds().base());
        Description description = new Description(settings, release, catalog, answering);
        answering.describedBy(description::all);
        Page bare = new DescriptionPage(description::service);
        Page sparql = new SparqlPage(
                pages, scenery, answering, settings.kinds(), tables, bare, Examples.of(catalog, settings.kinds()));
        String context = new OntologyFiles(settings.kinds().base()).context();
        Map<String, Route> exact = new LinkedHashMap<>();
        exact.put("/", Route.read(new StartPage(pages, scenery, overview, catalog, release, description)));
        exact.put("/queries", Route.read(new CataloguePage(pages, scenery, catalog)));
        exact.put(Endpoint.PATH, Route.ask(sparql));
        Directory directory = new Directory(answering, catalog, settings.kinds(), description);
        exact.put("/openapi.json", Route.read(directory::openApi));
        exact.put("/robots.txt", Route.read(directory::robots));
        exact.put("/sitemap.xml", Route.read(directory::sitemap));
        exact.put(DescriptionPage.VOID, Route.read(new DescriptionPage(description::dataset)));
        exact.put(GraphPage.FOLDER + "service", Route.read(new DescriptionPage(description::all)));
        exact.put(DescriptionPage.EXAMPLES, Route.read(new DescriptionPage(description::examples)));
        exact.put("/context.jsonld", Route.read(StaticFile.of(context, "application/ld+json")));
        exact.put("/health/live", Route.read(health::live));
        exact.put("/health/ready", Route.read(health::ready));
        exact.put("/style.css", Route.read(StaticFile.web("style.css", "text/css;charset=utf-8")));
        exact.put("/favicon.svg", Route.read(StaticFile.web("favicon.svg", "image/svg+xml")));
        exact.put("/favicon.ico", Route.read(StaticFile.web("favicon.svg", "image/svg+xml")));
        Absent absent = new Absent(answering, settings.kinds(), archive, release.id());
        ThingFinder finder = new ThingFinder(release.search(), settings.kinds());
        Page saved = new SavedQueryPage(pages, scenery, catalog, answering, settings.kinds(), finder, tables);
        exact.put(McpPage.PATH, Route.call(new McpPage(settings, scenery, catalog, answering, finder)));
        Page thing = new ThingPage(pages, scenery, catalog, answering, settings.kinds(), tables, description, absent);
        Page graph = new GraphPage(pages, scenery, answering, settings.kinds(), tables, description, absent);
        Page releases = new ReleasesPage(pages, scenery, archive);
        exact.put(ReleasesPage.LIST, Route.read(releases));
        Page reconcile = new ReconcilePage(pages, scenery, answering, release.search(), settings.kinds());
        exact.put(ReconcilePage.PATH, Route.ask(reconcile));
        Map<String, Route> below = new LinkedHashMap<>();
        below.put(ReconcilePage.PATH + "/", Route.read(reconcile));
        below.put(ReleasesPage.LIST + "/", Route.read(releases));
        below.put(SavedQueryPage.FOLDER, Route.read(saved));
        new PicturePages(pages, scenery, answering, settings.kinds(), catalog).addTo(exact);
        below.put(Scripts.FOLDER, Route.read(new ScriptPage()));
        exact.put("/vocabulary.json", Route.read(new VocabularyPage(answering, settings.kinds())));
        below.put("/id/", Route.read(ThingPage::redirect));
        Documents texts = new Documents(answering, settings.kinds(), tables);
        Page document = new DocumentPage(pages, scenery, texts, settings.kinds(), thing);
        below.put(DocumentPage.DOCUMENTS, Route.read(document));
        below.put(DocumentPage.QUOTES, Route.read(document));
        below.put("/doc/", Route.read(new DayPage(pages, scenery, texts, settings.kinds(), thing)));
        below.put("/.well-known/genid/", Route.read(thing));
        below.put(GraphPage.FOLDER, Route.read(graph));
        handbook(new HandbookPage(pages, scenery, answering, settings.kinds().base(), thing), exact, below);
        return new Routes(exact, below);
    }

    /** The ontology: its own IRI and those of its versions, codes, shapes and alignments lead to pages of one book. */
    private static void handbook(Page book, Map<String, Route> exact, Map<String, Route> below) {
        for (String place : List.of("/ontology", "/vocab")) {
            exact.put(place, Route.read(book));
            Ending.ALL.keySet().forEach(ending -> exact.put(place + ending, Route.read(book)));
            below.put(place + "/", Route.read(book));
        }
        exact.put("/facts.schema.json", schema(OntologyFiles.factsSchema()));
        exact.put("/source.schema.json", schema(OntologyFiles.sourceSchema()));
        exact.put("/shapes", Route.read(HandbookPage::redirect));
        below.put("/alignments/", Route.read(HandbookPage::redirect));
    }

    private static Route schema(String text) {
        return Route.read(StaticFile.of(text, "application/schema+json"));
    }

    /** The port that the server listens on. */
    public int port() {
        return server.getPort();
    }

    /** The address of a server with these settings, as people reach it on this machine. */
    public static URI address(Settings settings) {
        String host = switch (settings.host()) {
            case "0.0.0.0", "::", "*" -> Settings.LOOPBACK;
            default -> settings.host();
        };
        return URI.create("http://%s:%d/".formatted(host.contains(":") ? "[" + host + "]" : host, settings.port()));
    }

    /** Waits until the server ends. */
    public void join() {
        server.join();
    }

    @Override
    public void close() {
        server.stop();
    }
}
