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

    private final Pages pages;
    private final Scenery scenery;
    private final Answering answering;
    private final Kinds kinds;
    private final Tables tables;
    private final Page description;

    SparqlPage(Pages pages, Scenery scenery, Answering answering, Kinds kinds, Tables tables, Page description) {
        this.pages = pages;
        this.scenery = scenery;
        this.answering = answering;
        this.kinds = kinds;
        this.tables = tables;
        this.description = description;
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
    private boolean isDirect(Call call) {
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
        Look look = scenery.look(call);
        if (text.isEmpty()) {
            if (!call.unchanged("html-" + call.language().tag())) {
                String sample = look.texts().get("start.sample");
                call.html(200, pages.sparql(look, new Free(sample, Optional.empty(), "", List.of())));
            }
            return;
        }
        try {
            Query query = QueryService.parse(text.get());
            if (!answering.settled(call, query, "html-" + call.language().tag())) {
                Table[] table = new Table[1];
                answering.run(
                        call, query, answer -> table[0] = tables.of(answer, iri -> Addresses.of(kinds, iri, look)));
                Free free = new Free(text.get(), Optional.of(table[0]), "", forms(call, Format.of(query)));
                call.html(200, pages.sparql(look, free));
            }
        } catch (Refusal refusal) {
            call.keepable("no-store");
            String problem = refusal.words().in(call.language());
            call.html(refusal.status(), pages.sparql(look, new Free(text.get(), Optional.empty(), problem, List.of())));
        }
    }

    /** Links to the same answer in other forms. */
    static List<Link> forms(Call call, List<Format> formats) {
        return formats.stream()
                .map(format -> new Link(format.word(), call.addressWith("format", format.word())))
                .toList();
    }
}
