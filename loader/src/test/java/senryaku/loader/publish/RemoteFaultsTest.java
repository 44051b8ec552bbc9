package senryaku.loader.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real Fuseki behind something that fails as stores of others do: in the middle, at a limit, or by never ending. */
class RemoteFaultsTest {

    private static final String BASE = "https://x.example/";
    private static final Manifest.Inputs INPUTS = new Manifest.Inputs(Map.of("a", "1"), "tool", BASE);
    private static final int LONGEST = 200_000;
    private static final List<Quad> OLD = ReleaseStoreTest.quads(10);
    private static final List<Quad> NEW = ReleaseStoreTest.quads(5_000);

    /** What stands between does with an update; 0 lets it pass, a negative number breaks the connection off. */
    private interface Fault {
        int status(String update, int number);
    }

    private final AtomicInteger updates = new AtomicInteger();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final HttpClient client = HttpClient.newHttpClient();
    private Fault fault = (update, number) -> 0;
    private UnaryOperator<String> ofQueries = query -> query;
    private DatasetGraph dataset;
    private FusekiServer server;
    private HttpServer front;

    @BeforeEach
    void start() throws IOException {
        dataset = DatabaseMgr.createDatasetGraph();
        server = FusekiServer.create()
                .port(0)
                .loopback(true)
                .add("/ds", dataset)
                .build()
                .start();
        front = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        front.setExecutor(threads);
        front.createContext("/ds", this::pass);
        front.createContext("/html", exchange -> answer(exchange, 200, "<html>Welcome</html>"));
        front.createContext("/closed", exchange -> {
            exchange.getResponseHeaders().add("WWW-Authenticate", "Basic realm=\"x\"");
            answer(exchange, 401, "");
        });
        front.createContext("/endless", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            try (OutputStream body = exchange.getResponseBody()) {
                while (true) {
                    body.write(new byte[1 << 16]);
                }
            }
        });
        front.createContext("/silent", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write('{');
            exchange.getResponseBody().flush();
        });
        front.start();
    }

    @AfterEach
    void stop() {
        front.stop(0);
        threads.shutdownNow();
        client.close();
        server.stop();
    }

    @Test
    void aStoreThatTakesNoLongRequestGetsParts() {
        store("ds").publish(OLD, INPUTS);
        fault = (update, number) -> update.length() > LONGEST ? 400 : 0;
        assertThat(store("ds").publish(NEW, INPUTS).fresh()).isTrue();
        assertThat(held()).containsExactlyInAnyOrderElementsOf(NEW);
        assertThat(waiting()).isZero();
        assertThat(updates.get()).isGreaterThan(3);
        int before = updates.get();
        assertThat(store("ds").publish(NEW, INPUTS).fresh()).isFalse();
        assertThat(updates.get()).as("the same again sends nothing").isEqualTo(before);
    }

    @Test
    void afterAStoreDiedBetweenPartsTheOldReleaseIsShownAndTheNextLoadGoesOn() {
        store("ds").publish(OLD, INPUTS);
        int first = updates.get();
        fault = (update, number) -> number > first + 3 ? 503 : update.length() > LONGEST ? 400 : 0;
        StoreException broken = failure("ds");
        assertThat(broken.trouble()).isEqualTo(Trouble.BROKE_WHILE_SENDING);
        assertThat(broken).hasMessageContaining("shows what it showed before").hasMessageContaining("of 5000 triples");
        assertThat(broken.message(Locale.JAPANESE)).contains("続きから");
        assertThat(held()).containsExactlyInAnyOrderElementsOf(OLD);
        long waiting = waiting();
        assertThat(waiting).isPositive().isLessThan(NEW.size());
        fault = (update, number) -> update.length() > LONGEST ? 400 : 0;
        assertThat(store("ds").publish(NEW, INPUTS).fresh()).isTrue();
        assertThat(held()).containsExactlyInAnyOrderElementsOf(NEW);
        assertThat(waiting()).isZero();
    }

    @Test
    void partsOfAnotherReleaseThatStillWaitAreDropped() {
        fault = (update, number) -> number > 3 ? 503 : update.length() > LONGEST ? 400 : 0;
        failure("ds");
        assertThat(waiting()).isPositive();
        fault = (update, number) -> update.length() > LONGEST ? 400 : 0;
        store("ds").publish(ReleaseStoreTest.quads(4_000), INPUTS);
        assertThat(waiting()).isZero();
        assertThat(held()).hasSize(4_000);
    }

    @Test
    void aStoreThatDiesWhileItSwitchesIsNamedAndTheNextLoadMends() {
        fault = (update, number) -> -1;
        StoreException broken = failure("ds");
        assertThat(broken.trouble()).isEqualTo(Trouble.BROKE_WHILE_SWITCHING);
        assertThat(broken).hasMessageContaining("The same command finds out");
        fault = (update, number) -> 0;
        assertThat(store("ds").publish(NEW, INPUTS).fresh()).isTrue();
        assertThat(held()).containsExactlyInAnyOrderElementsOf(NEW);
    }

    @Test
    void aStoreThatGivesFewRowsIsAskedAgain() {
        store("ds").publish(NEW, INPUTS);
        int before = updates.get();
        ofQueries = query -> query.replace("LIMIT+20000", "LIMIT+700");
        assertThat(store("ds").publish(NEW, INPUTS).fresh()).isFalse();
        assertThat(updates.get()).isEqualTo(before);
    }

    @Test
    void whatSomebodyElseChangedIsFoundAndMended() {
        store("ds").publish(NEW, INPUTS);
        Txn.executeWrite(dataset, () -> dataset.delete(NEW.getFirst()));
        assertThat(store("ds").publish(NEW, INPUTS).fresh()).isTrue();
        assertThat(held()).containsExactlyInAnyOrderElementsOf(NEW);
    }

    /** Whatever moment it changes at: a whole release is taken over, or nothing. */
    @Test
    @SuppressWarnings("try") // the lock is held, not used
    void aStoreThatChangesWhileItIsCopiedIsNotTakenOver(@TempDir Path folder) {
        store("ds").publish(OLD, INPUTS);
        AtomicInteger queries = new AtomicInteger();
        ofQueries = query -> {
            queries.incrementAndGet();
            return query;
        };
        ReleaseStore whole = ReleaseStore.open(folder.resolve("whole"));
        try (StoreLock lock = whole.lock("test")) {
            assertThat(store("ds").copyInto(whole).quads()).isEqualTo(OLD.size());
        }
        int all = queries.get();
        assertThat(all).isGreaterThan(2);
        Quad added = NEW.getLast();
        assertThat(OLD).doesNotContain(added);
        int refused = 0;
        for (int moment = 1; moment <= all; moment++) {
            int now = moment;
            queries.set(0);
            ofQueries = query -> {
                if (queries.incrementAndGet() == now) {
                    Txn.executeWrite(dataset, () -> dataset.add(added));
                }
                return query;
            };
            ReleaseStore copy = ReleaseStore.open(folder.resolve("copy-" + moment));
            try (StoreLock lock = copy.lock("test")) {
                Optional<StoreException> failure = Optional.empty();
                try {
                    assertThat(store("ds").copyInto(copy).quads()).isEqualTo(OLD.size());
                } catch (StoreException e) {
                    failure = Optional.of(e);
                }
                if (failure.isPresent()) {
                    refused++;
                    assertThat(failure.get().trouble()).isEqualTo(Trouble.NOT_STEADY);
                    assertThat(failure.get()).hasMessageContaining("Nothing of it was taken over");
                    assertThat(copy.pointer()).isEmpty();
                }
                Txn.executeWrite(dataset, () -> dataset.delete(added));
                ofQueries = query -> query;
                assertThat(store("ds").copyInto(copy).quads()).isEqualTo(OLD.size());
            }
        }
        assertThat(refused).isPositive();
    }

    @Test
    void whatIsNoStoreIsSaidToBeNone() {
        assertThat(failure("html").trouble()).isEqualTo(Trouble.BAD_ADDRESS);
        assertThat(failure("closed").trouble()).isEqualTo(Trouble.UNAUTHORISED);
        assertThat(failure("absent").trouble()).isEqualTo(Trouble.REFUSED);
        assertThat(failure("endless")).hasMessageContaining("more than 1 MiB");
    }

    @Test
    void anAnswerThatDoesNotEndIsLeft() {
        RemoteStore store = RemoteStore.at(address("silent"), BASE, Credentials.NONE, Duration.ofSeconds(1), 1 << 20);
        StoreException silent = catchThrowableOfType(StoreException.class, () -> store.publish(OLD, INPUTS));
        assertThat(silent.trouble()).isEqualTo(Trouble.NO_ANSWER_IN_TIME);
    }

    /** The example of RFC 7616, section 3.9.1. */
    @Test
    void aChallengeForADigestIsAnswered() {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://www.example.org/dir/index.html"))
                .build();
        String challenge = "Digest realm=\"http-auth@example.org\", qop=\"auth, auth-int\", algorithm=%s, "
                + "nonce=\"7ypf/xlj9XXwfDPEoM4URrv/xwf94BcCAzFZH4GiTo0v\", "
                + "opaque=\"FQhe/qaU925kfnzjCev0ciny7QMkPqMAFRtzCUYo5tdS\"";
        String nonce = "f2/wE4q74E6zIJEtWaHKaf5wv/H5QzzpXusqGemxURZJ";
        assertThat(Digest.of(challenge.formatted("MD5"), request, "Mufasa", "Circle of Life", nonce))
                .contains("response=\"8ca523f5e9506fed4657c9700eebdbec\"");
        assertThat(Digest.of(challenge.formatted("SHA-256"), request, "Mufasa", "Circle of Life", nonce))
                .contains("response=\"753927fa0e85d155564e2e272a28d1802ca10daf4496794697cf8db5856cb6c1\"");
    }

    private StoreException failure(String path) {
        return catchThrowableOfType(StoreException.class, () -> store(path).publish(NEW, INPUTS));
    }

    private RemoteStore store(String path) {
        Duration longest = Duration.ofMinutes(2);
        return RemoteStore.at(address(path), BASE, Credentials.NONE, longest, path.equals("ds") ? 1 << 28 : 1 << 20);
    }

    private URI address(String path) {
        return URI.create("http://127.0.0.1:" + front.getAddress().getPort() + "/" + path);
    }

    private List<Quad> held() {
        return quads().stream()
                .filter(quad -> quad.getGraph().getURI().startsWith(BASE + "graph/")
                        || !quad.getGraph().getURI().startsWith(BASE))
                .toList();
    }

    private long waiting() {
        return quads().stream()
                .filter(quad -> quad.getGraph().getURI().startsWith(BASE + "staging/"))
                .count();
    }

    private List<Quad> quads() {
        return Txn.calculateRead(dataset, () -> dataset.stream().toList());
    }

    private void pass(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        boolean update = exchange.getRequestHeaders().getFirst("Content-Type").contains("update");
        int status = update ? fault.status(body, updates.incrementAndGet()) : 0;
        if (status < 0) {
            exchange.close();
            return;
        }
        if (status > 0) {
            answer(exchange, status, "no");
            return;
        }
        try {
            URI address = URI.create("http://127.0.0.1:" + server.getPort() + exchange.getRequestURI());
            HttpResponse<String> response = client.send(
                    HttpRequest.newBuilder(address)
                            .header("Content-Type", exchange.getRequestHeaders().getFirst("Content-Type"))
                            .header("Accept", "application/sparql-results+json")
                            .POST(HttpRequest.BodyPublishers.ofString(update ? body : ofQueries.apply(body)))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            answer(exchange, response.statusCode(), response.body());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void answer(HttpExchange exchange, int status, String text) throws IOException {
        try (exchange) {
            byte[] body = text.getBytes(StandardCharsets.UTF_8);
            exchange.getRequestBody().readAllBytes();
            exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        }
    }
}
