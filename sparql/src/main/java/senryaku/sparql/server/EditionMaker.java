package senryaku.sparql.server;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.tdb2.TDB2;
import senryaku.ontology.OntologyFiles;
import senryaku.sparql.federation.Federation;
import senryaku.sparql.query.QueryCatalog;
import senryaku.sparql.release.Archive;
import senryaku.sparql.search.TextProperty;
import senryaku.sparql.search.ThingFinder;
import senryaku.sparql.ui.Pages;
import senryaku.sparql.ui.Scripts;
import senryaku.sparql.ui.Tables;

/** Makes what a server shows of one release: its pages, each at its address. */
final class EditionMaker {

    /** So many rows a page shows; the other forms hold all. */
    private static final int SHOWN = 500;

    private final Settings settings;
    private final QueryCatalog catalog;
    private final Backing backing;
    private final Governor governor;
    private final Metrics metrics;
    private final Federation federation;
    private final Pages pages = new Pages();
    private final QueryCatalog joins;
    private final WriteDoor door;
    private final Engine asking;

    EditionMaker(
            Settings settings,
            QueryCatalog catalog,
            Backing backing,
            Governor governor,
            Metrics metrics,
            Federation federation) {
        this.settings = settings;
        this.catalog = catalog;
        this.backing = backing;
        this.governor = governor;
        this.metrics = metrics;
        this.federation = federation;
        this.joins = QueryCatalog.load(FederatedPage.FOLDER, settings.kinds());
        this.door = new WriteDoor(backing.writing(), settings.caps());
        this.asking = new FederatedEngine(federation, governor);
    }

    /** Of the release that everybody is shown. */
    Edition shown(OpenRelease release) {
        Held held = new Held(release.data());
        Edition edition = edition(release, backing.archive(), backing.origin(), held);
        metrics.shows(release.id(), held::copied);
        return edition;
    }

    /** Of a kept release that a caller names. */
    Edition older(OpenRelease release) {
        return edition(release, Archive.NONE, Origin.HERE, new Held(release.data()));
    }

    private Edition edition(OpenRelease release, Archive archive, Origin origin, Held held) {
        release.data().getContext().set(TDB2.symUnionDefaultGraph, true);
        TextProperty.put(release.data(), release.search());
        Scenery scenery = new Scenery(release.id(), settings.version());
        Answering answering = new Answering(settings, held, governor);
        Routes routes = routes(release, archive, origin, scenery, answering);
        Tables tables = new Tables(settings.kinds(), SHOWN);
        FederatedPage federated =
                new FederatedPage(pages, scenery, settings, federation.names(), joins, federated(answering), tables);
        routes.exact().put(FederatedPage.PATH, Route.ask(federated));
        routes.exact().put("/metrics", Route.read(new MetricsPage(metrics, settings.caps())));
        Drafting drafting = new Drafting(governor, settings);
        Page data = new DataPage(door, answering, drafting, settings.kinds());
        routes.exact().put(DataPage.PATH, Route.store(data));
        routes.below().put(DataPage.FOLDER, Route.store(data));
        routes.exact().put(UpdatePage.PATH, Route.write(new UpdatePage(door, drafting, settings)));
        String name = release.id() + "-" + settings.version();
        return new Edition(release.id(), name, routes, new Problems(pages, scenery), answering);
    }

    private Answering federated(Answering own) {
        return federation.names().size() == 1 ? own : own.by(asking);
    }

    private Routes routes(OpenRelease release, Archive archive, Origin origin, Scenery scenery, Answering answering) {
        Tables tables = new Tables(settings.kinds(), SHOWN);
        Health health = new Health(answering, release, origin);
        Overview overview = new Overview(answering, settings.kinds().base());
        QueryCatalog listed = Joins.listed(catalog, joins, federation.names());
        Joins joined = new Joins(joins, federation.names(), federated(answering));
        Description description = new Description(settings, release, listed, joined, answering, federation.names());
        answering.describedBy(description::all);
        Page bare = new DescriptionPage(description::service);
        Page sparql = new SparqlPage(
                pages, scenery, answering, settings.kinds(), tables, bare, Examples.of(catalog, settings.kinds()));
        String context = new OntologyFiles(settings.kinds().base()).context();
        Map<String, Route> exact = new LinkedHashMap<>();
        exact.put("/", Route.read(new StartPage(pages, scenery, overview, catalog, release, description)));
        exact.put("/queries", Route.read(new CataloguePage(pages, scenery, listed)));
        exact.put(Endpoint.PATH, Route.ask(sparql));
        Directory directory = new Directory(answering, listed, joined, settings.kinds(), description);
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
        Page saved = new SavedQueryPage(pages, scenery, catalog, answering, settings.kinds(), finder, tables, joined);
        exact.put(McpPage.PATH, Route.call(new McpPage(settings, scenery, listed, answering, finder, joined)));
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
        below.put(TimeMapPage.FOLDER, Route.read(new TimeMapPage(texts, settings.kinds())));
        below.put("/doc/", Route.read(new DayPage(pages, scenery, texts, settings.kinds(), thing)));
        below.put("/.well-known/genid/", Route.read(thing));
        below.put(GraphPage.FOLDER, Route.read(graph));
        handbook(
                new HandbookPage(pages, scenery, answering, settings.kinds().base(), thing, description), exact, below);
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
}
