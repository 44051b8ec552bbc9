package senryaku.sparql.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import senryaku.sparql.query.Kinds;
import senryaku.sparql.query.QueryCatalog;
import senryaku.sparql.search.TextSearch;
import senryaku.sparql.server.OpenRelease;
import senryaku.sparql.server.Serve;
import senryaku.sparql.server.Settings;

/** A real server with the shipped sources and the index of their release, and real requests to it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class ShippedServer {

    private final HttpClient client = HttpClient.newHttpClient();
    private ShippedStore store;
    private TextSearch search;
    private Serve server;

    @BeforeAll
    void startServer(@TempDir Path folder) {
        store = ShippedStore.in(folder);
        search = TextSearch.open(
                store.release().text(), store.release().manifest().contentHash(), store.dataset());
        OpenRelease open = new OpenRelease(store.release().id(), Instant.EPOCH, store.dataset(), search);
        Kinds kinds = new Kinds(Kinds.SHIPPED_BASE);
        Settings settings = new Settings(Settings.LOOPBACK, 0, Duration.ofSeconds(20), 100_000, kinds, "1.2.3");
        server = Serve.start(settings, open, QueryCatalog.load(kinds));
    }

    @AfterAll
    void stopServer() {
        server.close();
        search.close();
        store.close();
        client.close();
    }

    URI address(String path) {
        return URI.create("http://127.0.0.1:" + server.port()).resolve(path);
    }

    HttpResponse<String> get(String path, String... headers) {
        return send(HttpRequest.newBuilder(address(path)).GET(), headers);
    }

    HttpResponse<String> post(String path, String type, String body, String... headers) {
        return send(
                HttpRequest.newBuilder(address(path))
                        .header("Content-Type", type)
                        .POST(BodyPublishers.ofString(body)),
                headers);
    }

    HttpResponse<String> send(HttpRequest.Builder request, String... headers) {
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
