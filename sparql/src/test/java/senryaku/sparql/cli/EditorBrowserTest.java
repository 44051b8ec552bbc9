package senryaku.sparql.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;

/** The SPARQL editor in a real browser. */
class EditorBrowserTest extends InBrowser {

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
    void rows_with_two_things_are_a_network() {
        try (BrowserContext context = browser.newContext()) {
            Page page = visit(context, "/sparql?example=two-quantum-bodies&lang=en");
            page.getByRole(
                            AriaRole.BUTTON,
                            new Page.GetByRoleOptions().setName("Network").setExact(true))
                    .click();
            page.locator(".canvas canvas").first().waitFor();
            assertThat(page.getByLabel("From", new Page.GetByLabelOptions().setExact(true))
                            .inputValue())
                    .isEqualTo("0");
            page.getByLabel("To", new Page.GetByLabelOptions().setExact(true)).selectOption("document");
            page.locator(".canvas canvas").first().waitFor();
            assertThat(rows(page)).as("the table stays").isNotEmpty();
        }
        assertThat(complaints).isEmpty();
    }

    @Test
    void the_answer_of_a_long_query_can_be_downloaded_too() {
        try (BrowserContext context = browser.newContext()) {
            Page page = visit(context, "/sparql?lang=en");
            write(page, "SELECT ?s { ?s ?p ?o } LIMIT 3 # " + "量子".repeat(3_000));
            page.keyboard().press("Control+Enter");
            page.locator("#answer").waitFor();
            assertThat(page.locator("form.downloads button[value=csv]").isVisible())
                    .isTrue();
            Response csv = page.waitForResponse(
                    "**/sparql",
                    () -> page.locator("form.downloads button[value=csv]").click());
            assertThat(csv.status()).isEqualTo(200);
            assertThat(csv.headerValue("Content-Type")).startsWith("text/csv");
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
            page.waitForURL(address -> address.contains("#q=")); // compressing it takes a moment longer than the answer
            assertThat(page.url()).hasSizeLessThan(500);
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
    void without_script_the_form_asks() {
        try (BrowserContext context = browser.newContext(new Browser.NewContextOptions().setJavaScriptEnabled(false))) {
            Page page = visit(context, "/sparql?lang=en");
            page.locator("#query").fill("SELECT ?s { ?s ?p ?o } LIMIT 4");
            page.locator("#run").click();
            assertThat(rows(page)).hasSize(4);
        }
    }
}
