package senryaku.sparql.ui;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Money by fiscal year and stage. A figure that is part of another one is shown in the table and counted there only. */
public final class Budgets {

    private static final int NAMES = 230;
    private static final int LONG = 640;
    private static final int ROW = 64;
    private static final int BAR = 34;

    /** Looks that tell neighbours apart. */
    private static final int LOOKS = 6;

    private static final BigDecimal OKU = new BigDecimal("100000000");
    private static final BigDecimal MILLION = new BigDecimal("1000000");

    private final Look look;
    private final UnaryOperator<String> address;
    private final UnaryOperator<String> quote;
    private final List<Found> rows;

    /** By year and stage, what is counted. */
    private final Map<String, List<Found>> groups = new LinkedHashMap<>();

    private final List<String> purposes;

    /**
     * @param rows of {@code figures.rq}
     * @param address where the page about an IRI is
     * @param quote where the words are that a figure rests on
     */
    public Budgets(Look look, List<Found> rows, UnaryOperator<String> address, UnaryOperator<String> quote) {
        this.look = look;
        this.address = address;
        this.quote = quote;
        this.rows = rows;
        Set<String> figures = rows.stream().map(row -> row.text("figure")).collect(Collectors.toSet());
        rows.stream()
                .filter(row -> !figures.contains(row.text("total")))
                .forEach(row -> groups.computeIfAbsent(group(row), key -> new ArrayList<>())
                        .add(row));
        this.purposes = groups.values().stream()
                .flatMap(List::stream)
                .map(row -> row.text("purpose"))
                .distinct()
                .toList();
    }

    private static String group(Found row) {
        return row.text("year") + " " + row.text("stage");
    }

    /** The picture: a bar for every year and stage, with a part for every figure. */
    public Sketch sketch() {
        BigDecimal most = groups.values().stream()
                .map(Budgets::sum)
                .max(BigDecimal::compareTo)
                .filter(sum -> sum.signum() > 0)
                .orElse(BigDecimal.ONE);
        List<Sketch.Mark> marks = new ArrayList<>();
        int y = 8;
        for (List<Found> group : groups.values()) {
            Found first = group.getFirst();
            marks.add(new Sketch.Words(8, y + 16, look.texts().get("budgets.year", first.text("year")), "lane"));
            marks.add(new Sketch.Words(8, y + 35, Drawing.fitted(first.text("stageLabel"), NAMES - 20), "name quiet"));
            int x = NAMES;
            for (Found row : group) {
                int wide = Math.max(
                        3,
                        amount(row)
                                .multiply(BigDecimal.valueOf(LONG))
                                .divide(most, 0, RoundingMode.HALF_UP)
                                .intValue());
                marks.add(part(row, x, y, wide));
                x += wide;
            }
            marks.add(new Sketch.Words(x + 10, y + BAR / 2 + 8, money(sum(group)), "sum"));
            y += ROW;
        }
        return new Sketch(NAMES + LONG + 170, y + 4, List.copyOf(marks), words());
    }

    private Sketch.Mark part(Found row, int x, int y, int wide) {
        String title = "%s – %s – %s".formatted(row.text("purposeLabel"), row.text("stated"), row.text("quote"));
        String stated = Drawing.fitted(row.text("stated"), Math.max(0, wide - 8));
        return new Sketch.Bar(
                x,
                y,
                wide,
                BAR,
                "part " + part(row),
                quote.apply(row.text("figure")),
                stated.equals(row.text("stated")) ? List.of(stated) : List.of(),
                title);
    }

    private static BigDecimal amount(Found row) {
        return new BigDecimal(row.text("yen"));
    }

    private static BigDecimal sum(List<Found> group) {
        return group.stream().map(Budgets::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private String money(BigDecimal yen) {
        boolean japanese = look.language().tag().equals("ja");
        BigDecimal shown = yen.divide(japanese ? OKU : MILLION).stripTrailingZeros();
        return look.texts().get("budgets.money", "%,f".formatted(shown).replaceFirst("\\.?0+$", ""));
    }

    private String words() {
        return groups.values().stream()
                .map(group -> "%s %s: %s"
                        .formatted(
                                group.getFirst().text("year"), group.getFirst().text("stageLabel"), money(sum(group))))
                .collect(Collectors.joining(". "));
    }

    /** What each look stands for. */
    public List<Picture.Legend> legend() {
        Map<String, Picture.Legend> legends = new LinkedHashMap<>();
        groups.values().stream()
                .flatMap(List::stream)
                .forEach(row -> legends.putIfAbsent(
                        row.text("purpose"), new Picture.Legend(part(row), row.text("purposeLabel"))));
        return List.copyOf(legends.values());
    }

    private String part(Found row) {
        return "part" + purposes.indexOf(row.text("purpose")) % LOOKS;
    }

    /** Every figure, also those that are part of another. */
    public Table table() {
        return new Table(
                List.of("fiscalYear", "stage", "project", "yen", "stated", "includedIn", "quote"),
                rows.stream().map(this::row).toList(),
                false);
    }

    private List<Cell> row(Found row) {
        String tag = look.content().tag();
        return List.of(
                Cell.plain(row.text("year"), ""),
                Cell.plain(row.text("stageLabel"), tag),
                Cell.link(row.text("purposeLabel"), address.apply(row.text("purpose")), tag),
                Cell.figure("%,d".formatted(amount(row).toBigInteger())),
                Cell.link(row.text("stated"), address.apply(row.text("figure")), "ja"),
                Cell.plain(row.text("totalForLabel"), tag),
                Cell.link(row.text("quote"), quote.apply(row.text("figure")), "ja"));
    }
}
