package senryaku.sparql.cli;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import senryaku.sparql.HttpCalls;
import senryaku.sparql.query.Kinds;
import senryaku.sparql.query.QueryCatalog;
import senryaku.sparql.search.TextSearch;
import senryaku.sparql.server.OpenRelease;
import senryaku.sparql.server.Serve;
import senryaku.sparql.server.Settings;

/** A real server with the shipped sources and the index of their release, and real requests to it. */
abstract class ShippedServer extends HttpCalls {

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

    @Override
    protected int port() {
        return server.port();
    }

    @AfterAll
    void stopServer() {
        server.close();
        search.close();
        store.close();
    }

    static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
