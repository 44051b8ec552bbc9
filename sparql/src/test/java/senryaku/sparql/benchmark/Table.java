package senryaku.sparql.benchmark;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * The figures of all contestants, as a table in Markdown.
 *
 * @param names of the contestants
 * @param base whose processor time the others are compared with
 * @param ours who is compared with the fastest of the others
 * @param figures by question and contestant; where there is none, the answers were not equal
 */
record Table(List<String> names, String base, String ours, Map<String, Map<String, Figures>> figures) {

    /** Less cannot be told from nothing, in milliseconds. */
    private static final double LEAST = 0.01;

    void print() {
        Map<String, List<Double>> ratios = new LinkedHashMap<>();
        List<String> slower = new ArrayList<>();
        System.out.printf(
                "%nProcessor time in ms (p50 / p95 in ms) × how often faster than %s by processor time.%n%n", base);
        line("kind", names, "to the fastest other");
        line("---", names.stream().map(name -> "---").toList(), "---");
        figures.forEach((question, row) -> {
            List<String> cells =
                    names.stream().map(name -> cell(name, row, ratios)).toList();
            OptionalDouble margin = margin(row);
            margin.ifPresent(value -> ratios.computeIfAbsent("the fastest other", key -> new ArrayList<>())
                    .add(value));
            if (margin.orElse(1) < 1) {
                slower.add("%s (%.2f×)".formatted(question, margin.getAsDouble()));
            }
            line(question, cells, margin.isPresent() ? "%.2f×".formatted(margin.getAsDouble()) : "");
        });
        System.out.println();
        ratios.forEach((name, all) -> System.out.printf(
                "- %s: geometric mean %.2f× over %d kinds%n",
                name.equals(base) || names.contains(name) ? name : ours + " to " + name, mean(all), all.size()));
        System.out.printf("- %s is slower than the fastest other in %d kinds: %s%n", ours, slower.size(), slower);
    }

    private static void line(String first, List<String> cells, String last) {
        System.out.println("| " + first + " | " + String.join(" | ", cells) + " | " + last + " |");
    }

    private String cell(String name, Map<String, Figures> row, Map<String, List<Double>> ratios) {
        Figures one = row.get(name);
        if (one == null) {
            return "";
        }
        String told = "%.2f (%.2f / %.2f)".formatted(one.work(), one.p50(), one.p95());
        Figures other = row.get(base);
        if (other == null) {
            return told;
        }
        double ratio = ratio(other, one);
        ratios.computeIfAbsent(name, key -> new ArrayList<>()).add(ratio);
        return name.equals(base) ? told : told + " %.2f×".formatted(ratio);
    }

    /** How often faster we are than the fastest of the others. */
    private OptionalDouble margin(Map<String, Figures> row) {
        Figures mine = row.get(ours);
        return mine == null
                ? OptionalDouble.empty()
                : row.entrySet().stream()
                        .filter(other -> !other.getKey().equals(ours))
                        .mapToDouble(other -> ratio(other.getValue(), mine))
                        .min();
    }

    private static double ratio(Figures other, Figures one) {
        return Math.max(LEAST, other.work()) / Math.max(LEAST, one.work());
    }

    private static double mean(List<Double> ratios) {
        return Math.exp(ratios.stream().mapToDouble(Math::log).average().orElse(0));
    }
}
