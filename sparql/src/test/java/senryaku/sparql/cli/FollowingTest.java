package senryaku.sparql.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
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
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import senryaku.loader.publish.Manifest;
import senryaku.loader.publish.ReleaseStore;
import senryaku.loader.publish.StoreLock;
import senryaku.sparql.query.Kinds;
import senryaku.sparql.query.QueryCatalog;
import senryaku.sparql.server.Backing;
import senryaku.sparql.server.Serve;
import senryaku.sparql.server.Settings;

/** A server beside which releases are published and gone back to: each answer is of one release, and none fails. */
class FollowingTest {

    private static final int READERS = 20;
    private static final int QUADS = 400;
    private static final String COUNT = "/sparql?format=csv&query="
            + URLEncoder.encode(
                    "SELECT ?edition (COUNT(?s) AS ?n) { ?s <https://x.example/p> ?edition } GROUP BY ?edition",
                    StandardCharsets.UTF_8);

    @TempDir
    Path folder;

    private final HttpClient client = HttpClient.newHttpClient();
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private ReleaseStore store;
    private Following following;
    private Serve server;

    @BeforeEach
    void serve() {
        store = ReleaseStore.open(folder);
        publish(0);
        PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
        Console console = new Console(new ByteArrayInputStream(new byte[0]), out, out);
        Kinds kinds = new Kinds(Kinds.SHIPPED_BASE);
        Settings settings = new Settings(Settings.LOOPBACK, 0, Duration.ofSeconds(20), 100_000, kinds, "1.2.3");
        following = new Following(console, store, store.current().orElseThrow());
        server = Serve.start(
                settings, following.first(), QueryCatalog.load(kinds), Backing.of(new StoreArchive(store), following));
        following.start(server, Duration.ofMillis(20));
    }

    @AfterEach
    void end() {
        server.close();
        following.close();
        client.close();
    }

    @Test
    void readersSeeOneWholeReleaseEachWhileOthersArePublishedAndGoneBackTo() throws InterruptedException {
        AtomicBoolean over = new AtomicBoolean();
        AtomicLong answers = new AtomicLong();
        Set<String> seen = ConcurrentHashMap.newKeySet();
        ConcurrentLinkedQueue<String> wrong = new ConcurrentLinkedQueue<>();
        try (ExecutorService readers = Executors.newFixedThreadPool(READERS)) {
            for (int reader = 0; reader < READERS; reader++) {
                var unused = readers.submit(() -> {
                    while (!over.get()) {
                        seen.add(read(wrong));
                        answers.incrementAndGet();
                    }
                });
            }
            for (int edition = 1; edition <= 5; edition++) {
                publish(edition);
                shown();
                rollback("previous");
                shown();
                rollback("previous");
                shown();
            }
            over.set(true);
        }
        System.out.printf(
                "answers %d, failed or mixed %d, releases seen %d%n", answers.get(), wrong.size(), seen.size());
        assertThat(wrong).isEmpty();
        assertThat(seen).hasSize(6);
        assertThat(answers.get()).isGreaterThan(READERS);
    }

    @Test
    void switchesFasterThanTheServerLooksAreFollowedToTheLast() throws InterruptedException {
        publish(1);
        rollback("previous");
        publish(2);
        rollback("previous");
        rollback("previous");
        String last = store.current().orElseThrow().id();
        ConcurrentLinkedQueue<String> wrong = new ConcurrentLinkedQueue<>();
        int inARow = 0; // a look that began before the last switch may still show the one before it for a moment
        for (int i = 0; i < 2_000 && inARow < 100; i++) {
            inARow = read(wrong).equals(last) ? inARow + 1 : 0;
            TimeUnit.MILLISECONDS.sleep(10);
        }
        assertThat(inARow).isEqualTo(100);
        assertThat(wrong).isEmpty();
    }

