package senryaku.sparql.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.jena.shared.JenaException;

/**
 * {@code SIZE [FOLDER [SECONDS [PART]]]}: loads, asks and compares, and prints ratios to plain Fuseki. A figure counts only where the
 * answers are equal. PART is {@code load}, {@code first} (questions that nobody asked before) or {@code repeated}; all of them,
 * unless it is given.
 */
public final class Benchmark {

    private static final int PORT = 4_400;
    private static final int ROUNDS = 2;

    /** Rounds over all questions that do not count: what runs on Java compiles itself in these. */
    private static final int WARM = 2;

    /** Requests of one kind in one round, at most. */
    private static final int MOST = 5_000;

    /** Who takes longer than this is not asked again only to be warm, in milliseconds. */
    private static final double LONG = 5_000;

    private static final String OURS = "senryaku";
    private static final String BASE = "fuseki";

    /** Questions that pages ask. */
    private static final List<String> POINTS =
            List.of("members-as-of", "ancestors", "person-page", "seats-of-person", "provenance");

    /** One client asks all questions, which is more than a server grants one client. */
    private static final List<String> FREELY = List.of(
            "--timeout", "300", "--max-rows", "100000000", "--max-work", "100000000", "--max-queries-per-client", "64");

    private final Stores stores;
    private final long size;
    private final Duration time;
    private final List<Question> questions;

    private Benchmark(long size, Path folder, Duration time) {
        this.size = size;
        this.time = time;
        this.stores = new Stores(folder);
        this.questions = Question.all(PolicyGraph.documents(size));
    }

    public static void main(String[] args) throws Exception {
        long size = args.length > 0 ? Long.parseLong(args[0]) : 100_000;
        Path folder = Path.of(args.length > 1 ? args[1] : "target/benchmark").resolve(Long.toString(size));
        Files.createDirectories(folder);
        Duration time = Duration.ofMillis(args.length > 2 ? Math.round(1000 * Double.parseDouble(args[2])) : 2_000);
        Benchmark benchmark = new Benchmark(size, folder.toAbsolutePath(), time);
        String part = args.length > 3 ? args[3] : "all";
        print("%d processors, Java %s".formatted(Runtime.getRuntime().availableProcessors(), Runtime.version()));
        benchmark.load();
        if (part.equals("first") || part.equals("all")) {
            benchmark.first();
        }
        if (part.equals("repeated") || part.equals("all")) {
            benchmark.repeated();
        }
    }

    private static void print(String line) {
        System.out.println(line);
    }

    private void load() throws Exception {
        stores.filled(OURS, stores.sources(size));
        Path data = stores.data();
        stores.filled(BASE, data);
        stores.filled("rdf4j", data);
        if (Stores.hasVirtuoso()) {
            stores.virtuoso(data, PORT + 10).close();
        }
        long quads;
        try (Stream<String> lines = Files.lines(data)) {
            quads = lines.count();
        }
        print("%d quads".formatted(quads));
        stores.costs()
                .forEach((name, cost) -> print(
                        "%-9s loaded %7.0f quads a second, %7.0f a second of processor time, %4d MiB memory, %4.0f bytes a quad"
                                .formatted(
                                        name,
                                        quads * 1e9 / cost.time().toNanos(),
                                        quads * 1e9 / cost.work().toNanos(),
                                        cost.memory(),
                                        (double) cost.bytes() / quads)));
    }

