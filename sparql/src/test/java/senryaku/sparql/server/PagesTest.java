package senryaku.sparql.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PagesTest extends ServerTest {

    @Test
    void GET_start_200_shows_what_is_loaded_in_both_languages() {
        String ja = get("/", "Accept", BROWSER).body();
        assertThat(ja)
                .contains("<html lang=\"ja\">")
                .contains("<dt>人物</dt><dd>4</dd>")
                .contains("<dt>予算額</dt><dd>1</dd>");
        assertThat(ja).contains("20210216T000000Z-0a1b2c3d").contains("2021-02-16 09:00 +09:00");
        assertThat(ja).contains("AI戦略実行会議の座長は誰か").contains("/queries/who-chairs?body=ai-strategy-council&amp;lang=ja");
        String en = get("/?lang=en").body();
        assertThat(en).contains("<html lang=\"en\">").contains("<dt>Bodies</dt><dd>3</dd>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/queries", "/sparql", "/style.css", "/context.jsonld", "/queries/who-chairs"})
    void GET_200_then_304(String path) {
        HttpResponse<String> first = get(path, "Accept", BROWSER);
        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(header(first, "ETag")).contains("20210216T000000Z-0a1b2c3d");
        assertThat(get(path, "Accept", BROWSER, "If-None-Match", header(first, "ETag"))
                        .statusCode())
                .isEqualTo(304);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/queries", "/sparql", "/absent", "/style.css", "/health/live"})
    void GET_sends_safe_headers(String path) {
        HttpResponse<String> response = get(path, "Origin", "https://example.org", "Accept", BROWSER);
        assertThat(header(response, "Content-Security-Policy"))
                .contains("default-src 'none'")
                .doesNotContain("unsafe");
        assertThat(header(response, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(response, "Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(header(response, "Access-Control-Allow-Origin")).isEqualTo("*");
        assertThat(header(response, "Server")).isEmpty();
    }

    @Test
    void GET_sparql_200_as_page_with_the_form_and_the_result() {
        assertThat(get("/sparql", "Accept", BROWSER).body())
                .contains("<textarea")
                .doesNotContain("<table");
        String page = get(sparql(PEOPLE) + "&lang=en", "Accept", BROWSER).body();
        assertThat(page).contains("person:kitano-hiroaki").contains("Rows: 4").contains("format=csv");
    }

    @Test
    void GET_sparql_400_as_page_keeps_the_query() {
        HttpResponse<String> response = get(sparql("SELECT ?x <b>"), "Accept", BROWSER);
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.body()).contains("1 行").contains("SELECT ?x &lt;b&gt;");
    }

    @Test
    void GET_404_in_the_form_of_the_caller() {
        assertThat(get("/absent").statusCode()).isEqualTo(404);
        assertThat(header(get("/absent"), "Content-Type")).startsWith("text/plain");
        assertThat(get("/absent", "Accept", BROWSER).body()).contains("<html lang=\"ja\">");
        assertThat(header(get("/absent", "Accept", "application/json"), "Content-Type"))
                .isEqualTo("application/problem+json");
        assertThat(get("/$/server").statusCode()).isEqualTo(404);
        assertThat(get("/sparql/update").statusCode()).isEqualTo(404);
    }

    @Test
    void GET_health_200() {
        assertThat(get("/health/live").body()).contains("live");
        assertThat(get("/health/ready").body()).contains("ready").contains("20210216T000000Z-0a1b2c3d");
    }

    @Test
    void GET_context_200_as_JSON_LD() {
        HttpResponse<String> response = get("/context.jsonld");
        assertThat(header(response, "Content-Type")).isEqualTo("application/ld+json");
        assertThat(response.body()).contains("@context");
    }

    @Test
    void pages_load_nothing_from_elsewhere() {
        for (String path : new String[] {"/", "/queries", "/sparql", "/queries/who-chairs"}) {
            assertThat(get(path, "Accept", BROWSER).body())
                    .doesNotContain("<script>")
                    .doesNotContain("<script src")
                    .doesNotContain("src=\"http");
        }
        assertThat(get("/style.css").body()).doesNotContain("@import").doesNotContain("url(");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"senryaku.sparql.ui.texts", "senryaku.sparql.server.messages", "senryaku.sparql.query.messages"})
    void bothLanguagesHaveTheSameKeys(String bundle) {
        assertThat(ResourceBundle.getBundle(bundle, Locale.JAPANESE).keySet())
                .isEqualTo(ResourceBundle.getBundle(bundle, Locale.ROOT).keySet());
    }
}
