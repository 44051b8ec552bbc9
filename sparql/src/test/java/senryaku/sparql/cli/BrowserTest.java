package senryaku.sparql.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.LoadState;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages in a real browser. */
class BrowserTest extends InBrowser {

    /** Every kind of page that the server has. */
    private static final List<String> PAGES = List.of(
            "/",
            "/queries",
            "/queries/shared-seats?word=%E9%87%8F%E5%AD%90",
            "/queries/network?near=kitano-hiroaki",
            "/queries/search?text=%E3%81%AE",
            "/queries/who-chairs?body=no-such-body",
            "/chart",
            "/chart?asOf=2018-08-01",
            "/network",
            "/network?role=chair&kind=person",
            "/timeline",
            "/budgets",
            "/sparql?example=two-quantum-bodies",
            "/sparql?query=SELECT+%3Fx+%7B",
            "/doc/person/kitano-hiroaki",
            "/doc/body/quantum-technology-innovation-council",
            "/doc/body/ai-strategy-council?asOf=2020-09-15",
            "/doc/document/mic-2021-02-16",
            "/doc/quote/mic-2021-02-16-1542-1575",
            "/graph/source/mic-2021-02-16",
            "/reconcile/preview?id=person/kitano-hiroaki",
            "/releases",
            "/releases/current",
            "/ontology",
            "/ontology/terms/ExOfficioSeat",
            "/ontology/shapes",
            "/ontology/alignments",
            "/ontology/how-to",
            "/ontology/how-to/02-roster-with-two-affiliations",
            "/ontology/questions",
            "/ontology/questions/Q01",
            "/ontology/changes",
            "/vocab",
            "/vocab/role",
            "/vocab/role/chair",
            "/absent");

    @ParameterizedTest
    @CsvSource({"ja, LIGHT, 1200", "en, DARK, 390"})
    void every_page_is_accessible_fits_and_stays_at_home(String language, ColorScheme scheme, int width) {
        try (BrowserContext context = browser.newContext(
                new Browser.NewContextOptions().setColorScheme(scheme).setViewportSize(width, 900))) {
            for (String path : PAGES) {
                Page page = visit(context, path + (path.contains("?") ? "&" : "?") + "lang=" + language);
                page.waitForTimeout(200);
                // links within running text are as high as its lines (WCAG 2.5.8, inline); axe sees no text around them
                boolean text = path.startsWith("/doc/document/") || path.startsWith("/doc/quote/");
                List<Rule> violations = new AxeBuilder(page)
                        .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"))
                        .analyze()
                        .getViolations();
                assertThat(violations.stream()
                                .filter(rule -> !text || !rule.getId().equals("target-size"))
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
            page.waitForURL(address -> address.contains("/doc/document/mic-2021-02-16"));
        }
        assertThat(complaints).isEmpty();
    }

    @Test
    void the_search_field_proposes_things_to_the_keyboard() {
        try (BrowserContext context = browser.newContext()) {
            Page page = visit(context, "/?lang=ja");
            Locator field = page.getByRole(AriaRole.COMBOBOX);
            field.fill("北野");
            Locator options = page.getByRole(AriaRole.OPTION);
            options.first().waitFor();
            assertThat(field.getAttribute("aria-expanded")).isEqualTo("true");
            assertThat(options.first().textContent()).contains("北野宏明");
            page.keyboard().press("ArrowDown");
            assertThat(field.getAttribute("aria-activedescendant"))
                    .isEqualTo(options.first().getAttribute("id"));
            assertThat(options.first().getAttribute("aria-selected")).isEqualTo("true");
            List<Rule> violations = new AxeBuilder(page).analyze().getViolations();
            assertThat(violations).extracting(Rule::getId).isEmpty();
            page.keyboard().press("Escape");
            assertThat(field.getAttribute("aria-expanded")).isEqualTo("false");
            assertThat(options.count()).isZero();
            page.keyboard().press("ArrowDown");
            options.first().waitFor();
            page.keyboard().press("ArrowDown");
            page.keyboard().press("Enter");
            page.waitForURL("**/doc/person/kitano-hiroaki?lang=ja");
        }
        assertThat(complaints).isEmpty();
    }

    @Test
    void without_a_choice_the_search_field_searches() {
        try (BrowserContext context = browser.newContext()) {
            Page page = visit(context, "/?lang=en");
            page.getByRole(AriaRole.COMBOBOX).fill("<script>量子\u202e\"");
            page.keyboard().press("Enter");
            page.waitForURL("**/queries/search?**");
            assertThat(page.locator("#p-text").inputValue()).isEqualTo("<script>量子\u202e\"");
        }
        assertThat(complaints).isEmpty();
    }

    @Test
    void the_files_of_the_network_follow_what_is_shown() {
        try (BrowserContext context = browser.newContext()) {
            Page page = visit(context, "/network?lang=ja");
            page.locator("#state:not(:empty)").waitFor();
            Locator gexf = page.locator("#files a", new Page.LocatorOptions().setHasText("gexf"));
            page.locator("#role").selectOption("chair");
            page.locator("#kind").selectOption("post");
            assertThat(gexf.getAttribute("href")).contains("role=chair", "kind=post", "lang=ja", "format=gexf");
            page.locator("#day").focus();
            page.keyboard().press("ArrowLeft");
            assertThat(gexf.getAttribute("href")).containsPattern("asOf=\\d{4}-\\d\\d-\\d\\d");
            page.locator("#alone").click();
            assertThat(gexf.getAttribute("href")).contains("near=post%3A");
            page.locator("#find").fill("議");
            assertThat(page.locator("#partly").isVisible()).isTrue();
            page.locator("#all").click();
            assertThat(gexf.getAttribute("href")).doesNotContain("role", "kind", "near", "asOf");
            assertThat(page.locator("#partly").isVisible()).isFalse();
        }
        assertThat(complaints).isEmpty();
    }

    @Test
    void the_network_shows_what_is_asked_for() {
        try (BrowserContext context = browser.newContext()) {
            Page page = visit(context, "/network?lang=ja");
            page.locator("#state:not(:empty)").waitFor();
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
}
