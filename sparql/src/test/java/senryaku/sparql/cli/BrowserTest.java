package senryaku.sparql.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.LoadState;
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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import senryaku.sparql.query.Kinds;
import senryaku.sparql.query.QueryCatalog;
import senryaku.sparql.server.OpenRelease;
import senryaku.sparql.server.Serve;
import senryaku.sparql.server.Settings;

/** The pages in a real browser, with the shipped sources. Skipped where no Chromium is installed. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BrowserTest {

    private static final List<String> PAGES = List.of(
            "/",
            "/queries",
            "/queries/shared-seats?word=%E9%87%8F%E5%AD%90",
            "/chart",
            "/chart?asOf=2018-08-01",
            "/network",
            "/timeline",
            "/budgets",
            "/sparql?example=two-quantum-bodies",
            "/sparql?query=SELECT+%3Fx+%7B",
            "/doc/person/kitano-hiroaki",
            "/releases",
            "/ontology",
            "/ontology/terms/ExOfficioSeat",
            "/ontology/shapes",
            "/ontology/alignments",
            "/vocab/role",
            "/absent");

    /** So long anything on a page may take, in milliseconds. */
    private static final int WAIT = 15_000;

    private final List<String> complaints = new ArrayList<>();
    private ShippedStore store;
    private Serve server;
    private Playwright playwright;
    private Browser browser;
    private String base;

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
        Settings settings = new Settings(Settings.LOOPBACK, 0, Duration.ofSeconds(6), 200_000, kinds, "1.2.3");
        OpenRelease release = OpenRelease.indexed(store.release().id(), Instant.EPOCH, store.dataset());
        server = Serve.start(settings, release, QueryCatalog.load(kinds));
        base = "http://127.0.0.1:" + server.port();
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(chromium.get())
                        .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-background-networking")));
    }

    @AfterAll
    void close() {
        if (playwright != null) {
            playwright.close();
            server.close();
            store.close();
        }
    }

    @ParameterizedTest
    @CsvSource({"ja, LIGHT, 1200", "en, DARK, 390"})
    void every_page_is_accessible_fits_and_stays_at_home(String language, ColorScheme scheme, int width) {
        try (BrowserContext context = browser.newContext(
                new Browser.NewContextOptions().setColorScheme(scheme).setViewportSize(width, 900))) {
            for (String path : PAGES) {
                Page page = visit(context, path + (path.contains("?") ? "&" : "?") + "lang=" + language);
                page.waitForTimeout(200);
                List<Rule> violations = new AxeBuilder(page)
                        .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"))
                        .analyze()
                        .getViolations();
                assertThat(violations.stream()
                                .map(rule -> rule.getId() + " "
                                        + rule.getNodes().getFirst().getHtml())
                                .toList())
                        .as(path)
                        .isEmpty();
                assertThat(page.evaluate("document.documentElement.scrollWidth - innerWidth"))
                        .as("%s runs out of the window by so many pixels", path)
                        .isEqualTo(0);
                page.close();
            }
        }
        assertThat(complaints).isEmpty();
    }

    @Test
    void the_first_page_is_small() {
        try (BrowserContext context = browser.newContext()) {
            List<Response> responses = new ArrayList<>();
            Page page = context.newPage();
            page.onResponse(responses::add);
            page.navigate(base + "/");
            page.waitForLoadState(LoadState.NETWORKIDLE);
            assertThat(List.copyOf(responses).stream()
                            .mapToInt(response -> response.body().length)
                            .sum())
                    .as("bytes, not even compressed")
                    .isLessThan(150_000);
        }
    }

    @Test
    void a_researcher_finds_who_sits_on_two_quantum_bodies_by_clicking_only() {
        try (BrowserContext context = browser.newContext()) {
            Page page = visit(context, "/?lang=ja");
            page.getByText("量子の二つ以上の団体に席があるのはだれか").first().click();
            assertThat(rows(page))
                    .anySatisfy(row -> assertThat(row)
                            .contains("中村祐一", "有識者会議「量子技術イノベーション」", "NEC中央研究所 上席技術主幹", "| 中村 祐一 |", "277"))
                    .anySatisfy(row -> assertThat(row).contains("中村祐一", "量子技術イノベーション会議", "NEC R&Dユニット主席技術主幹", "316"));
            page.locator("section:has(#answer) td a[href*='/doc/document/']")
                    .first()
                    .click();
            assertThat(page.url()).contains("/doc/document/mic-2021-02-16");
        }
        assertThat(complaints).isEmpty();
    }

    @Test
    void the_same_is_found_by_an_example_query() {
        try (BrowserContext context = browser.newContext()) {
            Page page = visit(context, "/sparql?lang=en");
            page.locator("details.box summary").click();
            page.getByText("Who sits on two or more of the quantum bodies")
                    .first()
                    .click();
            assertThat(rows(page)).anySatisfy(row -> assertThat(row).contains("中村祐一", "NEC R&Dユニット主席技術主幹", "316"));
        }
        assertThat(complaints).isEmpty();
    }

    @Test
    void the_editor_needs_no_mouse() {
        try (BrowserContext context = browser.newContext()) {
            Page page = visit(context, "/sparql?lang=en");
            Locator editor = page.getByRole(AriaRole.TEXTBOX);
            for (int i = 0;
                    i < 20 && !editor.evaluate("e => e.matches(':focus')").equals(true);
                    i++) {
                page.keyboard().press("Tab");
            }
            page.keyboard().press("Control+A");
            page.keyboard().type("SELECT ?name { ?seat org:mem");
            Locator proposals = page.locator(".cm-tooltip-autocomplete li");
            proposals.first().waitFor();
            assertThat(proposals.allTextContents())
                    .anySatisfy(text -> assertThat(text).startsWith("org:member"));
            page.waitForTimeout(150);
            page.keyboard().press("Enter");
            assertThat(query(page)).contains("PREFIX org: <http://www.w3.org/ns/org#>", "?seat org:member");
            page.keyboard().type(" ?name } LIMIT 7");
            page.keyboard().press("Control+Enter");
            page.locator("#answer").waitFor();
            assertThat(rows(page)).hasSize(7);
            page.keyboard().press("Escape");
            assertThat(page.evaluate("document.activeElement.id")).isEqualTo("run");
            page.keyboard().press("Tab");
            assertThat(page.evaluate("document.activeElement.id")).isEqualTo("link");
        }
        assertThat(complaints).isEmpty();
    }

    @Test
    void a_mistake_is_marked_where_it_is() {
        try (BrowserContext context = browser.newContext()) {
            Page page = visit(context, "/sparql?lang=en");
            write(page, "SELECT ?s\nWHERE { ?s ?p }");
            page.keyboard().press("Control+Enter");
            page.locator(".problem").waitFor();
            assertThat(page.locator(".problem").textContent()).contains("Line 2");
            assertThat(page.locator(".cm-lintRange-error").first().textContent())
                    .isEqualTo("}");
        }
    }

    @Test
    void a_long_query_has_a_link_too() {
        try (BrowserContext context = browser.newContext()) {
            Page page = visit(context, "/sparql?lang=en");
            String query = "SELECT (COUNT(*) AS ?n) { ?s ?p ?o } # " + "量子<script>".repeat(300);
            write(page, query);
            page.keyboard().press("Control+Enter");
            page.locator("#answer").waitFor();
            assertThat(page.url()).contains("#q=").hasSizeLessThan(500);
            Page other = context.newPage();
            other.navigate(page.url());
            other.locator("#answer").waitFor();
            assertThat(query(other)).isEqualTo(query);
        }
        assertThat(complaints).isEmpty();
    }

    @Test
    void a_query_that_takes_long_can_be_cancelled() {
        try (BrowserContext context = browser.newContext()) {
            Page page = visit(context, "/sparql?lang=en");
            write(page, "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }");
            page.keyboard().press("Control+Enter");
            page.locator("#cancel").click();
            page.getByText("Cancelled").waitFor();
            assertThat(page.locator("#cancel").isVisible()).isFalse();
        }
    }

    @Test
    void a_CONSTRUCT_is_a_network_and_figures_are_a_chart() {
        try (BrowserContext context = browser.newContext()) {
            Page page = visit(context, "/sparql?example=seats-as-graph&lang=en");
            page.getByText("Network", new Page.GetByTextOptions().setExact(true))
                    .last()
                    .click();
            page.locator(".canvas canvas").first().waitFor();
            page.navigate(base + "/sparql?example=how-many-of-each-class&lang=en");
            page.getByText("Chart", new Page.GetByTextOptions().setExact(true)).click();
            assertThat(page.locator("svg.chart rect").count()).isGreaterThan(5);
        }
        assertThat(complaints).isEmpty();
    }

    @Test
    void the_network_shows_what_is_asked_for() {
        try (BrowserContext context = browser.newContext()) {
            Page page = visit(context, "/network?lang=ja");
            page.locator(".canvas canvas").first().waitFor();
            page.waitForTimeout(300);
            int all = page.locator("#table tbody tr:visible").count();
            page.locator("#role").selectOption("chair");
            int chairs = page.locator("#table tbody tr:visible").count();
            assertThat(chairs).isGreaterThan(5).isLessThan(all);
            page.locator("#find").fill("北野 宏明");
            assertThat(page.locator("#table tbody tr:visible").count()).isEqualTo(2);
            page.locator("#all").click();
            assertThat(page.locator("#table tbody tr:visible").count()).isEqualTo(all);
        }
        assertThat(complaints).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/network?role=chair&lang=en", "/chart?asOf=2021-02-16&lang=en", "/timeline", "/budgets"})
    void without_script_there_is_a_table(String path) {
        try (BrowserContext context = browser.newContext(new Browser.NewContextOptions().setJavaScriptEnabled(false))) {
            Page page = visit(context, path);
            assertThat(page.locator("table tbody tr").count()).isGreaterThan(5);
        }
    }

    @Test
    void without_script_the_form_asks() {
        try (BrowserContext context = browser.newContext(new Browser.NewContextOptions().setJavaScriptEnabled(false))) {
            Page page = visit(context, "/sparql?lang=en");
            page.locator("#query").fill("SELECT ?s { ?s ?p ?o } LIMIT 4");
            page.locator("#run").click();
            assertThat(rows(page)).hasSize(4);
        }
    }

    private Page visit(BrowserContext context, String path) {
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

    private static void write(Page page, String query) {
        page.locator(".cm-content").click();
        page.keyboard().press("Control+A");
        page.keyboard().insertText(query);
    }

    private static String query(Page page) {
        return page.locator("#query").inputValue();
    }

    /** The rows of the answer, each as one text. */
    private static List<String> rows(Page page) {
        return page.locator("section:has(#answer) tbody tr").allInnerTexts().stream()
                .map(row -> row.lines().collect(Collectors.joining(" ")))
                .toList();
    }
}
