package senryaku.sparql.server;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import senryaku.sparql.export.Format;
import senryaku.sparql.query.Arguments;
import senryaku.sparql.query.Binder;
import senryaku.sparql.query.Finder;
import senryaku.sparql.query.Kinds;
import senryaku.sparql.query.ParameterException;
import senryaku.sparql.query.QueryCatalog;
import senryaku.sparql.query.SavedQuery;
import senryaku.sparql.search.ThingFinder;
import senryaku.sparql.ui.Asked;
import senryaku.sparql.ui.Link;
import senryaku.sparql.ui.Look;
import senryaku.sparql.ui.Pages;
import senryaku.sparql.ui.Recipe;
import senryaku.sparql.ui.Table;
import senryaku.sparql.ui.Tables;

/** One saved query: with values for its parameters it answers, to people with a page and to machines with data. */
final class SavedQueryPage implements Page {

    static final String FOLDER = "/queries/";

    private static final String LANGUAGE = "lang";

    /** Parameters of every address, which no query declares. */
    static final Set<String> OWN =
            Set.of("format", "output", Older.PARAMETER, Bom.PARAMETER, Limits.TIMEOUT, Limits.MAX_ROWS);

    private final Pages pages;
    private final Scenery scenery;
    private final QueryCatalog catalog;
    private final Answering answering;
    private final Arguments arguments;
    private final QueryForm form;
    private final Kinds kinds;
    private final ThingFinder finder;
    private final Tables tables;
    private final Joins joins;

    SavedQueryPage(
            Pages pages,
            Scenery scenery,
            QueryCatalog catalog,
            Answering answering,
            Kinds kinds,
            ThingFinder finder,
            Tables tables,
            Joins joins) {
        this.pages = pages;
        this.scenery = scenery;
        this.catalog = catalog;
        this.answering = answering;
        this.arguments = new Arguments(kinds, answering.target());
        this.form = new QueryForm(new Choices(answering, kinds));
        this.kinds = kinds;
        this.finder = finder;
        this.tables = tables;
        this.joins = joins;
    }

    @Override
    public void answer(Call call) throws IOException {
        String name = call.path().substring(FOLDER.length());
        SavedQuery saved = catalog.get(name).or(() -> joins.get(name)).orElseThrow(() -> unknown(name));
        List<Format> offered = new ArrayList<>(Format.of(saved));
        offered.add(Format.HTML);
        Format format = call.format(offered);
        Map<String, List<String>> given = given(call, saved, format);
        if (format == Format.HTML) {
            page(call, saved, given);
        } else {
            Query query = bind(call, saved, given);
            by(saved).send(call, query, format, saved.name() + " " + query, saved.ties());
        }
    }

    private Answering by(SavedQuery saved) {
        return joins.has(saved) ? joins.answering() : answering;
    }

    /** What was given for the parameters; the language of a page is the language of its answer. */
    private Map<String, List<String>> given(Call call, SavedQuery saved, Format format) {
        Map<String, List<String>> given = new LinkedHashMap<>(call.parameters());
        OWN.forEach(given::remove);
        given.remove("ui");
        if (joins.has(saved)) {
            given.remove(FederatedEngine.STRICT);
        }
        if (saved.parameter(LANGUAGE).isEmpty()) {
            given.remove(LANGUAGE);
        } else if (format == Format.HTML) {
            given.putIfAbsent(LANGUAGE, List.of(call.language().tag()));
        }
        return given;
    }

    private Query bind(Call call, SavedQuery saved, Map<String, List<String>> given) {
        Map<String, Node> terms = new LinkedHashMap<>();
        try {
            answering.reading(() -> terms.putAll(arguments.read(saved, given)));
        } catch (ParameterException e) {
            boolean unknown = e.reason() == ParameterException.Reason.UNKNOWN_THING;
            throw new Refusal(unknown ? 404 : 400, e.words());
        }
        return Binder.bind(saved, terms, (text, among) -> first(call, text, among));
    }

    /** The best that the index finds; a header says if it knows more. */
    private List<Finder.Found> first(Call call, String text, List<String> among) {
        List<Finder.Found> found = finder.find(text, among, ThingFinder.MOST + 1);
        if (found.size() <= ThingFinder.MOST) {
            return found;
        }
        call.response().setHeader(Answering.TRUNCATED, "rows=" + ThingFinder.MOST);
        return found.subList(0, ThingFinder.MOST);
    }

    private static boolean isCut(Call call) {
        return call.response().containsHeader(Answering.TRUNCATED);
    }

    private void page(Call call, SavedQuery saved, Map<String, List<String>> given) throws IOException {
        Look look = scenery.look(call);
        try {
            Query query = bind(call, saved, given);
            String text = query.toString();
            if (!by(saved).settled(call, query, "html-" + call.language().tag())) {
                Table[] table = new Table[1];
                by(saved)
                        .run(
                                call,
                                query,
                                answer -> table[0] =
                                        tables.of(answer, iri -> Addresses.of(kinds, iri, look), look.texts()));
                List<Link> forms = SparqlPage.forms(call, Format.of(saved));
                call.html(
                        200,
                        pages.savedQuery(
                                look,
                                asked(
                                        call.origin(),
                                        look,
                                        saved,
                                        given,
                                        Optional.of(table[0]),
                                        isCut(call)
                                                ? look.texts().get("answer.cut", ThingFinder.MOST)
                                                : Joins.notice(call, look),
                                        "",
                                        forms,
                                        text)));
            }
        } catch (Refusal refusal) {
            call.keepable("no-store");
            String problem = refusal.words().in(call.ownLanguage());
            Asked asked = asked(call.origin(), look, saved, given, Optional.empty(), "", problem, List.of(), "");
            call.html(refusal.status(), pages.savedQuery(look, asked));
        }
    }

    private static String address(SavedQuery saved, Map<String, List<String>> given) {
        String values = given.entrySet().stream()
                .flatMap(entry -> entry.getValue().stream()
                        .filter(value -> !value.isBlank())
                        .map(value -> "&" + Call.encode(entry.getKey()) + "=" + Call.encode(value)))
                .collect(Collectors.joining());
        return FOLDER + saved.name() + "?" + (values.isEmpty() ? "lang=ja" : values.substring(1));
    }

    private Asked asked(
            String origin,
            Look look,
            SavedQuery saved,
            Map<String, List<String>> given,
            Optional<Table> table,
            String cut,
            String problem,
            List<Link> forms,
            String sparql) {
        boolean rows = saved.parse().isSelectType();
        String called = address(saved, given);
        return new Asked(
                saved,
                form.fields(saved, given, look),
                QueryForm.examples(saved, look),
                table,
                cut,
                problem,
                forms,
                sparql,
                look.link((joins.has(saved) ? FederatedPage.PATH : Endpoint.PATH) + "?query=" + Call.encode(sparql)),
                rows ? Recipe.rows(origin + called) : Recipe.graph(origin + called),
                rows ? origin + called + "&format=csv&bom=1" : "");
    }

    private Refusal unknown(String name) {
        List<String> near = catalog.nearest(name);
        return near.isEmpty()
                ? Refusal.of(404, "unknownQuery", name)
                : Refusal.of(404, "unknownQueryNear", name, String.join(", ", near));
    }
}
