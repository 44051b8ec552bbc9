package senryaku.sparql.ui;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import senryaku.sparql.query.Language;

/** The organisation chart: bodies in columns, what is above on the left; a body may have several above it. */
public final class BodyChart {

    private static final int EDGE = 10;
    private static final int WIDE = 256;
    private static final int HIGH = 66;
    private static final int ACROSS = 336;
    private static final int DOWN = 82;

    private record Body(String iri, String name, Found row, Set<String> parents) {}

    private final Look look;
    private final UnaryOperator<String> address;
    private final Map<String, Body> bodies = new LinkedHashMap<>();
    private final Map<String, List<Found>> seats;
    private final List<List<Body>> columns;

    /**
     * @param rows of {@code bodies.rq}
     * @param seats rows of {@code seats.rq} of the day
     * @param asOf the day; empty for all that is known
     * @param address where the page about an IRI is
     */
    public BodyChart(Look look, List<Found> rows, List<Found> seats, String asOf, UnaryOperator<String> address) {
        this.look = look;
        this.address = address;
        this.seats = seats.stream().collect(Collectors.groupingBy(seat -> seat.text("body")));
        rows.stream().filter(row -> exists(row, asOf)).forEach(this::add);
        bodies.values().forEach(body -> body.parents().retainAll(bodies.keySet()));
        this.columns = Layers.of(List.copyOf(bodies.values()), Body::iri, Body::parents);
    }

    /** Only what a source dates after the day is left out; without a date nothing is known against it. */
    private static boolean exists(Found row, String asOf) {
        return asOf.isEmpty()
                || Span.ofDate(row.text("founded"))
                        .map(founded -> !founded.first().isAfter(LocalDate.parse(asOf)))
                        .orElse(true);
    }

    private void add(Found row) {
        Body body = bodies.computeIfAbsent(
                row.text("body"), iri -> new Body(iri, row.text("bodyLabel"), row, new LinkedHashSet<>()));
        row.known("parent").ifPresent(body.parents()::add);
    }

    /** The picture. */
    public Sketch sketch() {
        int tallest = columns.stream().mapToInt(List::size).max().orElse(0);
        Map<String, int[]> places = new LinkedHashMap<>();
        for (int column = 0; column < columns.size(); column++) {
            List<Body> stack = columns.get(column);
            int top = EDGE + (tallest - stack.size()) * DOWN / 2;
            for (int i = 0; i < stack.size(); i++) {
                places.put(stack.get(i).iri(), new int[] {EDGE + column * ACROSS, top + i * DOWN});
            }
        }
        List<Sketch.Mark> marks = new ArrayList<>();
        places.forEach((iri, place) ->
                body(iri).parents().forEach(parent -> marks.add(edge(place(places, parent), place))));
        places.forEach((iri, place) -> marks.add(box(body(iri), place)));
        int width = 2 * EDGE + Math.max(0, columns.size() - 1) * ACROSS + WIDE;
        return new Sketch(width, 2 * EDGE + tallest * DOWN, List.copyOf(marks), words());
    }

    private Body body(String iri) {
        return Objects.requireNonNull(bodies.get(iri));
    }

    private static int[] place(Map<String, int[]> places, String iri) {
        return Objects.requireNonNull(places.get(iri));
    }

    /** Right angles; lines of one parent share their upright part. */
    private static Sketch.Mark edge(int[] parent, int[] child) {
        int middle = child[0] - 20 - Math.floorMod(parent[1] / DOWN, 4) * 8;
        return new Sketch.Line(
                "M%d %d H%d V%d H%d"
                        .formatted(parent[0] + WIDE, parent[1] + HIGH / 2, middle, child[1] + HIGH / 2, child[0]),
                "branch");
    }

    private Sketch.Mark box(Body body, int[] place) {
        List<String> lines = new ArrayList<>(Sketch.broken(body.name(), WIDE - 22, 2));
        String chairs = chairs(body.iri());
        if (!chairs.isEmpty()) {
            lines.add(Drawing.fitted(chairs, WIDE - 18));
        }
        String kind = body.row().known("successor").isPresent() ? "body past" : "body";
        String title = chairs.isEmpty() ? body.name() : body.name() + " – " + chairs;
        return new Sketch.Bar(
                place[0], place[1], WIDE, HIGH, kind, address.apply(body.iri()), List.copyOf(lines), title);
    }

    private List<Found> chairsOf(String body) {
        return seats.getOrDefault(body, List.of()).stream()
                .filter(seat -> seat.name("role").equals("chair"))
                .toList();
    }

    private String chairs(String body) {
        return chairsOf(body).stream()
                .map(seat -> title(seat) + " " + seat.text("memberLabel"))
                .distinct()
                .collect(Collectors.joining(", "));
    }

    /** The title as written is Japanese; for others the role stands in its place. */
    private String title(Found seat) {
        String title = look.content() == Language.JA ? seat.text("roleTitle") : "";
        return title.isEmpty() ? seat.text("roleLabel") : title;
    }

    private String words() {
        return bodies.values().stream()
                .filter(body -> !body.parents().isEmpty())
                .map(body -> body.name() + " ← "
                        + body.parents().stream()
                                .map(parent -> body(parent).name())
                                .collect(Collectors.joining(", ")))
                .collect(Collectors.joining(". "));
    }

    /** The same as a table, what is above before what is below. */
    public Table table() {
        List<List<Cell>> rows =
                columns.stream().flatMap(List::stream).map(this::row).toList();
        return new Table(List.of("body", "kind", "above", "chair", "seats", "founded", "successor"), rows, false);
    }

    private List<Cell> row(Body body) {
        String tag = look.content().tag();
        return List.of(
                Cell.link(body.name(), address.apply(body.iri()), tag),
                Cell.link(body.row().text("kindLabel"), address.apply(body.row().text("kind")), tag),
                Cell.plain(
                        body.parents().stream()
                                .map(parent -> body(parent).name())
                                .collect(Collectors.joining(" / ")),
                        tag),
                Cell.plain(chairs(body.iri()), ""),
                Cell.figure(Integer.toString(
                        seats.getOrDefault(body.iri(), List.of()).size())),
                Cell.plain(body.row().text("founded"), ""),
                Cell.plain(body.row().text("successorLabel"), tag));
    }
}