    /** All run at once, and are asked by turns. */
    private void first() throws Exception {
        Map<String, Map<String, Figures>> figures = new LinkedHashMap<>();
        List<Contestant> all = new ArrayList<>();
        try {
            all.add(java(0, BASE));
            all.add(java(1, OURS, "--max-cache", "0"));
            all.add(java(2, "rdf4j"));
            if (Stores.hasVirtuoso()) {
                all.add(stores.virtuoso(stores.data(), PORT + 10));
            }
            for (Contestant one : all) {
                print("%-9s first answer after %d ms, %d ms of processor time"
                        .formatted(
                                one.name(),
                                one.start().toMillis(),
                                one.startWork().toMillis()));
            }
            waitForCopy(all);
            Map<String, List<String>> asked = new LinkedHashMap<>();
            for (Question question : questions) {
                asked.put(question.name(), asked(all, question));
                startAgain(all);
            }
            for (int round = 0; round < WARM; round++) {
                for (Question question : questions) {
                    Map<String, Figures> row = figures.computeIfAbsent(question.name(), key -> new LinkedHashMap<>());
                    ask(all, asked.getOrDefault(question.name(), List.of()), question, row, false);
                }
            }
            for (Question question : questions) {
                Map<String, Figures> cold = figures.getOrDefault(question.name(), Map.of());
                figures.put(
                        question.name(), byTurns(all, asked.getOrDefault(question.name(), List.of()), question, cold));
            }
            for (Contestant one : all) {
                print("%-9s peak memory %d MiB".formatted(one.name(), one.peakMemory()));
            }
        } finally {
            all.forEach(Contestant::close);
        }
        new Table(all.stream().map(Contestant::name).toList(), BASE, OURS, figures).print();
    }

    /** Until our copy in memory is there, answers come from the disk: what is compared is a server as it is a moment after its start. */
    private static void waitForCopy(List<Contestant> all) throws Exception {
        long begun = System.nanoTime();
        for (Contestant one : all) {
            while (isOurs(one)
                    && one.get("/metrics", "*/*")
                            .lines()
                            .noneMatch(line -> line.matches("senryaku_memory_copy_bytes\\{?.*[1-9].*"))
                    && System.nanoTime() - begun < Peer.LONGEST.toNanos()) {
                Thread.sleep(100);
            }
            if (isOurs(one)) {
                print("%-9s copy in memory after %d ms, %d ms of processor time since the start"
                        .formatted(
                                one.name(),
                                one.start().toMillis() + (System.nanoTime() - begun) / 1_000_000,
                                one.work().toMillis()));
            }
        }
    }

    private Contestant java(int number, String name, String... options) throws IOException {
        List<String> all = new ArrayList<>(List.of(options));
        if (name.equals(OURS)) {
            all.addAll(FREELY);
        }
        return Contestant.java(
                PORT + number,
                stores.folder(name + ".log"),
                name,
                stores.folder(name).toString(),
                all.toArray(String[]::new));
    }

    /** Who is asked a question: those who agree. */
    private static List<String> asked(List<Contestant> all, Question question) throws InterruptedException {
        return (question.isOurs() ? all.stream().filter(Benchmark::isOurs).toList() : agreeing(all, question))
                .stream().map(Contestant::name).toList();
    }

    /** Who broke down over a question is there again for the next one. */
    private void startAgain(List<Contestant> all) throws Exception {
        for (int i = 0; i < all.size(); i++) {
            Contestant one = all.get(i);
            if (!one.isRunning() && one.name().equals("virtuoso")) {
                print("%-9s broke down, and is started again".formatted(one.name()));
                one.close();
                all.set(i, stores.virtuoso(stores.data(), PORT + 10));
            }
        }
    }

    /**
     * Asks those in their turn.
     *
     * @param row their figures so far: who was too slow is not asked again
     * @param better whether the better one of two figures stays; else the later one
     */
    private void ask(
            List<Contestant> all, List<String> asked, Question question, Map<String, Figures> row, boolean better)
            throws IOException {
        for (Contestant one : all) {
            Figures before = row.get(one.name());
            if (asked.contains(one.name()) && (before == null || before.p50() < LONG)) {
                Figures now = Figures.of(one, question, isOurs(one), time, MOST);
                row.put(one.name(), better && before != null ? better(before, now) : now);
            }
        }
    }