    @Test
    void whatIsDamagedIsNotShownAndWhatIsShownStays() throws IOException, InterruptedException {
        String first = store.current().orElseThrow().id();
        following.close();
        String second = publish(1);
        Path file = folder.resolve("releases").resolve(second).resolve("tdb2/Data-0001/SPO.dat");
        Files.write(file, new byte[] {1, 2, 3});
        Following again = new Following(
                new Console(new ByteArrayInputStream(new byte[0]), new PrintStream(said), new PrintStream(said)),
                store,
                store.release(first));
        try {
            server.show(again.first(), () -> {});
            again.start(server, Duration.ofMillis(20));
            for (int i = 0; i < 1_000 && !said.toString(StandardCharsets.UTF_8).contains("SPO.dat"); i++) {
                TimeUnit.MILLISECONDS.sleep(20);
            }
            TimeUnit.MILLISECONDS.sleep(200); // time for a few looks more, which say nothing again
            assertThat(said.toString(StandardCharsets.UTF_8))
                    .contains(first)
                    .containsOnlyOnce("tdb2/Data-0001/SPO.dat");
            ConcurrentLinkedQueue<String> wrong = new ConcurrentLinkedQueue<>();
            assertThat(read(wrong)).isEqualTo(first);
            assertThat(wrong).isEmpty();
            String third = publish(2);
            for (int i = 0; i < 500 && !read(wrong).equals(third); i++) {
                TimeUnit.MILLISECONDS.sleep(20);
            }
            assertThat(read(wrong)).isEqualTo(third);
        } finally {
            server.close();
            again.close();
        }
    }

    /** Asks for all of the data, and says of which release the answer was. */
    private String read(ConcurrentLinkedQueue<String> wrong) {
        try {
            HttpResponse<String> answer = get(COUNT);
            String release = answer.headers()
                    .firstValue("ETag")
                    .orElse("\"")
                    .substring(1)
                    .replaceFirst("-1\\.2\\.3.*", "");
            String expected = edition(release) + "," + QUADS;
            if (answer.statusCode() != 200
                    || !answer.body().strip().endsWith("\n" + expected)
                    || answer.body().strip().lines().count() != 2) {
                wrong.add(answer.statusCode() + " " + release + ": " + answer.body());
            }
            return release;
        } catch (IOException e) {
            wrong.add(e.toString());
            return "";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "";
        }
    }

    private String edition(String release) {
        return store.release(release).manifest().sources().get("edition");
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        URI address = URI.create("http://127.0.0.1:" + server.port() + path);
        return client.send(
                HttpRequest.newBuilder(address).timeout(Duration.ofSeconds(30)).build(), BodyHandlers.ofString());
    }

    /** Waits until the server shows what the store names. */
    private void shown() throws InterruptedException {
        String current = store.current().orElseThrow().id();
        for (int i = 0; i < 1_000; i++) {
            try {
                if (get("/health/ready").body().contains(current)) {
                    return;
                }
            } catch (IOException e) {
                throw new AssertionError(e);
            }
            TimeUnit.MILLISECONDS.sleep(20);
        }
        throw new AssertionError(current + " is not shown");
    }

    private void rollback(String name) {
        try (StoreLock lock = store.lock("test")) {
            assertThat(lock).isNotNull();
            store.rollback(store.release(name));
        }
    }

    /** A release whose quads all name their edition, so that a mixed answer shows itself. */
    private String publish(int edition) {
        List<Quad> quads = new ArrayList<>();
        for (int i = 0; i < QUADS; i++) {
            quads.add(Quad.create(
                    NodeFactory.createURI("https://x.example/g" + i % 3),
                    NodeFactory.createURI("https://x.example/s" + i),
                    NodeFactory.createURI("https://x.example/p"),
                    NodeFactory.createLiteralString(String.valueOf(edition))));
        }
        try (StoreLock lock = store.lock("test")) {
            assertThat(lock).isNotNull();
            Manifest.Inputs inputs = new Manifest.Inputs(Map.of("edition", "" + edition), "test", Kinds.SHIPPED_BASE);
            return store.publish(quads, inputs).manifest().id();
        }
    }
}
