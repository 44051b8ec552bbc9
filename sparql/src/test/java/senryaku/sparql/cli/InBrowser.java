package senryaku.sparql.cli;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import senryaku.loader.publish.ReleaseStore;
import senryaku.sparql.query.Kinds;
import senryaku.sparql.query.QueryCatalog;
import senryaku.sparql.server.Backing;
import senryaku.sparql.server.OlderReleases;
import senryaku.sparql.server.OpenRelease;
import senryaku.sparql.server.Serve;
import senryaku.sparql.server.Settings;

/** Real pages in a real browser, with the shipped sources. Skipped where no Chromium is installed. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class InBrowser {

    /** So long anything on a page may take on a machine that has much else to do, in milliseconds. */
    private static final int WAIT = 60_000;

    final List<String> complaints = new ArrayList<>();
    Browser browser;
    String base;
    private ShippedStore store;
    private Serve server;
    private Playwright playwright;

    @BeforeAll
    void open(@TempDir Path folder) {
        Optional<Path> chromium = Stream.of(
                        "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome-stable")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
        assumeTrue(chromium.isPresent(), "no Chromium is installed, the pages are not looked at");
        Kinds kinds = new Kinds(Kinds.SHIPPED_BASE);
        store = ShippedStore.in(folder);
        Settings settings = new Settings(Settings.LOOPBACK, 0, Duration.ofSeconds(60), 200_000, kinds, "1.2.3");
        OpenRelease release = OpenRelease.indexed(store.release().id(), Instant.EPOCH, store.dataset());
        server = Serve.start(
                settings,
                release,
                QueryCatalog.load(kinds),
                Backing.of(new StoreArchive(ReleaseStore.open(folder)), OlderReleases.NONE));
        base = "http://127.0.0.1:" + server.port();
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(chromium.get())
                        .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-background-networking")));
    }

    @BeforeEach
    void forget() {
        complaints.clear();
    }

    @AfterAll
    void close() {
        if (playwright != null) {
            playwright.close();
            server.close();
            store.close();
        }
    }

    Page visit(BrowserContext context, String path) {
        Page page = context.newPage();
        page.setDefaultTimeout(WAIT);
        page.onConsoleMessage(message -> {
            // a status that the page shows is no complaint
            if (message.type().equals("error") && !message.text().contains("the server responded with a status")) {
                complaints.add(path + ": " + message.text());
            }
        });
        page.onPageError(error -> complaints.add(path + ": " + error));
        page.onRequest(request -> {
            if (!request.url().startsWith(base) && !request.url().startsWith("blob:")) {
                complaints.add(path + " asks " + request.url());
            }
        });
        page.navigate(base + path);
        return page;
    }

    static void write(Page page, String query) {
        page.locator(".cm-content").click();
        page.keyboard().press("Control+A");
        page.keyboard().insertText(query);
    }

    static String query(Page page) {
        return page.locator("#query").inputValue();
    }

    /** The rows of the answer, each as one text. */
    static List<String> rows(Page page) {
        return page.locator("section:has(#answer) tbody tr").allInnerTexts().stream()
                .map(row -> row.lines().collect(Collectors.joining(" ")))
                .toList();
    }
}