    private Map<String, Figures> byTurns(
            List<Contestant> all, List<String> asked, Question question, Map<String, Figures> cold) throws IOException {
        Map<String, Figures> row = new LinkedHashMap<>(cold);
        for (int round = 0; round < ROUNDS; round++) {
            ask(all, asked, question, row, round > 0);
        }
        row.forEach((name, one) -> print("%s %s %.3f ms of processor time, p50 %.3f ms, p95 %.3f ms"
                .formatted(question.name(), name, one.work(), one.p50(), one.p95())));
        return row;
    }

    private static boolean isOurs(Contestant one) {
        return one.name().equals(OURS);
    }

    /** Those who answer as the first one does that answers at all. */
    private static List<Contestant> agreeing(List<Contestant> all, Question question) throws InterruptedException {
        List<Contestant> agreeing = new ArrayList<>();
        List<List<String>> expected = List.of();
        for (Contestant one : all) {
            try {
                List<List<String>> given = answers(one, question);
                if (agreeing.isEmpty()) {
                    expected = given;
                }
                if (given.equals(expected)) {
                    agreeing.add(one);
                } else {
                    print("%s: other answers to %s than %s"
                            .formatted(
                                    one.name(),
                                    question.name(),
                                    agreeing.getFirst().name()));
                }
            } catch (IOException | JenaException e) { // half an answer is none
                String told = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
                print("%s: no answer to %s: %s".formatted(one.name(), question.name(), told));
            }
        }
        return agreeing;
    }

    /** The better of two rounds: the other one was disturbed, or colder. */
    private static Figures better(Figures before, Figures now) {
        return now.work() < before.work() ? now : before;
    }

    private static List<List<String>> answers(Contestant one, Question question)
            throws IOException, InterruptedException {
        List<List<String>> answers = new ArrayList<>();
        for (String path : question.paths(isOurs(one)).stream().limit(3).toList()) {
            answers.add(Answers.of(one.get(path, question.accept()), question.isGraph()));
        }
        return answers;
    }

    /** Questions as users repeat them, and the same HTTP server with nothing in it that sends as much. */
    private void repeated() throws Exception {
        List<Question> points =
                questions.stream().filter(one -> POINTS.contains(one.name())).toList();
        try (Contestant fuseki = java(0, BASE);
                Contestant ours = java(1, OURS, "--max-cache", "64");
                Contestant constant =
                        Contestant.java(PORT + 2, stores.folder("constant.log"), "constant", length(fuseki, points))) {
            waitForCopy(List.of(ours));
            for (Contestant one : List.of(fuseki, ours, constant)) {
                askEach(one, points);
            }
            for (int clients : new int[] {1, 4, 16}) {
                for (int round = 0; round < ROUNDS; round++) {
                    for (Contestant one : List.of(fuseki, ours, constant)) {
                        Figures figures = Figures.mixed(one, points, clients, time);
                        if (round == ROUNDS - 1) {
                            print(
                                    "%2d clients, %-9s %7.0f requests a second, p50 %.2f ms, p95 %.2f ms, %.3f ms of processor time"
                                            .formatted(
                                                    clients,
                                                    one.name(),
                                                    figures.rate(),
                                                    figures.p50(),
                                                    figures.p95(),
                                                    figures.work()));
                        }
                    }
                }
            }
        }
    }

    /** Asks every request once, so that the runs that follow repeat what was asked before. */
    private static void askEach(Contestant one, List<Question> points) throws IOException {
        try (Client client = new Client(one.server())) {
            for (Question question : points) {
                for (String path : question.paths(false)) {
                    long unused = client.send(Client.request(one.server(), path, question.accept()));
                }
            }
        }
    }

    /** How long the answers are in the middle, in bytes. */
    private static String length(Contestant one, List<Question> questions) throws IOException {
        List<Long> lengths = new ArrayList<>();
        try (Client client = new Client(one.server())) {
            for (Question question : questions) {
                for (String path : question.paths(false)) {
                    lengths.add(client.send(Client.request(one.server(), path, question.accept())));
                }
            }
        }
        return Long.toString(lengths.stream().sorted().toList().get(lengths.size() / 2));
    }
}
