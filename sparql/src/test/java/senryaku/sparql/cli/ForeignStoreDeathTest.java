package senryaku.sparql.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Stores of others that are killed in the middle of a load, started anew on what lies on their disk, and loaded again. */
class ForeignStoreDeathTest extends CommandTest {

    private static final Path SMALL = Path.of("../loader/src/test/resources/sources/good/one-seat");
    private static final Path CITY = Path.of("src/test/resources/org-data/city");

    private final AtomicInteger seen = new AtomicInteger();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final HttpClient client = HttpClient.newHttpClient();
    private Predicate<String> deadly = request -> false;
    private @Nullable ForeignStore store;
    private HttpServer front;

    /** One address for the store of before and that of after. */
    @BeforeEach
    void listen() throws IOException {
        front = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        front.setExecutor(threads);
        front.createContext("/", this::pass);
        front.start();
    }

    @AfterEach
    void stop() {
        front.stop(0);
        threads.shutdownNow();
        client.close();
        if (store != null) {
            store.close();
        }
    }

    @Test
    void rdf4jDiesWithinATransaction(@TempDir Path folder) throws Exception {
        store = ForeignStore.rdf4jOnDisk(folder);
        String first = loaded(false);
        List<String> before = counts();
        seen.set(0);
        deadly = request -> request.contains("action=UPDATE") && seen.incrementAndGet() == 3;
        assertThat(load(true)).as(err()).isEqualTo(3);
        assertThat(err()).contains("within a transaction, after 2 of ", "shows what it showed before", "begins anew");
        assertThat(err()).doesNotContain("Exception");
        deadly = request -> false;
        store = ForeignStore.rdf4jOnDisk(folder);
        assertThat(counts()).isEqualTo(before);
        String next = loaded(true);
        assertThat(next).isNotEqualTo(first);
        assertThat(counts()).hasSizeGreaterThan(before.size());
        assertThat(loaded(true)).isEqualTo(next);
        assertThat(err()).contains("exactly this already");
    }

    @Test
    void rdf4jDiesWhenItIsToldToCommit(@TempDir Path folder) throws Exception {
        store = ForeignStore.rdf4jOnDisk(folder);
        loaded(false);
        List<String> before = counts();
        deadly = request -> request.contains("action=COMMIT");
        assertThat(load(true)).as(err()).isEqualTo(3);
        assertThat(err()).contains("broke off while it was to show the new release", "finds out, and mends it");
        deadly = request -> false;
        store = ForeignStore.rdf4jOnDisk(folder);
        assertThat(counts()).isEqualTo(before); // it never heard of the commit
        String next = loaded(true);
        assertThat(loaded(true)).isEqualTo(next);
    }

    @Test
    void virtuosoIsKilledAndHasWhatItSaidThatItHas(@TempDir Path folder) throws Exception {
        Assumptions.assumeTrue(
                ForeignStore.hasVirtuoso(), "Virtuoso is not installed here (Debian: virtuoso-opensource-7)");
        store = ForeignStore.virtuoso(folder);
        String release = loaded(false);
        List<String> before = counts();
        store.close();
        Files.deleteIfExists(folder.resolve("v.lck"));
        store = ForeignStore.virtuoso(folder);
        assertThat(counts()).isEqualTo(before);
        assertThat(loaded(false)).isEqualTo(release);
        assertThat(err()).contains("exactly this already");
    }

    @Test
    void aStoreThatHoldsMoreThanIsCopiedIsNotServed() {
        try (ForeignStore fuseki = ForeignStore.fuseki()) {
            assertThat(run("load", SMALL, "--no-shipped", "--to", fuseki.load()))
                    .as(err())
                    .isZero();
            assertThat(run("serve", "--port", "0", "--max-copy", "10", "--store", fuseki.ask()))
                    .isEqualTo(3);
            assertThat(err())
                    .contains(fuseki.ask().toString(), "more than may be copied (10)")
                    .doesNotContain("Exception");
        }
    }

    /** @param all whether the larger source goes there too */
    private int load(boolean all) {
        return all
                ? run("load", SMALL, CITY, "--no-shipped", "--to", address())
                : run("load", SMALL, "--no-shipped", "--to", address());
    }

    private String loaded(boolean all) {
        assertThat(load(all)).as(err()).isZero();
        return out().strip();
    }

    private URI address() {
        return URI.create("http://127.0.0.1:" + front.getAddress().getPort()
                + there().load().getPath());
    }

    private ForeignStore there() {
        assertThat(store).isNotNull();
        return store;
    }

    /** Each graph with its number of triples. */
    private List<String> counts() {
        List<String> counts = new ArrayList<>();
        try (QueryExec run = QueryExec.service(there().ask().toString())
                .query(
                        "SELECT ?g (COUNT(*) AS ?n) { GRAPH ?g { ?s ?p ?o } FILTER(STRSTARTS(STR(?g), \"https://w3id.org/senryaku/\")) } "
                                + "GROUP BY ?g ORDER BY ?g")
                .build()) {
            RowSet rows = run.select();
            rows.forEach(row -> counts.add(row.get("g") + " " + row.get("n").getLiteralLexicalForm()));
        }
        assertThat(counts).isNotEmpty();
        return counts;
    }

    private void pass(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            String place = exchange.getRequestURI().toString();
            ForeignStore now = there();
            if (deadly.test(place)) {
                now.close();
                return;
            }
            URI address = now.load().resolve(place);
            HttpRequest.Builder request = HttpRequest.newBuilder(address)
                    .method(exchange.getRequestMethod(), HttpRequest.BodyPublishers.ofByteArray(body));
            for (String name : List.of("Content-Type", "Accept")) {
                String value = exchange.getRequestHeaders().getFirst(name);
                if (value != null) {
                    request.header(name, value);
                }
            }
            HttpResponse<byte[]> answer = client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            answer.headers()
                    .firstValue("Content-Type")
                    .ifPresent(type -> exchange.getResponseHeaders().set("Content-Type", type));
            answer.headers()
                    .firstValue("Location")
                    .map(location -> URI.create(location).getPath())
                    .ifPresent(path -> exchange.getResponseHeaders()
                            .set(
                                    "Location",
                                    "http://127.0.0.1:" + front.getAddress().getPort() + path));
            exchange.sendResponseHeaders(answer.statusCode(), answer.body().length == 0 ? -1 : answer.body().length);
            exchange.getResponseBody().write(answer.body());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
