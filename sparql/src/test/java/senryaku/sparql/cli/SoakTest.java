package senryaku.sparql.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import senryaku.loader.publish.ReleaseStore;
import senryaku.loader.publish.StoreLock;

/**
 * A server with mixed load for so many minutes: saved queries, pages, SPARQL, search, callers who leave or are slow, and
 * releases that are switched. Every answer must be right; what the process takes is printed.
 */
@EnabledIfSystemProperty(named = SoakTest.MINUTES, matches = "\\d+")
class SoakTest {

    static final String MINUTES = "senryaku.soak.minutes";

    private static final int ASKING = 3;
    private static final int SLOW = 5;
    private static final int KEPT_TIMES = 100_000;
    private static final long SWITCH_SECONDS = 10;

    private static final List<String> ASKED = List.of(
            "",
            "health/ready",
            "queries/who-chairs?format=csv",
            "queries/budgets?format=json",
            "queries/interlocks?lang=en",
            "queries/search?format=csv&text=%E9%87%8F%E5%AD%90",
            "doc/person/kitano-hiroaki",
            "doc/body/ai-strategy-council.ttl",
            "ontology",
            "chart",
            "releases",
            ServerProcess.sparql("SELECT ?p (COUNT(*) AS ?n) { ?s ?p ?o } GROUP BY ?p ORDER BY DESC(?n)"),
            ServerProcess.sparql("SELECT * { ?s a ?type . ?s <http://www.w3.org/2000/01/rdf-schema#label> ?l }"));

    @TempDir
    Path folder;

    private final ConcurrentLinkedQueue<String> wrong = new ConcurrentLinkedQueue<>();
    private final List<Long> times = Collections.synchronizedList(new ArrayList<>());
    private final AtomicLong answers = new AtomicLong();
    private Instant end = Instant.MIN;

    @Test
    void mixedLoadLeavesMemoryThreadsAndDescriptorsAsTheyWere() throws IOException, InterruptedException {
        ShippedStore.withTheDeckAlone(folder).close();
        ShippedStore.in(folder).close();
        try (ServerProcess server =
                        ServerProcess.start(folder, List.of(), List.of("-Xmx512m", "-XX:+ExitOnOutOfMemoryError"));
                HttpClient client = HttpClient.newHttpClient()) {
            end = Instant.now().plus(Duration.ofSeconds(20));
            load(server, client);
            String before = state(server, client);
            end = Instant.now().plus(Duration.ofMinutes(Long.getLong(MINUTES, 1)));
            try (SlowClients slow = SlowClients.of(server, SLOW)) {
                assertThat(slow).isNotNull();
                load(server, client);
            }
            System.out.printf(
                    "answers %d, wrong %d, %s%nbegin %s%nend   %s%n",
                    answers.get(),
                    wrong.size(),
                    SlowClientsTest.Times.of(List.copyOf(times)),
                    before,
                    state(server, client));
            assertThat(wrong).isEmpty();
            assertThat(server.process().isAlive()).isTrue();
        }
    }

    private void load(ServerProcess server, HttpClient client) {
        try (ExecutorService threads = Executors.newCachedThreadPool()) {
            List<Callable<Boolean>> clients = new ArrayList<>();
            for (int i = 0; i < ASKING; i++) {
                int first = i;
                clients.add(() -> ask(server, client, first));
            }
            clients.add(() -> leave(server));
            clients.add(this::switchReleases);
            for (Callable<Boolean> one : clients) {
                var unused = threads.submit(one);
            }
        }
    }

    private boolean ask(ServerProcess server, HttpClient client, int first) throws InterruptedException {
        for (int i = first; Instant.now().isBefore(end); i++) {
            String path = ASKED.get(i % ASKED.size());
            try {
                long begin = System.nanoTime();
                HttpResponse<String> answer = server.get(client, path);
                if (times.size() < KEPT_TIMES) {
                    times.add(System.nanoTime() - begin);
                }
                answers.incrementAndGet();
                if (answer.statusCode() != 200 || answer.body().isEmpty()) {
                    wrong.add(answer.statusCode() + " " + path);
                }
            } catch (IOException e) {
                wrong.add(e + " " + path);
            }
        }
        return true;
    }

    private boolean leave(ServerProcess server) throws InterruptedException {
        for (int i = 0; Instant.now().isBefore(end); i++) {
            String path = i % 2 == 0
                    ? ServerProcess.sparql(ServerProcess.ENDLESS)
                    : ServerProcess.sparql("SELECT * { ?s ?p ?o } ORDER BY ?o");
            try {
                server.asked(path).close();
            } catch (IOException e) {
                wrong.add(e + " " + path);
            }
            TimeUnit.SECONDS.sleep(1);
        }
        return true;
    }

    private boolean switchReleases() throws InterruptedException {
        ReleaseStore store = ReleaseStore.open(folder);
        while (Instant.now().isBefore(end)) {
            try (StoreLock lock = store.lock("soak")) {
                assertThat(lock).isNotNull();
                store.rollback(store.release("previous"));
            } catch (RuntimeException e) {
                wrong.add(e.toString());
            }
            TimeUnit.SECONDS.sleep(SWITCH_SECONDS);
        }
        return true;
    }

    /** What the process takes: the heap after a collection, all memory, threads, and descriptors where the system tells. */
    private static String state(ServerProcess server, HttpClient client) throws IOException, InterruptedException {
        long pid = server.process().pid();
        Process collection = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                        Long.toString(pid),
                        "GC.run")
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertThat(collection.waitFor()).isZero();
        double heap = server.get(client, "metrics")
                .body()
                .lines()
                .filter(line -> line.startsWith("jvm_memory_used_bytes{area=\"heap\""))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
        return "heap %.0f MB, resident %s, threads %.0f, descriptors %d"
                .formatted(
                        heap / (1 << 20),
                        resident(pid),
                        server.metric(client, "jvm_threads_live_threads"),
                        descriptors(pid));
    }

    private static String resident(long pid) throws IOException {
        Path status = Path.of("/proc/" + pid + "/status");
        return Files.exists(status)
                ? Files.readAllLines(status).stream()
                        .filter(line -> line.startsWith("VmRSS:"))
                        .map(line -> line.replaceAll("\\D+", "") + " kB")
                        .findFirst()
                        .orElse("unknown")
                : "unknown";
    }

    private static long descriptors(long pid) throws IOException {
        Path open = Path.of("/proc/" + pid + "/fd");
        if (!Files.isDirectory(open)) {
            return -1;
        }
        try (Stream<Path> files = Files.list(open)) {
            return files.count();
        }
    }
}
