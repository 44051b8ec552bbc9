package senryaku.sparql.server;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.apache.jena.query.Query;
import senryaku.sparql.export.Answer;
import senryaku.sparql.export.Format;
import senryaku.sparql.federation.FederatedAnswer;
import senryaku.sparql.federation.FederatedRun;
import senryaku.sparql.federation.Federation;
import senryaku.sparql.federation.FederationException;
import senryaku.sparql.query.Bilingual;
import senryaku.sparql.query.Kinds;
import senryaku.sparql.ui.Free;
import senryaku.sparql.ui.Look;
import senryaku.sparql.ui.Pages;
import senryaku.sparql.ui.Table;
import senryaku.sparql.ui.Tables;

/** SPARQL 1.1 Protocol over the configured federation. Each answer says by a header how every member fared. */
final class FederatedPage implements Page {

    static final String PATH = "/federated";

    /** How each member fared, such as {@code senryaku=ok; ror=timeout}. */
    static final String MEMBERS = "Senryaku-Members";

    private final Pages pages;
    private final Scenery scenery;
    private final Optional<Federation> federation;
    private final Settings settings;
    private final Tables tables;

    FederatedPage(Pages pages, Scenery scenery, Optional<Federation> federation, Settings settings, Tables tables) {
        this.pages = pages;
        this.scenery = scenery;
        this.federation = federation;
        this.settings = settings;
        this.tables = tables;
    }

    @Override
    public void answer(Call call) throws IOException {
        call.keepable("no-store");
        Federation members = federation.orElseThrow(() -> Refusal.of(404, "noFederation"));
        Optional<String> text = text(call);
        boolean html = SparqlPage.wantsHtml(call);
        if (text.isEmpty()) {
            if (!html) {
                throw Refusal.of(400, "noFederatedQuery", String.join(", ", members.names()));
            }
            page(call, "", Optional.empty(), notice(call, members.names()));
            return;
        }
        Query query = checked(text.get());
        boolean explained = flag(call, "explain");
        Format format = html || explained ? Format.JSON : call.format(Format.of(query));
        FederatedAnswer found = run(call, members, query);
        call.response().setHeader(MEMBERS, found.header());
        if (explained) {
            call.send(200, "application/json", FederatedJson.of(found));
        } else if (html) {
            table(call, text.get(), found);
        } else {
            write(call, found.answer(), format);
        }
    }

    @SuppressWarnings("try") // the watch is kept, not used
    private FederatedAnswer run(Call call, Federation members, Query query) throws IOException {
        Limits limits = new Limits(settings.timeout(), settings.rows(), OptionalInt.empty()).of(call);
        FederatedRun run = members.prepare(query, limits.time(), limits.rows(), flag(call, "strict"));
        try (Watch watching = Departure.watch(call.request(), run::cancel)) {
            return run.answer();
        } catch (FederationException e) {
            throw switch (e.reason()) {
                case TOO_SLOW -> Refusal.of(503, "tooSlow", limits.seconds());
                case TOO_MANY_ROWS -> Refusal.of(400, "tooManyFederated", e.detail());
                case MEMBER -> Refusal.of(502, "memberFailed", e.detail());
                case UNSUPPORTED -> Refusal.of(400, "notFederated", e.detail());
            };
        } catch (StackOverflowError e) {
            throw Refusal.of(400, "tooDeep");
        }
    }

    /** What may not run at all, and what would mean something else than its words say. */
    private static Query checked(String text) {
        Query query = QueryService.parse(text);
        try {
            Guard.check(query);
        } catch (StackOverflowError e) {
            throw Refusal.of(400, "tooDeep");
        }
        if (query.isDescribeType()) {
            throw Refusal.of(400, "notFederated", "DESCRIBE");
        }
        if (query.hasDatasetDescription() || NamedGraphs.in(query)) {
            throw Refusal.of(400, "notFederated", "FROM, GRAPH");
        }
        return query;
    }

    private Optional<String> text(Call call) throws IOException {
        if (call.parameter("update").isPresent()) {
            throw Refusal.of(403, "updateOff");
        }
        List<String> queries = call.values("query");
        if (queries.size() > 1) {
            throw Refusal.of(400, "manyQueries");
        }
        if (!call.request().getMethod().equals("POST")) {
            return queries.stream().findFirst();
        }
        String type = call.header("Content-Type").split(";", -1)[0].strip().toLowerCase(Locale.ROOT);
        return switch (type) {
            case "application/x-www-form-urlencoded" -> queries.stream().findFirst();
            case "application/sparql-query" -> Optional.of(body(call));
            case "application/sparql-update" -> throw Refusal.of(403, "updateOff");
            default -> throw Refusal.of(415, "mediaType", type);
        };
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

    private static void write(Call call, Answer answer, Format format) throws IOException {
        if (format.network().isPresent()) {
            throw Refusal.of(406, "notAcceptable", Format.words(Format.GRAPHS));
        }
        call.response().setContentType(format.contentType());
        Bom.of(call, format).write(call.response().getOutputStream());
        answer.write(new Unflushed(call.response().getOutputStream()), format);
    }

    private void table(Call call, String text, FederatedAnswer found) throws IOException {
        Look look = scenery.look(call);
        Kinds kinds = settings.kinds();
        Table table = tables.of(found.answer(), iri -> Addresses.of(kinds, iri, look));
        Bilingual notice = Bilingual.message(
                "senryaku.sparql.server.messages", found.isPartial() ? "partial" : "federated", found.header());
        page(call, text, Optional.of(table), notice.in(call.language()));
    }

    private void page(Call call, String text, Optional<Table> table, String notice) throws IOException {
        call.html(
                200,
                pages.federated(
                        scenery.look(call), new Free(text, table, notice, Optional.empty(), List.of(), List.of())));
    }

    private static String notice(Call call, List<String> names) {
        return Bilingual.message("senryaku.sparql.server.messages", "federated", String.join("; ", names))
                .in(call.language());
    }

    private static boolean flag(Call call, String name) {
        return call.parameter(name)
                .filter(value -> !value.equals("false") && !value.equals("0"))
                .isPresent();
    }
}
