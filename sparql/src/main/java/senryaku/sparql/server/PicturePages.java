package senryaku.sparql.server;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.apache.jena.graph.Node;
import senryaku.sparql.export.Answer;
import senryaku.sparql.export.Format;
import senryaku.sparql.query.Arguments;
import senryaku.sparql.query.Binder;
import senryaku.sparql.query.Kinds;
import senryaku.sparql.query.ParameterException;
import senryaku.sparql.query.QueryCatalog;
import senryaku.sparql.query.SavedQuery;
import senryaku.sparql.ui.BodyChart;
import senryaku.sparql.ui.Budgets;
import senryaku.sparql.ui.Field;
import senryaku.sparql.ui.Found;
import senryaku.sparql.ui.Link;
import senryaku.sparql.ui.Look;
import senryaku.sparql.ui.Network;
import senryaku.sparql.ui.Pages;
import senryaku.sparql.ui.Picture;
import senryaku.sparql.ui.Timeline;

/** The organisation chart, the network, the timeline and the budgets: each a picture with a table beside it. */
final class PicturePages {

    /** Where their queries lie on the class path. */
    private static final String FOLDER = "senryaku/pictures/";

    private static final String DAY = "asOf";

    private final Pages pages;
    private final Scenery scenery;
    private final Answering answering;
    private final Kinds kinds;
    private final Arguments arguments;
    private final QueryCatalog queries;
    private final QueryCatalog saved;

    PicturePages(Pages pages, Scenery scenery, Answering answering, Kinds kinds, QueryCatalog saved) {
        this.pages = pages;
        this.scenery = scenery;
        this.answering = answering;
        this.kinds = kinds;
        this.arguments = new Arguments(kinds, answering.target());
        this.queries = QueryCatalog.load(FOLDER, kinds);
        this.saved = saved;
    }

    /** Every page with its address. */
    void addTo(Map<String, Route> exact) {
        exact.put("/chart", Route.read(this::chart));
        exact.put("/network", Route.read(this::network));
        exact.put("/timeline", Route.read(this::timeline));
        exact.put("/budgets", Route.read(this::budgets));
    }

    private void chart(Call call) throws IOException {
        if (unchanged(call, "chart")) {
            return;
        }
        Look look = scenery.look(call);
        String day = day(call);
        BodyChart chart = new BodyChart(look, rows("bodies", call), rows("seats", call), day, addresses(look));
        List<Picture.Legend> legend = List.of(
                new Picture.Legend("body", look.texts().get("chart.now")),
                new Picture.Legend("past", look.texts().get("chart.past")));
        List<Link> more = List.of(
                new Link(look.texts().get("nav.network"), look.link("/network" + query(day))),
                new Link(look.texts().get("picture.members"), look.link("/queries/members" + query(day))));
        show(call, look, new Picture("chart", "/chart", day, true, "", chart.sketch(), legend, chart.table(), more));
    }

    private void timeline(Call call) throws IOException {
        if (unchanged(call, "timeline")) {
            return;
        }
        Look look = scenery.look(call);
        Timeline timeline = new Timeline(look, rows("moments", call), addresses(look));
        List<Picture.Legend> legend = List.of(
                new Picture.Legend("done", look.texts().get("status.done")),
                new Picture.Legend("planned", look.texts().get("status.planned")),
                new Picture.Legend("continuing", look.texts().get("status.continuing")));
        List<Link> more =
                List.of(new Link(look.texts().get("picture.strategies"), look.link("/queries/strategy-timeline")));
        show(
                call,
                look,
                new Picture("timeline", "/timeline", "", false, "", timeline.sketch(), legend, timeline.table(), more));
    }

    private void budgets(Call call) throws IOException {
        if (unchanged(call, "budgets")) {
            return;
        }
        Look look = scenery.look(call);
        Budgets budgets = new Budgets(
                look,
                rows("figures", call),
                addresses(look),
                figure -> look.link("/queries/evidence?thing=" + Call.encode(kinds.compact(figure))));
        List<Link> more = List.of(
                new Link(look.texts().get("picture.totals"), look.link("/queries/budget-totals")),
                new Link(look.texts().get("picture.budgets"), look.link("/queries/budgets")));
        show(
                call,
                look,
                new Picture(
                        "budgets",
                        "/budgets",
                        "",
                        false,
                        "",
                        budgets.sketch(),
                        budgets.legend(),
                        budgets.table(),
                        more));
    }

