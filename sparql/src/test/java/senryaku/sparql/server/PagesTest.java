package senryaku.sparql.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PagesTest extends ServerTest {

    @Test
    void GET_start_200_shows_what_is_loaded_in_both_languages() {
        String ja = get("/", "Accept", BROWSER).body();
        assertThat(ja)
                .contains("<html lang=\"ja\"")
                .contains("<dt>人物</dt><dd>4</dd>")
                .contains("<dt>予算額</dt><dd>1</dd>");
        assertThat(ja).contains("20210216T000000Z-0a1b2c3d").contains("2021-02-16 09:00 +09:00");
        assertThat(ja).contains("AI戦略実行会議の座長は誰か").contains("/queries/who-chairs?body=ai-strategy-council&amp;lang=ja");
        String en = get("/?lang=en").body();
        assertThat(en).contains("<html lang=\"en\"").contains("<dt>Bodies</dt><dd>3</dd>");
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
        for (String path : new String[] {"/queries", "/queries/who-chairs", "/chart", "/timeline", "/budgets"}) {
            HttpResponse<String> page = get(path, "Accept", BROWSER);
            assertThat(page.body())
                    .doesNotContain("<script>")
                    .doesNotContain("<script src")
                    .doesNotContain("<script type=\"module")
                    .doesNotContain("src=\"http");
            assertThat(header(page, "Content-Security-Policy")).doesNotContain("script-src");
        }
        assertThat(get("/style.css").body()).doesNotContain("@import").doesNotContain("url(");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/sparql", "/network"})
    void pages_with_a_script_take_it_from_here_and_for_ever(String path) {
        HttpResponse<String> page = get(path, "Accept", BROWSER);
        assertThat(header(page, "Content-Security-Policy")).contains("script-src 'self';");
        Matcher script = Pattern.compile("<script type=\"module\" src=\"(/scripts/[0-9a-f]{16}/[a-z]+\\.js)\">")
                .matcher(page.body());
        assertThat(script.find()).isTrue();
        HttpResponse<String> file = get(script.group(1));
        assertThat(header(file, "Content-Type")).startsWith("text/javascript");
        assertThat(header(file, "Cache-Control")).contains("immutable");
        assertThat(file.body()).doesNotContain("eval(");
        assertThat(page.body()
                        .replace("<script type=\"application/ld+json\">", "")
                        .split("<script", -1))
                .as("no other script")
                .hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/scripts/", "/scripts/0000000000000000/editor.js", "/scripts/x"})
    void GET_404_for_a_script_that_is_not_ours(String path) {
        assertThat(get(path).statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/chart?asOf=yesterday", "/network?asOf=2021-02-30", "/chart?asOf=%22%3E%3Cscript%3E"})
    void GET_400_for_a_day_that_is_none(String path) {
        HttpResponse<String> page = get(path, "Accept", BROWSER);
        assertThat(page.statusCode()).isEqualTo(400);
        assertThat(page.body()).contains("asOf").doesNotContain("<script");
    }

    @Test
    void GET_sparql_shows_an_example_and_answers_it() {
        HttpResponse<String> page = get("/sparql?example=how-many-of-each-class", "Accept", BROWSER);
        assertThat(page.body()).contains("COUNT(DISTINCT ?thing)").contains("foaf:Person");
        assertThat(get("/sparql?example=absent", "Accept", BROWSER).statusCode())
                .isEqualTo(404);
    }

    @Test
    void GET_sparql_400_says_the_place_for_the_editor() {
        assertThat(get(sparql("SELECT ?x\nWHERE { ?s ?p }"), "Accept", BROWSER).body())
                .contains("data-line=\"2\" data-column=\"15\"");
    }

    @Test
    void GET_vocabulary_200_lists_prefixes_classes_and_properties_with_their_use() {
        HttpResponse<String> answer = get("/vocabulary.json");
        assertThat(answer.body().replaceAll("\\s+", " "))
                .contains("\"org\" : \"http://www.w3.org/ns/org#\"")
                .contains("\"name\" : \"foaf:Person\" , \"used\" : 4");
        assertThat(header(answer, "Content-Type")).startsWith("application/json");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"senryaku.sparql.ui.texts", "senryaku.sparql.server.messages", "senryaku.sparql.query.messages"})
    void bothLanguagesHaveTheSameKeys(String bundle) {
        assertThat(ResourceBundle.getBundle(bundle, Locale.JAPANESE).keySet())
                .isEqualTo(ResourceBundle.getBundle(bundle, Locale.ROOT).keySet());
    }
}
