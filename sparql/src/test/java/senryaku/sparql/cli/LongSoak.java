package senryaku.sparql.cli;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/**
 * Asks a running server for so many minutes, so many requests a second, and prints a line each minute: answers, wrong ones, heap
 * after a collection, memory, descriptors, threads. An answer is wrong if its status is not the expected one, if it is not to the
 * byte what the same address gave before, or if a number is not what it must be. Needs nothing but a JDK:
 * {@code java LongSoak.java http://127.0.0.1:3030/ PID MINUTES RATE}.
 */
final class LongSoak {

    /** A path and the status that it must have. */
    private record Asked(String path, int status) {}

    private static final List<Asked> ASKED = List.of(
            ok(""),
            ok("queries/who-chairs?format=csv"),
            ok("queries/who-chairs?lang=en&format=json"),
            ok("queries/interlocks?lang=en"),
            ok("queries/budgets?format=json"),
            ok("queries/conflicts"),
            ok("queries/search?format=csv&text=%E9%87%8F%E5%AD%90"),
            ok("doc/person/kitano-hiroaki"),
            ok("doc/body/ai-strategy-council.ttl"),
            ok("doc/body/ai-strategy-council.jsonld"),
            ok("doc/document/mic-2021-02-16"),
            ok("ontology"),
            ok("chart"),
            ok("network"),
            ok("timeline?lang=en"),
            ok("budgets"),
            ok("releases"),
            ok("graph/derived.nt"),
            ok("releases/current.nq.gz"),
            ok("queries/network?format=gexf"),
            ok("reconcile/suggest/entity?prefix=%E9%87%8F%E5%AD%90"),
            ok("openapi.json"),
            ok(sparql("SELECT ?p (COUNT(*) AS ?n) { ?s ?p ?o } GROUP BY ?p ORDER BY DESC(?n) ?p")),
            ok(
                    sparql(
                            "SELECT * { ?s a ?type . ?s <http://www.w3.org/2000/01/rdf-schema#label> ?l } ORDER BY ?s ?type ?l")),
            new Asked(sparql("SELECT * { ?s ?p "), 400),
            new Asked(sparql("SELECT * { SERVICE <http://127.0.0.1/> { ?s ?p ?o } }"), 400),
            new Asked("queries/no-such-query", 404),
            new Asked("queries/who-chairs?unknown=1", 400),
            new Asked("doc/person/nobody", 404),
            new Asked("update", 405),
            new Asked(
                    sparql("SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }") + "&timeout=1",
                    503));

    private static final List<String> LEFT = List.of(
            sparql("SELECT * { ?s ?p ?o } ORDER BY ?o"),
            "releases/current.nq.gz",
            sparql("SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }"));

    private static final int THREADS = 8;
    private static final int SHOWN = 20;

    private final URI server;
    private final long pid;
    private final HttpClient client = HttpClient.newHttpClient();
    private final Map<String, Integer> bodies = new ConcurrentHashMap<>();
    private final Map<String, AtomicLong> wrong = new ConcurrentHashMap<>();
    private final AtomicLong answers = new AtomicLong();
    private final AtomicLong left = new AtomicLong();
    private final AtomicLong slowest = new AtomicLong();
    private final AtomicLong turn = new AtomicLong();
    private long triples;

    private LongSoak(URI server, long pid) {
        this.server = server;
        this.pid = pid;
    }

    /** Address of the server, its process, minutes, requests a second. */
    public static void main(String[] args) throws IOException, InterruptedException {
        new LongSoak(URI.create(args[0]), Long.parseLong(args[1]))
                .run(Integer.parseInt(args[2]), Integer.parseInt(args[3]));
    }

    private static Asked ok(String path) {
        return new Asked(path, 200);
    }

    private static String sparql(String query) {
        return "sparql?format=csv&query=" + URLEncoder.encode(query, StandardCharsets.UTF_8);
    }

