package senryaku.sparql.benchmark;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * {@code SIZE [FOLDER [SECONDS [repeated]]]}: loads, asks and compares, and prints ratios to plain Fuseki. A figure counts only where the
 * answers are equal. With {@code repeated} only the mix with repetition is asked.
 */
public final class Benchmark {

    private static final int PORT = 4_400;
    private static final int ROUNDS = 2;
    private static final int MOST = 60;

    /** Questions that pages ask. */
    private static final List<String> POINTS =
            List.of("members-as-of", "ancestors", "person-page", "seats-of-person", "provenance");

    /** As long as the answers to these are, about, in bytes. */
    private static final String CONSTANT = "2000";

    private final Stores stores;
    private final Path folder;
    private final long size;
    private final Duration time;
    private final List<Question> questions;

    private Benchmark(long size, Path folder, Duration time) {
        this.size = size;
        this.folder = folder;
        this.time = time;
        this.stores = new Stores(folder);
        this.questions = Question.all(PolicyGraph.documents(size));
    }

    public static void main(String[] args) throws Exception {
        long size = args.length > 0 ? Long.parseLong(args[0]) : 100_000;
        Path folder = Path.of(args.length > 1 ? args[1] : "target/benchmark").resolve(Long.toString(size));
        Files.createDirectories(folder);
        Duration time = Duration.ofMillis(args.length > 2 ? Math.round(1000 * Double.parseDouble(args[2])) : 2_000);
        new Benchmark(size, folder.toAbsolutePath(), time).run(args.length > 3 && args[3].equals("repeated"));
    }

    private void run(boolean onlyRepeated) throws Exception {
        Path data = stores.data(size);
        long quads;
        try (var lines = Files.lines(data)) {
            quads = lines.count();
        }
        System.out.printf(
                Locale.ROOT,
                "%d quads, %d processors, Java %s%n",
                quads,
                Runtime.getRuntime().availableProcessors(),
                Runtime.version());
        Instant begun = Instant.now();
        boolean loaded = Files.exists(folder.resolve("tdb2"));
        long before = processorTime();
        Path store = stores.tdb2(data);
        if (!loaded) {
            load("tdb2", quads, Duration.between(begun, Instant.now()), Duration.ofNanos(processorTime() - before));
        }
        System.out.printf(Locale.ROOT, "tdb2: %.0f bytes a quad%n", (double) Stores.size(store) / quads);
        if (!onlyRepeated) {
            first(data, store, quads);
        }
        repeated(store);
    }