    private void network(Call call) throws IOException {
        call.scripted();
        if (unchanged(call, "network")) {
            return;
        }
        Look look = scenery.look(call);
        String role = call.parameter("role").orElse("");
        String kind = call.parameter("kind").filter(Network.KINDS::contains).orElse("");
        List<Found> all = rows("seats", call);
        Map<String, String> roles = new LinkedHashMap<>();
        all.forEach(row -> roles.putIfAbsent(row.name("role"), row.text("roleLabel")));
        List<Network.Seat> seats = all.stream()
                .filter(row -> role.isEmpty() || row.name("role").equals(role))
                .filter(row -> kind.isEmpty() || row.text("memberKind").equals(kind))
                .map(row -> seat(row, look))
                .toList();
        String day = day(call);
        List<Link> exports = exports(look, Map.of(DAY, day, "role", role, "kind", kind));
        List<Field.Choice> choices = roles.entrySet().stream()
                .map(entry -> new Field.Choice(entry.getKey(), entry.getValue()))
                .toList();
        call.html(200, pages.network(look, new Network(day, role, kind, choices, seats, exports, "")));
    }

    /** The saved query {@code network} of what the page shows, in every form that it has. */
    private List<Link> exports(Look look, Map<String, String> shown) {
        StringBuilder address = new StringBuilder("/queries/network?");
        for (String name : List.of(DAY, "role", "kind")) {
            String value = shown.getOrDefault(name, "");
            if (!value.isEmpty()) {
                address.append(name).append('=').append(Call.encode(value)).append('&');
            }
        }
        return saved.get("network").stream()
                .flatMap(network -> Format.of(network).stream())
                .map(form -> new Link(form.word(), look.link(address + "format=" + form.word())))
                .toList();
    }

    private Network.Seat seat(Found row, Look look) {
        UnaryOperator<String> address = addresses(look);
        return new Network.Seat(
                row.text("memberLabel"),
                kinds.compact(row.text("member")),
                address.apply(row.text("member")),
                row.text("memberKind"),
                row.text("bodyLabel"),
                kinds.compact(row.text("body")),
                address.apply(row.text("body")),
                row.name("role"),
                row.text("roleLabel"),
                row.text("roleTitle"),
                row.text("affiliation"),
                row.text("from"),
                row.text("until"));
    }

    private static String query(String day) {
        return day.isEmpty() ? "" : "?" + DAY + "=" + Call.encode(day);
    }

    /** Also a malformed day is a different page. */
    private static boolean unchanged(Call call, String page) {
        return call.unchanged(page + "-" + call.language().tag());
    }

    private UnaryOperator<String> addresses(Look look) {
        return iri -> iri.isEmpty() ? "" : Addresses.of(kinds, iri, look);
    }

    private void show(Call call, Look look, Picture picture) throws IOException {
        call.html(200, pages.picture(look, picture));
    }

    private String day(Call call) {
        return call.parameter(DAY).map(String::strip).orElse("");
    }

    /** The answer of a query to what the call gives for its parameters. */
    private List<Found> rows(String name, Call call) {
        SavedQuery query = queries.get(name).orElseThrow();
        Map<String, List<String>> given = new LinkedHashMap<>();
        Set<String> known = new LinkedHashSet<>(query.parameterNames());
        call.parameters().forEach((key, values) -> {
            if (known.contains(key)) {
                given.put(key, values);
            }
        });
        given.put("lang", List.of(call.language().tag()));
        Map<String, Node> terms = new LinkedHashMap<>();
        try {
            answering.reading(() -> terms.putAll(arguments.read(query, given)));
        } catch (ParameterException e) {
            throw new Refusal(400, e.words());
        }
        List<Found> found = new ArrayList<>();
        answering.run(Binder.bind(query, terms), answer -> {
            if (answer instanceof Answer.Rows rows) {
                rows.rows().forEachRemaining(row -> found.add(Found.of(row)));
            }
        });
        return found;
    }
}
