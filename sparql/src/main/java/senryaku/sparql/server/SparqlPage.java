package senryaku.sparql.server;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.jena.query.Query;
import senryaku.sparql.export.Format;
import senryaku.sparql.query.Kinds;
import senryaku.sparql.ui.Free;
import senryaku.sparql.ui.Link;
import senryaku.sparql.ui.Look;
import senryaku.sparql.ui.Pages;
import senryaku.sparql.ui.Table;
import senryaku.sparql.ui.Tables;

/** The endpoint's door: what the protocol forbids is refused here, people get a page, and all else goes on to Fuseki. */
final class SparqlPage implements Page {

    private static final String FORM = "application/x-www-form-urlencoded";

    /** A longer address is refused by servers and programs on the way; such a query is sent in a body. In characters. */
    private static final int LONGEST = 7_000;

    private final Pages pages;
    private final Scenery scenery;
    private final Answering answering;
    private final Kinds kinds;
    private final Tables tables;
    private final Page description;
    private final Examples examples;

    SparqlPage(
            Pages pages,
            Scenery scenery,
            Answering answering,
            Kinds kinds,
            Tables tables,
            Page description,
            Examples examples) {
        this.pages = pages;
        this.scenery = scenery;
        this.answering = answering;
        this.kinds = kinds;
        this.tables = tables;
        this.description = description;
        this.examples = examples;
    }

    @Override
    public void answer(Call call) throws IOException {
        boolean direct = call.request().getMethod().equals("POST") && isDirect(call);
        List<String> queries = call.values("query");
        if (call.parameter("update").isPresent()) {
            throw Refusal.of(403, "updateOff");
        }
        if (queries.size() > 1) {
            throw Refusal.of(400, "manyQueries");
        }
        if (wantsHtml(call) && !direct) {
            page(call, queries.stream().findFirst());
        } else if (queries.isEmpty() && !direct) {
            bare(call);
        } else {
            call.request().setAttribute(Route.ON, true);
        }
    }

    private void bare(Call call) throws IOException {
        boolean asked = call.parameter("query").isPresent()
                || call.request().getMethod().equals("POST");
        if (asked) {
            throw Refusal.of(400, "noQuery");
        }
        description.answer(call);
    }

    /** Whether the body is the query itself; throws if the body is nothing that we read. */
    static boolean isDirect(Call call) {
        String type = call.header("Content-Type").split(";", -1)[0].strip().toLowerCase(Locale.ROOT);
        if (type.equals("application/sparql-update")) {
            throw Refusal.of(403, "updateOff");
        }
        if (!call.header("Content-Encoding").isEmpty()) {
            throw Refusal.of(415, "coded");
        }
        if (!type.equals(FORM) && !type.equals("application/sparql-query")) {
            throw Refusal.of(415, "mediaType", type);
        }
        return !type.equals(FORM);
    }

    static boolean wantsHtml(Call call) {
        Optional<String> named = call.parameter("format").or(() -> call.parameter("output"));
        return named.map("html"::equals).orElseGet(() -> Problems.prefersHtml(call));
    }

    private void page(Call call, Optional<String> text) throws IOException {
        call.scripted();
        Optional<String> shown = text.or(() -> call.parameter("example").map(examples::text));
        if (shown.isEmpty()) {
            if (!call.unchanged("html-" + call.language().tag())) {
                Look look = scenery.look(call);
                show(
                        call,
                        200,
                        look.texts().get("start.sample"),
                        Optional.empty(),
                        "",
                        Optional.empty(),
                        List.of(),
                        List.of());
            }
            return;
        }
        try {
            Query query = answering.parse(shown.get());
            if (!answering.settled(call, query, "html-" + call.language().tag())) {
                Look look = scenery.look(call);
                Table[] table = new Table[1];
                answering.run(
                        call, query, answer -> table[0] = tables.of(answer, iri -> Addresses.of(kinds, iri, look)));
                List<Format> formats = Format.of(query);
                List<Link> forms = forms(shown.get(), formats);
                List<String> names = formats.stream().map(Format::word).toList();
                show(call, 200, shown.get(), Optional.of(table[0]), "", Optional.empty(), forms, names);
            }
        } catch (Refusal refusal) {
            call.keepable("no-store");
            String problem = refusal.words().in(call.ownLanguage());
            Optional<Free.Place> place =
                    QueryService.mistake(shown.get()).map(mistake -> new Free.Place(mistake.line(), mistake.column()));
            show(call, refusal.status(), shown.get(), Optional.empty(), problem, place, List.of(), List.of());
        }
    }

    private void show(
            Call call,
            int status,
            String text,
            Optional<Table> table,
            String problem,
            Optional<Free.Place> place,
            List<Link> forms,
            List<String> words)
            throws IOException {
        Look look = scenery.look(call);
        call.html(
                status, pages.sparql(look, new Free(text, table, problem, place, forms, words, examples.links(look))));
    }

    /** Links to the answer of a query in other forms, however the query came. */
    private static List<Link> forms(String text, List<Format> formats) {
        String address = Endpoint.PATH + "?query=" + Call.encode(text);
        return address.length() > LONGEST
                ? List.of()
                : formats.stream()
                        .map(format -> new Link(format.word(), address + "&format=" + format.word()))
                        .toList();
    }

    /** Links to the same answer in other forms. */
    static List<Link> forms(Call call, List<Format> formats) {
        return formats.stream()
                .map(format -> new Link(format.word(), call.addressWith("format", format.word())))
                .toList();
    }
}
