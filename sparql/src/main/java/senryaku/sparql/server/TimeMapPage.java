package senryaku.sparql.server;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import org.apache.jena.graph.NodeFactory;
import senryaku.sparql.query.Days;
import senryaku.sparql.query.Kinds;

/**
 * The list of the states of a thing (a TimeMap, RFC 7089, section 5): one for each day on which it may have become another,
 * as far as days are known. Between two of them every day has the state of the earlier.
 */
final class TimeMapPage implements Page {

    static final String FOLDER = "/timemap/";

    private static final String TYPE = "application/link-format";

    private final Documents release;
    private final Kinds kinds;

    TimeMapPage(Documents release, Kinds kinds) {
        this.release = release;
        this.kinds = kinds;
    }

    /** The link from a thing's page to its list. */
    static String link(Call call) {
        String slug = Ending.of(call.request().getRequestURI()).path().replaceFirst("^/doc/", "");
        return "<%s>; rel=\"timemap\"; type=\"%s\"".formatted(call.pinned(FOLDER + slug), TYPE);
    }

    @Override
    public void answer(Call call) throws IOException {
        String slug = call.path().substring(FOLDER.length());
        if (!slug.matches("[A-Za-z0-9/._-]+")) {
            throw Refusal.of(404, "notFound", call.path());
        }
        String iri = kinds.base() + "id/" + slug;
        NavigableSet<LocalDate> days = days(iri);
        if (days.isEmpty()) {
            throw Refusal.of(404, "noDays", call.path());
        }
        if (call.unchanged("timemap")) {
            return;
        }
        while (days.size() > 1 && isOutside(iri, days.first())) {
            days.pollFirst();
        }
        while (days.size() > 1 && isOutside(iri, days.last())) {
            days.pollLast();
        }
        call.send(200, TYPE, String.join(",\n", links(call, slug, days)) + "\n");
    }

    private boolean isOutside(String iri, LocalDate day) {
        return DayState.of(release, iri, Days.of(day)).isOutside();
    }

    private List<String> links(Call call, String slug, NavigableSet<LocalDate> days) {
        String document = "/doc/" + slug;
        String origin = call.origin();
        List<String> links = new ArrayList<>();
        links.add("<%s>; rel=\"original timegate\"".formatted(origin + call.pinned(document)));
        links.add("<%s>; rel=\"self\"; type=\"%s\"; from=\"%s\"; until=\"%s\""
                .formatted(
                        origin + call.pinned(FOLDER + slug),
                        TYPE,
                        DayPage.moment(days.first()),
                        DayPage.moment(days.last())));
        for (LocalDate day : days) {
            String first = day.equals(days.first()) ? "first " : "";
            String last = day.equals(days.last()) ? "last " : "";
            links.add("<%s>; rel=\"%smemento\"; datetime=\"%s\""
                    .formatted(
                            origin + DayPage.dated(call.pinned(document), Days.of(day)),
                            first + last,
                            DayPage.moment(day)));
        }
        return links;
    }

    private NavigableSet<LocalDate> days(String iri) {
        NavigableSet<LocalDate> days = new TreeSet<>();
        release.rows(
                "moments",
                Map.of("thing", NodeFactory.createURI(iri)),
                row -> read(Documents.word(row, "when"))
                        .ifPresent(when -> days.add(
                                Documents.word(row, "first").equals("true")
                                        ? when.first()
                                        : when.last().plusDays(1))));
        return days;
    }

    /** What is no day, month or year, as data of others may have it, says nothing. */
    private static Optional<Days> read(String when) {
        try {
            return Days.read(when);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
