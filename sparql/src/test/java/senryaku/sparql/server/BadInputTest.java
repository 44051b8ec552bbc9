package senryaku.sparql.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What people and programs send by mistake or on purpose: the right status, and words that say what to do. */
class BadInputTest extends ServerTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/queries/who-chairs?format=docx        | 400 | json, xml, csv, tsv",
                "/queries/who-chairs?asOf=16.2.2021     | 400 | 2021-02-16",
                "/queries/who-chairs?asOf=2021-02-30    | 400 | 2021-02-30",
                "/queries/who-chairs?body=no-such-body  | 404 | no-such-body",
                "/queries/who-chairs?bodi=x             | 400 | body",
                "/queries/who-chair                     | 404 | who-chairs",
                "/queries/who-chairs?body=%22%7D%20UNION%20%7B%3Fs%20%3Fp%20%3Fo%7D | 404 | UNION",
                "/queries/who-chairs?body=%7Bbody%7D    | 404 | {body}",
                "/queries/who-chairs?body=%E2%80%AEabc  | 404 | body",
                "/doc/body/%3Cscript%3E                 | 404 | nothing",
                "/graph/nothing                         | 404 | nothing",
                "/sparql?query=SELECT                   | 400 | Line 1"
            })
    void GET_is_refused_with_what_is_wrong(String path, int status, String words) {
        HttpResponse<String> response = get(path, "Accept-Language", "en");
        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(response.body()).contains(words).doesNotContain("Exception").doesNotContain("at org.");
        HttpResponse<String> page = get(path, "Accept", BROWSER);
        assertThat(page.statusCode()).isEqualTo(status);
        assertThat(page.body()).contains("<html lang=\"ja\"").doesNotContain("<script>");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                ";;;                  | 200",
                ",,,;q=1              | 200",
                "nonsense             | 406",
                "text/csv;q=foo       | 200",
                "*/*;q=0              | 406",
                "application/json;q=0, text/csv | 200",
                "日本語               | 406"
            })
    void GET_Accept_of_nonsense(String accept, int status) {
        assertThat(get(sparql(PEOPLE), "Accept", accept.replace("日本語", "\u00e6"))
                        .statusCode())
                .isEqualTo(status);
        assertThat(get("/queries/who-chairs", "Accept", accept.replace("日本語", "\u00e6"))
                        .statusCode())
                .isEqualTo(status);
    }

    @Test
    void GET_Accept_of_10_kB_is_read_or_refused() {
        String longList = "text/x-unknown, ".repeat(600) + "text/csv";
        assertThat(get(sparql(PEOPLE), "Accept", longList).statusCode()).isIn(200, 431);
        assertThat(get(sparql(PEOPLE), "Accept", "x".repeat(7_000)).statusCode())
                .isEqualTo(406);
    }

    @Test
    void POST_200_for_a_long_query_and_413_beyond_the_limit() {
        String query = PEOPLE + "\n#" + "x".repeat(15_000);
        assertThat(post("/sparql", "application/sparql-query", query).statusCode())
                .isEqualTo(200);
        HttpResponse<String> refused = post("/sparql", "application/sparql-query", query + "x".repeat(100_000));
        assertThat(refused.statusCode()).isEqualTo(413);
        assertThat(refused.body()).contains("20000");
    }
}