    private static long processorTime() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
    }

    private static void load(String name, long quads, Duration taken, Duration work) {
        System.out.printf(
                Locale.ROOT,
                "%s: loaded at %.0f quads a second, %.0f a second of processor time%n",
                name,
                quads * 1e9 / taken.toNanos(),
                quads * 1e9 / work.toNanos());
    }

    private Path log(String name) {
        return folder.resolve(name + ".log");
    }

    /** Questions that nobody has asked before: all run at once, and are asked by turns. */
    private void first(Path data, Path store, long quads) throws Exception {
        Map<String, Map<String, Figures>> figures = new LinkedHashMap<>();
        List<Contestant> all = new ArrayList<>();
        try {
            all.add(java("fuseki", 0, stores.copy(store).toString(), "0"));
            all.add(java("senryaku", 1, store.toString(), "0"));
            if (Stores.hasVirtuoso()) {
                all.add(virtuoso(data, quads));
            }
            for (Contestant one : all) {
                System.out.printf(
                        Locale.ROOT,
                        "%s: first answer after %d ms, %d ms of processor time%n",
                        one.name(),
                        one.start().toMillis(),
                        one.startWork().toMillis());
            }
            for (Question question : questions) {
                figures.put(question.name(), byTurns(all, question));
            }
            for (Contestant one : all) {
                System.out.printf(Locale.ROOT, "%s: peak memory %d MiB%n", one.name(), one.peakMemory());
            }
        } finally {
            all.forEach(Contestant::close);
        }
        table(List.of("fuseki", "senryaku", "virtuoso"), figures);
    }

    private Map<String, Figures> byTurns(List<Contestant> all, Question question) throws Exception {
        Map<String, Figures> row = new LinkedHashMap<>();
        List<List<String>> expected = answers(all.getFirst(), question);
        for (int round = 0; round < ROUNDS; round++) {
            for (Contestant one : all) {
                if (round > 0 || isEqual(one, question, expected)) {
                    Figures now = Figures.of(one, question, time, MOST);
                    row.compute(one.name(), (name, before) -> round(before, now));
                }
            }
            all = all.stream().filter(one -> row.containsKey(one.name())).toList();
        }
        return row;
    }

    private static boolean isEqual(Contestant one, Question question, List<List<String>> expected) throws Exception {
        try {
            if (answers(one, question).equals(expected)) {
                return true;
            }
            System.out.printf(Locale.ROOT, "%s: other answers to %s than fuseki%n", one.name(), question.name());
        } catch (IOException e) {
            System.out.printf(
                    Locale.ROOT,
                    "%s: no answer to %s: %s%n",
                    one.name(),
                    question.name(),
                    first(String.valueOf(e.getMessage())));
        }
        return false;
    }

    private static String first(String text) {
        return text.lines().findFirst().orElse("");
    }

    /** The better of two rounds: the other one was disturbed, or colder. */
    private static Figures round(@Nullable Figures before, Figures now) {
        return before == null || now.work() < before.work() ? now : before;
    }

    private Contestant java(String name, int number, String store, String figure) throws IOException {
        String port = Integer.toString(PORT + number);
        return Contestant.java(name, PORT + number, log(name), name, port, store, figure);
    }

    private Contestant virtuoso(Path data, long quads) throws Exception {
        Duration[] load = new Duration[2];
        Contestant virtuoso = stores.virtuoso(data, PORT + 10, load);
        if (load[0] != null) {
            load("virtuoso", quads, load[0], load[1]);
            System.out.printf(
                    Locale.ROOT,
                    "virtuoso: %.0f bytes a quad%n",
                    (double) Stores.size(folder.resolve("virtuoso")) / quads);
        }
        return virtuoso;
    }

    private static List<List<String>> answers(Contestant one, Question question) throws Exception {
        List<List<String>> answers = new ArrayList<>();
        for (String query :
                question.queries().subList(0, Math.min(3, question.queries().size()))) {
            answers.add(
                    Answers.of(one.ask(query, question.isGraph() ? Answers.GRAPH : Answers.ROWS), question.isGraph()));
        }
        return answers;
    }

    /** Questions as users repeat them, and the same HTTP server with nothing in it. */
    private void repeated(Path store) throws Exception {
        List<Question> points =
                questions.stream().filter(one -> POINTS.contains(one.name())).toList();
        try (Contestant fuseki = java("fuseki", 0, stores.copy(store).toString(), "0");
                Contestant ours = java("senryaku", 1, store.toString(), "64");
                Contestant constant = java("constant", 2, "-", CONSTANT)) {
            for (int clients : new int[] {1, 4, 16}) {
                for (int round = 0; round < ROUNDS; round++) {
                    for (Contestant one : List.of(fuseki, ours, constant)) {
                        Figures figures = Figures.mixed(one, points, clients, time);
                        if (round > 0) {
                            System.out.printf(
                                    Locale.ROOT,
                                    "%2d clients, %-9s %7.0f requests a second, p50 %.2f ms, p95 %.2f ms, %.3f ms of processor time%n",
                                    clients,
                                    one.name() + ":",
                                    figures.rate(),
                                    figures.p50(),
                                    figures.p95(),
                                    figures.work());
                        }
                    }
                }
            }
        }
    }

    private static void table(List<String> names, Map<String, Map<String, Figures>> figures) {
        System.out.printf(
                Locale.ROOT,
                "\nprocessor time in ms (p50 / p95 in ms), and how often faster than fuseki by processor time%n");
        Map<String, List<Double>> ratios = new LinkedHashMap<>();
        figures.forEach((question, row) -> {
            StringBuilder line = new StringBuilder("%-24s".formatted(question));
            Figures base = row.get("fuseki");
            for (String name : names) {
                Figures one = row.get(name);
                if (one == null || base == null) {
                    line.append("  %34s".formatted("void"));
                    continue;
                }
                double ratio = base.work() / Math.max(0.01, one.work());
                ratios.computeIfAbsent(name, key -> new ArrayList<>()).add(ratio);
                line.append("  %8.2f (%8.2f /%8.2f) %5.2f×".formatted(one.work(), one.p50(), one.p95(), ratio));
            }
            System.out.printf(Locale.ROOT, "%s%n", line);
        });
        ratios.forEach((name, all) -> System.out.printf(
                Locale.ROOT,
                "%s: geometric mean %.2f×%n",
                name,
                Math.exp(all.stream().mapToDouble(Math::log).average().orElse(0))));
    }
}
