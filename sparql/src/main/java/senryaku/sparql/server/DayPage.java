package senryaku.sparql.server;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphUtil;
import senryaku.sparql.export.Answer;
import senryaku.sparql.export.Format;
import senryaku.sparql.export.Prefixes;
import senryaku.sparql.query.Days;
import senryaku.sparql.query.Kinds;
import senryaku.sparql.ui.Link;
import senryaku.sparql.ui.Look;
import senryaku.sparql.ui.Pages;
import senryaku.sparql.ui.Table;
import senryaku.sparql.ui.ThingOnDay;

/**
 * The state of a thing on a day: asked for by {@code asOf}, or by Accept-Datetime as Memento has it (RFC 7089, pattern 1.2:
 * the thing's document is its own TimeGate, and the state has an address of its own). Days are those of the header as it is
 * written, in GMT. Without a day, the thing's own page answers.
 */
final class DayPage implements Page {

    private static final String ASK = "Accept-Datetime";
    private static final String PARAMETER = "asOf";

    private final Pages pages;
    private final Scenery scenery;
    private final Documents release;
    private final Kinds kinds;
    private final Page things;

    /** @param things answers where no day is asked for */
    DayPage(Pages pages, Scenery scenery, Documents release, Kinds kinds, Page things) {
        this.pages = pages;
        this.scenery = scenery;
        this.release = release;
        this.kinds = kinds;
        this.things = things;
    }

    @Override
    public void answer(Call call) throws IOException {
        call.varies(ASK);
        call.response().addHeader("Link", "<%s>; rel=\"original timegate\"".formatted(call.pinned(original(call))));
        call.response().addHeader("Link", TimeMapPage.link(call));
        Optional<Days> days = days(call);
        String slug = call.path().replaceFirst("^/doc/", "");
        if (days.isEmpty() || !slug.matches("[A-Za-z0-9/._-]+")) {
            things.answer(call);
        } else {
            answer(call, kinds.base() + "id/" + slug, days.get());
        }
    }

    private void answer(Call call, String iri, Days days) throws IOException {
        List<Format> offered = new ArrayList<>(Format.GRAPHS);
        offered.add(Format.HTML);
        Format format = call.format(offered);
        Look look = scenery.look(call);
        UnaryOperator<String> address = other -> dated(Addresses.of(kinds, other, look), days);
        Table outgoing = release.table("outgoing", iri, look, address);
        if (outgoing.rows().isEmpty()) {
            throw Refusal.of(404, "notFound", call.path());
        }
        DayState state = DayState.of(release, iri, days);
        if (state.isOutside()) {
            throw Refusal.of(404, "notThatDay", kinds.compact(iri), days.iso());
        }
        remember(call, days);
        if (call.unchanged("day-" + days.iso().replace('/', '_') + "-" + format.word() + "-"
                + call.language().tag())) {
            return;
        }
        if (format == Format.HTML) {
            UnaryOperator<String> words = certainty -> look.texts().get("certainty." + certainty);
            ThingOnDay thing = new ThingOnDay(
                    iri,
                    DocumentPage.name(outgoing, look, kinds.compact(iri)),
                    state.outgoing(outgoing, words),
                    state.incoming(release.table("incoming", iri, look, address), words),
                    forms(call, days));
            String day =
                    call.parameter(PARAMETER).filter(text -> !text.isBlank()).orElse(days.iso());
            call.html(200, pages.day(look, thing, day, state.certainty().orElse(""), look.link(call.path())));
        } else {
            Graph graph = state.of(release.graph("statements", iri));
            GraphUtil.addInto(graph, state.of(release.graph("bounds", iri)));
            new Prefixes(kinds).put(graph);
            call.response().setContentType(format.contentType());
            new Answer.Triples(graph).write(call.response().getOutputStream(), format);
        }
    }

    private static List<Link> forms(Call call, Days days) {
        return Format.GRAPHS.stream()
                .map(format ->
                        new Link(format.word(), dated(call.pinned(call.path() + "?format=" + format.word()), days)))
                .toList();
    }

    /** Says which state it is and where it lies (RFC 7089, section 2.1 and 4.1.2). */
    private static void remember(Call call, Days days) {
        String moment = moment(days.first());
        call.response().setHeader("Memento-Datetime", moment);
        call.response()
                .addHeader(
                        "Link",
                        "<%s>; rel=\"memento\"; datetime=\"%s\""
                                .formatted(dated(call.pinned(original(call)), days), moment));
        if (call.values(PARAMETER).isEmpty()) {
            call.response().setHeader("Content-Location", dated(call.pinned(original(call)), days));
        }
    }

    /** The beginning of a day; HTTP writes the day of the month with two digits (RFC 9110, section 5.6.7). */
    static String moment(LocalDate day) {
        return DateTimeFormatter.RFC_1123_DATE_TIME
                .format(day.atStartOfDay(ZoneOffset.UTC))
                .replaceFirst(", (\\d) ", ", 0$1 ");
    }

    private static Optional<Days> days(Call call) {
        Optional<String> named = call.values(PARAMETER).stream().findFirst();
        if (named.isPresent()) {
            return named.map(DayPage::named);
        }
        String header = call.header(ASK).strip();
        return header.isEmpty() ? Optional.empty() : Optional.of(Days.of(moment(header)));
    }

    private static Days named(String text) {
        try {
            return Days.read(text.strip()).orElseThrow(() -> Refusal.of(400, "badDay", text));
        } catch (DateTimeException e) {
            throw Refusal.of(400, "noSuchDay", text);
        }
    }

    private static LocalDate moment(String header) {
        try {
            ZonedDateTime moment = ZonedDateTime.parse(header, DateTimeFormatter.RFC_1123_DATE_TIME);
            return moment.withZoneSameInstant(ZoneOffset.UTC).toLocalDate();
        } catch (DateTimeParseException e) {
            throw Refusal.of(400, "badDatetime", header);
        }
    }

    private static String original(Call call) {
        return call.request().getRequestURI();
    }

    /** Our own pages of things are shown as of the same day. */
    static String dated(String address, Days days) {
        boolean thing = address.startsWith("/doc/")
                && !address.startsWith(DocumentPage.DOCUMENTS)
                && !address.startsWith(DocumentPage.QUOTES);
        return thing
                ? address + (address.contains("?") ? "&" : "?") + PARAMETER + "=" + Call.encode(days.iso())
                : address;
    }
}