    private void run(int minutes, int rate) throws IOException, InterruptedException {
        triples = number(get(sparql("SELECT (COUNT(*) AS ?n) { ?s ?p ?o }")).body());
        System.out.println(
                "| minute | answers | wrong | left early | slowest ms | heap MB | resident MB | threads | descriptors |");
        System.out.println("|---|---|---|---|---|---|---|---|---|");
        try (ScheduledExecutorService threads = Executors.newScheduledThreadPool(THREADS)) {
            for (int i = 0; i < THREADS; i++) {
                var unused = threads.scheduleAtFixedRate(
                        this::one, i * 1_000_000L / rate, THREADS * 1_000_000L / rate, TimeUnit.MICROSECONDS);
            }
            for (int minute = 1; minute <= minutes; minute++) {
                TimeUnit.MINUTES.sleep(1);
                System.out.printf(
                        "| %d | %d | %d | %d | %d | %s |%n",
                        minute,
                        answers.get(),
                        wrong.values().stream().mapToLong(AtomicLong::get).sum(),
                        left.get(),
                        slowest.getAndSet(0),
                        state());
            }
            threads.shutdownNow();
        }
        new TreeMap<>(wrong)
                .entrySet().stream()
                        .limit(SHOWN)
                        .forEach(entry -> System.out.println(entry.getValue() + " × " + entry.getKey()));
    }

    private void one() {
        long number = turn.getAndIncrement();
        long begun = System.nanoTime();
        String what = "";
        try {
            if (number % 10 == 0) {
                what = LEFT.get((int) (number / 10 % LEFT.size()));
                leave(what);
            } else if (number % 10 == 5) {
                what = "a sum";
                HttpResponse<String> answer =
                        get(sparql("SELECT ((COUNT(*) + %d) AS ?n) { ?s ?p ?o }".formatted(number)));
                answers.incrementAndGet();
                if (answer.statusCode() != 200 || number(answer.body()) != triples + number) {
                    wrong(answer.statusCode() + " another number");
                }
            } else {
                Asked asked = ASKED.get((int) (number % ASKED.size()));
                what = asked.path();
                judge(asked);
            }
        } catch (IOException | RuntimeException e) {
            wrong(what + " " + e);
        } catch (InterruptedException over) {
            Thread.currentThread().interrupt();
            return;
        }
        slowest.accumulateAndGet((System.nanoTime() - begun) / 1_000_000, Math::max);
    }

    private void judge(Asked asked) throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = client.send(request(asked.path()), BodyHandlers.ofByteArray());
        answers.incrementAndGet();
        if (answer.statusCode() != asked.status()) {
            wrong(answer.statusCode() + " " + asked.path());
            return;
        }
        int hash = Arrays.hashCode(answer.body());
        Integer before = bodies.putIfAbsent(asked.path(), hash);
        if (before != null && before != hash) {
            wrong("another body " + asked.path());
        }
    }

    private void leave(String path) throws IOException {
        try (Socket socket = new Socket(server.getHost(), server.getPort())) {
            socket.getOutputStream()
                    .write("GET /%s HTTP/1.1\r\nHost: localhost\r\n\r\n"
                            .formatted(path)
                            .getBytes(StandardCharsets.US_ASCII));
        }
        left.incrementAndGet();
    }

    private void wrong(String what) {
        wrong.computeIfAbsent(what, unused -> new AtomicLong()).incrementAndGet();
    }

    private HttpRequest request(String path) {
        return HttpRequest.newBuilder(server.resolve("/" + path))
                .timeout(Duration.ofMinutes(1))
                .build();
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return client.send(request(path), BodyHandlers.ofString());
    }

    private static long number(String csv) {
        return Long.parseLong(csv.strip().replaceFirst("(?s).*\\s", ""));
    }

    private String state() throws IOException, InterruptedException {
        var unused = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                        Long.toString(pid),
                        "GC.run")
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
        List<String> metrics = get("metrics").body().lines().toList();
        List<String> parts = new ArrayList<>();
        parts.add(Long.toString(Math.round(sum(metrics, "jvm_memory_used_bytes{area=\"heap\"") / (1 << 20))));
        String status = Files.readString(Path.of("/proc/" + pid + "/status"));
        long kilobytes = Long.parseLong(status.replaceFirst("(?s).*VmRSS:\\s+(\\d+) kB.*", "$1"));
        parts.add(Long.toString(kilobytes / 1024));
        parts.add(Long.toString(Math.round(sum(metrics, "jvm_threads_live_threads"))));
        try (Stream<Path> open = Files.list(Path.of("/proc/" + pid + "/fd"))) {
            parts.add(Long.toString(open.count()));
        }
        return String.join(" | ", parts);
    }

    private static double sum(List<String> metrics, String name) {
        return metrics.stream()
                .filter(line -> line.startsWith(name))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }
}
