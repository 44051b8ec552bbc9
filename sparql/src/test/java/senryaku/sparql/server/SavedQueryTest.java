package senryaku.sparql.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SavedQueryTest extends ServerTest {

    @Test
    void GET_catalogue_200_as_JSON() {
        HttpResponse<String> response = get("/queries");
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(header(response, "Content-Type")).isEqualTo("application/json");
        JsonObject first =
                JSON.parse(response.body()).get("queries").getAsArray().get(0).getAsObject();
        assertThat(first.getString("name")).isEqualTo("who-chairs");
        assertThat(first.getObj("question").getString("en")).isEqualTo("Who chairs which body?");
        assertThat(first.get("parameters").getAsArray().get(0).getAsObject().getString("type"))
                .isEqualTo("thing(body)");
        assertThat(first.get("examples").getAsArray().get(0).getAsObject().getString("address"))
                .isEqualTo("/queries/who-chairs?body=ai-strategy-council");
    }

    @Test
    void GET_catalogue_200_as_page_that_can_be_searched() {
        assertThat(get("/queries", "Accept", BROWSER).body())
                .contains("どの会議体の座長は誰か")
                .contains("予算額");
        assertThat(get("/queries?q=money&lang=en", "Accept", BROWSER).body())
                .contains("How much money?")
                .doesNotContain("Who chairs which body?");
        assertThat(get("/queries?q=zzz&lang=en", "Accept", BROWSER).body()).contains("No question holds these words");
    }

    @Test
    void GET_query_200_as_JSON_by_default() {
        HttpResponse<String> response = get("/queries/who-chairs?body=ai-strategy-council");
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(header(response, "Content-Type")).isEqualTo("application/sparql-results+json");
        assertThat(response.body()).contains("安西祐一郎").doesNotContain("北野宏明");
    }

    @Test
    void GET_query_200_as_CSV_TSV_and_by_Accept() {
        assertThat(get("/queries/who-chairs?lang=en&format=csv").body())
                .startsWith("body,bodyLabel,chair,chairLabel,roleTitle\r\n")
                .contains("Kitano Hiroaki");
        assertThat(get("/queries/who-chairs?format=tsv").body()).startsWith("?body\t?bodyLabel");
        assertThat(header(get("/queries/who-chairs", "Accept", "text/csv"), "Content-Type"))
                .startsWith("text/csv");
    }

    @Test
    void GET_construct_query_200_as_graph() {
        assertThat(get("/queries/network").body()).contains("org:memberOf");
        assertThat(get("/queries/network?format=csv").statusCode()).isEqualTo(400);
        assertThat(get("/queries/network", "Accept", "text/csv").statusCode()).isEqualTo(406);
    }

    @ParameterizedTest
    @CsvSource({
        "gexf, application/gexf+xml, network.gexf",
        "graphml, application/graphml+xml, network.graphml",
        "cytoscape, application/vnd.cytoscape+json, network.cyjs",
        "dot, text/vnd.graphviz;charset=utf-8, network.gv"
    })
    void GET_construct_query_200_as_graph_file(String format, String type, String file) {
        HttpResponse<String> response = get("/queries/network?format=" + format);
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(header(response, "Content-Type")).isEqualToIgnoringCase(type);
        assertThat(header(response, "Content-Disposition")).isEqualTo("attachment; filename=\"" + file + "\"");
        assertThat(response.body()).contains("北野宏明").contains("org:memberOf");
        assertThat(get("/queries/network", "Accept", type.replaceFirst(";.*", ""), "Accept-Language", "en")
                        .body())
                .contains("Kitano Hiroaki");
        String tag = header(response, "ETag");
        assertThat(get("/queries/network?format=" + format, "If-None-Match", tag)
                        .statusCode())
                .isEqualTo(304);
        assertThat(get("/queries/network?lang=en&format=" + format, "If-None-Match", tag, "Accept-Language", "en")
                        .statusCode())
                .isNotEqualTo(304);
    }

    @Test
    void GET_rows_as_graph_file_406_says_what_can_be_had() {
        HttpResponse<String> response = get("/queries/who-chairs?format=gexf", "Accept-Language", "en");
        assertThat(response.statusCode()).isEqualTo(406);
        assertThat(response.body()).contains("nodes and edges").contains("json, xml, csv, tsv");
        assertThat(get("/queries/who-chairs", "Accept", "application/gexf+xml").statusCode())
                .isEqualTo(406);
    }

    @Test
    void GET_query_200_as_page_in_both_languages() {
        HttpResponse<String> ja = get("/queries/who-chairs", "Accept", BROWSER);
        assertThat(ja.body()).contains("<html lang=\"ja\">").contains("北野宏明").doesNotContain("Kitano");
        assertThat(header(ja, "Content-Language")).isEqualTo("ja");
        HttpResponse<String> en = get("/queries/who-chairs", "Accept", BROWSER, "Accept-Language", "en-GB,en;q=0.9");
        assertThat(en.body()).contains("<html lang=\"en\">").contains("Kitano Hiroaki");
        assertThat(get("/queries/who-chairs?lang=ja", "Accept", BROWSER, "Accept-Language", "en")
                        .body())
                .contains("北野宏明");
    }

    @Test
    void GET_query_200_shows_the_query_with_the_values_in_it() {
        String page = get("/queries/budgets?words=a%22%7D%3Cb%3E&lang=en", "Accept", BROWSER)
                .body();
        assertThat(page).contains("\"a\\\"}&lt;b&gt;\"").doesNotContain("<b>");
    }

    @Test
    void GET_query_200_takes_text_from_data_never_as_markup() {
        String page = get("/queries/who-chairs?body=markup", "Accept", BROWSER).body();
        assertThat(page).contains("&lt;script&gt;alert(1)").doesNotContain("<script");
    }

    @Test
    void GET_unknown_query_404_names_the_nearest() {
        HttpResponse<String> response = get("/queries/who-chair", "Accept-Language", "en");
        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(header(response, "Content-Type")).isEqualTo("application/problem+json");
        assertThat(JSON.parse(response.body()).getString("title")).contains("Did you mean: who-chairs?");
    }

    @Test
    void GET_unknown_parameter_400_names_the_known() {
        HttpResponse<String> response = get("/queries/who-chairs?colour=red");
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.body()).contains("body, role, asOf, lang").contains("使えるのは");
    }

    @Test
    void GET_repeated_parameter_400() {
        assertThat(get("/queries/who-chairs?body=a&body=b").statusCode()).isEqualTo(400);
    }

    @Test
    void GET_unknown_thing_404_names_the_nearest_also_on_the_page() {
        HttpResponse<String> response = get("/queries/who-chairs?body=ai-strategy", "Accept-Language", "en");
        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(response.body()).contains("body:ai-strategy-council (");
        HttpResponse<String> page = get("/queries/who-chairs?body=ai-strategy", "Accept", BROWSER);
        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.body()).contains("body:ai-strategy-council").contains("name=\"body\" value=\"ai-strategy\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"asOf=2021-02-30", "asOf=x", "lang=fr", "body=person:kitano-hiroaki"})
    void GET_malformed_value_400(String parameter) {
        assertThat(get("/queries/who-chairs?" + parameter).statusCode()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "%22%20%7D%20%23",
                "x%27%29",
                "%3E%20%3Fs%20%3Fp",
                "%00",
                "%5Cu003E",
                "http%3A%2F%2Fx%2F%3E%7D",
                "%F0%9F%98%80"
            })
    void GET_hostile_value_is_data_or_400(String value) {
        HttpResponse<String> text = get("/queries/budgets?words=" + value);
        assertThat(text.statusCode()).isIn(200, 400);
        assertThat(get("/queries/who-chairs?body=" + value).statusCode()).isIn(400, 404);
    }

    @Test
    void POST_405() {
        HttpResponse<String> response = post("/queries/who-chairs", "application/x-www-form-urlencoded", "body=x");
        assertThat(response.statusCode()).isEqualTo(405);
        assertThat(header(response, "Allow")).isEqualTo("GET, HEAD, OPTIONS");
    }

    @Test
    void GET_304_for_a_known_answer() {
        String tag = header(get("/queries/who-chairs"), "ETag");
        assertThat(get("/queries/who-chairs", "If-None-Match", "\"x\", W/" + tag)
                        .statusCode())
                .isEqualTo(304);
    }
}
