package senryaku.sparql.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ThingTest extends ServerTest {

    private static final String COUNCIL = "/doc/body/ai-strategy-council";

    @Test
    void GET_id_303_leads_to_the_document() {
        HttpResponse<String> response = get("/id/body/ai-strategy-council?lang=en");
        assertThat(response.statusCode()).isEqualTo(303);
        assertThat(header(response, "Location")).isEqualTo(COUNCIL + "?lang=en");
    }

    @Test
    void GET_doc_200_as_Turtle_with_what_points_to_it() {
        HttpResponse<String> response = get(COUNCIL);
        assertThat(header(response, "Content-Type")).startsWith("text/turtle");
        assertThat(response.body()).contains("org:Organization").contains("membership/council.anzai");
        assertThat(RDFParser.fromString(response.body(), Lang.TURTLE).toGraph().size())
                .isEqualTo(5);
    }

    @Test
    void GET_doc_200_as_page_in_both_languages() {
        String ja = get(COUNCIL, "Accept", BROWSER).body();
        assertThat(ja).contains("<h1>AI戦略実行会議</h1>").contains("membership:council.anzai");
        assertThat(ja).contains("/queries/who-chairs?body=body%3Aai-strategy-council&amp;lang=ja");
        String en = get(COUNCIL + "?lang=en", "Accept", BROWSER).body();
        assertThat(en).contains("<h1>AI Strategy Council</h1>").contains("What points to it");
    }

    @Test
    void GET_doc_200_takes_names_from_data_never_as_markup() {
        assertThat(get("/doc/body/markup", "Accept", BROWSER).body())
                .contains("<h1>&lt;script&gt;alert(1)&lt;/script&gt;</h1>")
                .doesNotContain("<script");
    }

    @Test
    void GET_vocab_200() {
        assertThat(get("/vocab/role/chair", "Accept", "application/ld+json").body())
                .contains("座長");
        assertThat(get("/vocab/role/chair?lang=en", "Accept", BROWSER).body()).contains("<h1>chair</h1>");
    }

    @Test
    void GET_doc_304() {
        String tag = header(get(COUNCIL, "Accept", BROWSER), "ETag");
        assertThat(get(COUNCIL, "Accept", BROWSER, "If-None-Match", tag).statusCode())
                .isEqualTo(304);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/doc/body/absent", "/doc/", "/vocab/absent", "/doc/body/%3E%20%7D", "/doc/body/..%2Fx"})
    void GET_404_or_400_for_what_is_unknown(String path) {
        assertThat(get(path).statusCode()).isIn(400, 404);
        assertThat(get(path, "Accept", BROWSER).statusCode()).isIn(400, 404);
    }

    @Test
    void GET_doc_406() {
        assertThat(get(COUNCIL, "Accept", "text/csv").statusCode()).isEqualTo(406);
    }
}
