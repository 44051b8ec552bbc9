package senryaku.sparql.server;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.apache.jena.query.Query;
import senryaku.sparql.export.Answer;
import senryaku.sparql.export.Format;
import senryaku.sparql.federation.Story;
import senryaku.sparql.query.QueryCatalog;
import senryaku.sparql.ui.Free;
import senryaku.sparql.ui.Look;
import senryaku.sparql.ui.Members;
import senryaku.sparql.ui.Pages;
import senryaku.sparql.ui.Table;
import senryaku.sparql.ui.Tables;

/**
 * SPARQL 1.1 Protocol over our own data and the configured members together. Without members it is our own data alone.
 * {@code explain} gives the way to the answer instead of the answer.
 */
final class FederatedPage implements Page {

    static final String PATH = "/federated";

    /** Where the queries lie that join our data with others'. */
    static final String FOLDER = "senryaku/federated/";

    private final Pages pages;
    private final Scenery scenery;
    private final Settings settings;
    private final List<String> names;
    private final Answering answering;
    private final Tables tables;
    private final Examples examples;

    /**
     * @param names of all members, ours first
     * @param joins the shipped ones, as examples
     * @param answering over the federation, or over our own data if nobody else is in it
     */
    FederatedPage(
            Pages pages,
            Scenery scenery,
            Settings settings,
            List<String> names,
            QueryCatalog joins,
            Answering answering,
            Tables tables) {
        this.pages = pages;
        this.scenery = scenery;
        this.settings = settings;
        this.names = names;
        this.answering = answering;
        this.tables = tables;
        this.examples = new Examples(PATH, joins);
    }

    @Override
    public void answer(Call call) throws IOException {
        Optional<String> text = text(call);
        if (SparqlPage.wantsHtml(call)) {
            page(call, text);
            return;
        }
        Query query = checked(call, text.orElseThrow(this::nothingAsked));
        call.response()
                .setHeader(FederatedEngine.MEMBERS, FederatedEngine.story(call).header());
        if (FederatedEngine.flag(call, FederatedEngine.EXPLAIN)) {
            call.keepable("no-store");
            long[] count = new long[1];
            answering.run(call, query, answer -> count[0] = count(answer));
            call.send(200, "application/json", FederatedJson.of(FederatedEngine.story(call), count[0]));
        } else {
            answering.send(call, query, call.format(Format.of(query)));
        }
    }

    private void page(Call call, Optional<String> asked) throws IOException {
        call.keepable("no-store");
        Look look = scenery.look(call);
        Optional<String> shown = asked.or(() -> call.parameter("example").map(examples::text));
        int status = 200;
        String problem = "";
        Optional<Table> table = Optional.empty();
        if (shown.isPresent()) {
            try {
                Query query = checked(call, shown.get());
                Table[] made = new Table[1];
                answering.run(
                        call,
                        query,
                        answer -> made[0] = tables.of(answer, iri -> Addresses.of(settings.kinds(), iri, look)));
                table = Optional.of(made[0]);
            } catch (Refusal refusal) {
                status = refusal.status();
                problem = refusal.words().in(call.ownLanguage());
            }
        }
        Free free = new Free(
                shown.orElse(""),
                table,
                problem,
                Optional.empty(),
                forms(call, asked, table),
                List.of(),
                examples.links(look));
        Story story = FederatedEngine.story(call);
        boolean explained = FederatedEngine.flag(call, FederatedEngine.EXPLAIN);
        call.html(
                status,
                pages.federated(
                        look, free, new Members(names, shown.isPresent() && problem.isEmpty(), explained, story)));
    }

    private static List<senryaku.sparql.ui.Link> forms(Call call, Optional<String> asked, Optional<Table> table) {
        return asked.isEmpty() || table.isEmpty()
                ? List.of()
                : SparqlPage.forms(call, List.of(Format.JSON, Format.CSV));
    }

    private static long count(Answer answer) {
        return switch (answer) {
            case Answer.Rows rows -> {
                long count = 0;
                for (; rows.rows().hasNext(); rows.rows().next()) {
                    count++;
                }
                yield count;
            }
            case Answer.Truth truth -> 1;
            case Answer.Triples triples -> triples.graph().size();
        };
    }

    /** Refuses what may not run at all, and what would mean something else than its words say. */
    private Query checked(Call call, String text) {
        if (text.length() > settings.caps().query()) {
            throw Refusal.of(413, "tooLongQuery", settings.caps().query());
        }
        Query query = QueryService.parse(text, settings.kinds().base());
        Answering.check(query);
        if (names.size() > 1) {
            if (query.isDescribeType()) {
                throw Refusal.of(400, "notFederated", "DESCRIBE");
            }
            boolean chosen = !call.values("default-graph-uri").isEmpty()
                    || !call.values("named-graph-uri").isEmpty();
            if (chosen || query.hasDatasetDescription() || NamedGraphs.in(query)) {
                throw Refusal.of(400, "notFederated", "FROM, GRAPH, default-graph-uri");
            }
        }
        return query;
    }

    private Refusal nothingAsked() {
        return Refusal.of(400, "noFederatedQuery", String.join(", ", names));
    }

    private Optional<String> text(Call call) throws IOException {
        if (call.parameter("update").isPresent()) {
            throw Refusal.of(403, "updateOff");
        }
        List<String> queries = call.values("query");
        if (queries.size() > 1) {
            throw Refusal.of(400, "manyQueries");
        }
        if (call.request().getMethod().equals("POST") && SparqlPage.isDirect(call)) {
            return Optional.of(body(call));
        }
        return queries.stream().findFirst();
    }

    private String body(Call call) throws IOException {
        byte[] bytes = call.request().getInputStream().readNBytes(settings.bodyLimit() + 1);
        if (bytes.length > settings.bodyLimit()) {
            throw Refusal.of(413, "tooLong", settings.bodyLimit());
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw Refusal.of(400, "notUtf8");
        }
    }
}
