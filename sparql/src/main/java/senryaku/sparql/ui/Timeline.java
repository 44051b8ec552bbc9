package senryaku.sparql.ui;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** What happened when: a date of any precision is a bar as long as the days it may mean. */
public final class Timeline {

    private static final List<String> LANES = List.of("strategy", "project", "body", "event");
    private static final int NAMES = 350;

    /** All years together, so that they fit beside the names; a year is never narrower than {@link #NARROWEST}. */
    private static final int YEARS = 690;

    private static final int NARROWEST = 44;
    private static final int ROW = 26;
    private static final int HEAD = 34;

    /** A shorter bar could not be seen or clicked. */
    private static final int SHORTEST = 7;

    private record Entry(Found row, Optional<Span> span, boolean open) {

        static Entry of(Found row) {
            Optional<Span> date = row.known("date").flatMap(Span::ofDate);
            Optional<Span> years = row.known("startYear")
                    .map(start -> Span.ofFiscalYears(
                            Integer.parseInt(start),
                            Integer.parseInt(row.known("endYear").orElse(start))));
            // what was founded goes on as far as anybody knows
            boolean open = row.text("kind").equals("body");
            return new Entry(row, date.or(() -> years), open);
        }
    }

    private final Look look;
    private final UnaryOperator<String> address;
    private final List<Entry> entries;
    private final int firstYear;
    private final int lastYear;
    private final int year;

    /**
     * @param rows of {@code moments.rq}
     * @param address where the page about an IRI is
     */
    public Timeline(Look look, List<Found> rows, UnaryOperator<String> address) {
        this.look = look;
        this.address = address;
        this.entries = rows.stream()
                .map(Entry::of)
                .sorted(Comparator.comparingInt(
                                (Entry entry) -> LANES.indexOf(entry.row().text("kind")))
                        .thenComparing(entry -> entry.span().map(Span::first).orElse(LocalDate.MAX)))
                .toList();
        List<Span> spans =
                entries.stream().flatMap(entry -> entry.span().stream()).toList();
        this.firstYear =
                spans.stream().mapToInt(span -> span.first().getYear()).min().orElse(2020);
        this.lastYear =
                spans.stream().mapToInt(span -> span.last().getYear()).max().orElse(2020);
        this.year = Math.max(NARROWEST, YEARS / (lastYear - firstYear + 1));
    }

    /** The picture: a line for everything that has a date. */
    public Sketch sketch() {
        List<Sketch.Mark> marks = new ArrayList<>();
        List<Entry> drawn =
                entries.stream().filter(entry -> entry.span().isPresent()).toList();
        List<String> lanes = LANES.stream()
                .filter(lane -> drawn.stream()
                        .anyMatch(entry -> entry.row().text("kind").equals(lane)))
                .toList();
        int height = HEAD + (drawn.size() + lanes.size()) * ROW + 10;
        int width = NAMES + (lastYear - firstYear + 1) * year + 10;
        for (int one = firstYear; one <= lastYear; one++) {
            int x = x(LocalDate.of(one, 1, 1));
            marks.add(new Sketch.Line("M%d %d V%d".formatted(x, HEAD - 6, height), "grid"));
            marks.add(new Sketch.Words(x + year / 2, HEAD - 14, Integer.toString(one), "middle quiet"));
        }
        int y = HEAD;
        for (String lane : lanes) {
            marks.add(new Sketch.Words(8, y + 18, look.texts().get("lane." + lane), "lane"));
            y += ROW;
            for (Entry entry : drawn) {
                if (entry.row().text("kind").equals(lane)) {
                    mark(entry, y, width, marks);
                    y += ROW;
                }
            }
        }
        return new Sketch(width, height, List.copyOf(marks), look.texts().get("timeline.words", drawn.size()));
    }

    private void mark(Entry entry, int y, int width, List<Sketch.Mark> marks) {
        Span span = entry.span().orElseThrow();
        String name = entry.row().text("thingLabel");
        int x = x(span.first());
        int long_ = Math.max(SHORTEST, x(span.last().plusDays(1)) - x);
        String title = name + " – " + when(entry.row());
        if (entry.open()) {
            marks.add(new Sketch.Line("M%d %d H%d".formatted(x + long_, y + ROW / 2, width - 6), "open"));
        }
        marks.add(new Sketch.Words(8, y + 18, Drawing.fitted(name, NAMES - 30), "name"));
        marks.add(new Sketch.Bar(
                x,
                y + 5,
                long_,
                ROW - 10,
                "moment " + entry.row().text("kind") + " " + entry.row().name("status"),
                address.apply(entry.row().text("thing")),
                List.of(),
                title));
    }

    private int x(LocalDate day) {
        long days = ChronoUnit.DAYS.between(LocalDate.of(firstYear, 1, 1), day);
        return NAMES + (int) Math.round(days * year / 365.25);
    }

    private static String when(Found row) {
        return row.known("date").orElseGet(() -> years(row));
    }

    private static String years(Found row) {
        String start = row.text("startYear");
        String end = row.text("endYear");
        return end.isEmpty() || end.equals(start) ? start : start + "–" + end;
    }

    /** The same as a table, and what has no date. */
    public Table table() {
        List<List<Cell>> rows = entries.stream().map(this::row).toList();
        return new Table(List.of("kind", "thing", "date", "fiscalYear", "written", "status"), rows, false);
    }

    private List<Cell> row(Entry entry) {
        Found row = entry.row();
        String tag = look.content().tag();
        String spoken = look.language().tag();
        String status = row.name("status");
        return Stream.of(
                        Cell.plain(look.texts().get("lane." + row.text("kind")), spoken),
                        Cell.link(row.text("thingLabel"), address.apply(row.text("thing")), tag),
                        Cell.plain(row.text("date"), ""),
                        Cell.plain(years(row), ""),
                        Cell.plain(row.text("written"), "ja"),
                        Cell.plain(status.isEmpty() ? "" : look.texts().or("status." + status, status), spoken))
                .toList();
    }
}
