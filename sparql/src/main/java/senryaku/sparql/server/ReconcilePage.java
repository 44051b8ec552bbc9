package senryaku.sparql.server;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.atlas.json.JsonObject;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import senryaku.sparql.export.Answer;
import senryaku.sparql.query.Kinds;
import senryaku.sparql.query.Language;
import senryaku.sparql.reconcile.Answers;
import senryaku.sparql.reconcile.Knowledge;
import senryaku.sparql.reconcile.Matching;
import senryaku.sparql.reconcile.Requests;
import senryaku.sparql.search.TextSearch;
import senryaku.sparql.ui.Pages;

/** The W3C Reconciliation Service API 0.2, for OpenRefine and the like. JSONP is left out: it runs scripts from elsewhere. */
final class ReconcilePage implements Page {

    static final String PATH = "/reconcile";

    private static final int MOST_PROPOSED = 100;

    private final Pages pages;
    private final Scenery scenery;
    private final Answering answering;
    private final Answers answers;

    ReconcilePage(Pages pages, Scenery scenery, Answering answering, TextSearch search, Kinds kinds) {
        this.pages = pages;
        this.scenery = scenery;
        this.answering = answering;
        Knowledge knowledge = new Knowledge(this::rows, kinds);
        this.answers = new Answers(new Matching(search, knowledge, kinds), knowledge, kinds.base());
    }

    @Override
    public void answer(Call call) throws IOException {
        try {
            switch (call.path()) {
                case PATH -> ask(call);
                case PATH + "/suggest/entity" -> json(call, answers.entities(typed(call), call.language()));
                case PATH + "/suggest/type" -> json(call, answers.types(typed(call), call.language()));
                case PATH + "/suggest/property" -> json(call, answers.properties(typed(call), call.language()));
                case PATH + "/properties" -> json(call, proposed(call));
                case PATH + "/preview" -> preview(call);
                default -> throw Refusal.of(404, "notFound", call.path());
            }
        } catch (Requests.Malformed e) {
            throw Refusal.of(400, "reconcile", String.valueOf(e.getMessage()));
        }
    }

    private void ask(Call call) throws IOException {
        Language language = call.language();
        Optional<String> batch = call.parameter("queries");
        Optional<String> single = call.parameter("query");
        Optional<String> extend = call.parameter("extend");
        if (batch.isPresent()) {
            json(call, answers.batch(Requests.batch(batch.get()), language));
        } else if (single.isPresent()) {
            json(call, answers.single(Requests.single(single.get()), language));
        } else if (extend.isPresent()) {
            json(call, answers.extension(extend.get(), language));
        } else if (call.request().getMethod().equals("POST")) {
            throw Refusal.of(400, "reconcile", "queries, query, extend: none is there");
        } else {
            json(call, answers.manifest(server(call), language));
        }
    }

    /** The public address, else that by which the client reached us, which goes back to that client alone. */
    private static String server(Call call) {
        if (call.hasPublicAddress()) {
            return call.origin();
        }
        String host = call.header("Host");
        if (!host.matches("[A-Za-z0-9.-]+(:\\d+)?|\\[[0-9A-Fa-f:]+\\](:\\d+)?")) {
            throw Refusal.of(400, "badAddress");
        }
        return call.request().getScheme() + "://" + host;
    }

    private JsonObject proposed(Call call) {
        Optional<String> type = call.parameter("type").filter(id -> !id.isBlank());
        String limit = call.parameter("limit").orElse("");
        int most = limit.matches("[1-9]\\d?") ? Integer.parseInt(limit) : MOST_PROPOSED;
        return answers.proposed(type, most, call.language());
    }

    private static String typed(Call call) {
        return call.parameter("prefix").orElse("");
    }

    /** A small page that other pages may show in a frame; it has no script and nothing to click but a link. */
    private void preview(Call call) throws IOException {
        String id = call.parameter("id").orElse("");
        Map<String, List<String>> shown =
                id.matches("[a-z]+/[A-Za-z0-9._-]+") ? answers.preview(id, call.language()) : Map.of();
        if (shown.isEmpty()) {
            throw Refusal.of(404, "notFound", id);
        }
        call.response()
                .setHeader(
                        "Content-Security-Policy",
                        "default-src 'none'; style-src 'self'; base-uri 'none'; frame-ancestors *");
        call.keepable("no-cache");
        call.html(200, pages.preview(scenery.look(call), id, shown));
    }

    private static void json(Call call, JsonObject answer) throws IOException {
        call.keepable("no-cache");
        call.send(200, "application/json", answer.toString());
    }

    private List<Map<String, Node>> rows(Query query) {
        List<Map<String, Node>> rows = new ArrayList<>();
        answering.run(query, answer -> {
            if (answer instanceof Answer.Rows found) {
                found.rows().forEachRemaining(row -> {
                    Map<String, Node> values = new LinkedHashMap<>();
                    row.forEach((variable, node) -> values.put(variable.getVarName(), node));
                    rows.add(values);
                });
            }
        });
        return rows;
    }
}
