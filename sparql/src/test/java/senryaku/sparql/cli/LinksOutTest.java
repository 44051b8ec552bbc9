package senryaku.sparql.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Links to registers of others, as people and programs find them. */
class LinksOutTest extends ShippedServer {

    private static final String ROR = "https://ror.org/016bgq349";
    private static final String NUMBER =
            "https://www.houjin-bangou.nta.go.jp/henkorireki-johoto.html?selHouzinNo=7012405000492";

    @ParameterizedTest
    @CsvSource({
        "ja, ROR（研究機関の登録簿）016bgq349, 法人番号 7012405000492（国税庁）, 所在地も東京",
        "en, ROR (Research Organization Registry) 016bgq349, Corporate number 7012405000492 (National Tax Agency of Japan), both in Tokyo"
    })
    void thePageLinksOutAndSaysFromWhereAndWhy(String language, String ror, String number, String reason) {
        String page =
                get("/doc/body/nict?lang=" + language, "Accept", "text/html").body();
        assertThat(page)
                .contains("<a href=\"" + ROR + "\">" + ror + "</a>")
                .contains("<a href=\"" + NUMBER + "\">" + number + "</a>")
                .contains(reason, "ror-records d93fc66 of 2026-06-23, CC0");
    }

    @Test
    void programsFindThemInEveryForm() {
        for (String ending : new String[] {".ttl", ".jsonld", ".nt"}) {
            assertThat(get("/doc/body/nict" + ending).body()).contains(ROR, NUMBER);
        }
        assertThat(get("/doc/body/nict?lang=en", "Accept", "text/html").body()).contains("\"sameAs\"");
        String query =
                "PREFIX skos: <http://www.w3.org/2004/02/skos/core#> PREFIX sen: <https://w3id.org/senryaku/ontology#>"
                        + " PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> PREFIX dct: <http://purl.org/dc/terms/>"
                        + " SELECT (COUNT(DISTINCT ?match) AS ?links) { ?body skos:exactMatch ?match ."
                        + " ?why rdf:subject ?body ; rdf:predicate skos:exactMatch ; rdf:object ?match ;"
                        + " sen:reason ?reason ; dct:creator ?who ; dct:created ?day FILTER(STRSTARTS(STR(?body),"
                        + " 'https://w3id.org/senryaku/id/body/')) }";
        assertThat(get("/sparql?format=csv&query=" + encode(query)).body()).isEqualToIgnoringNewLines("links34");
    }

    /** Whoever has the number of a register finds our thing, and the other way round. */
    @Test
    void reconciliationGivesTheIdentifiers() {
        String body = get("/reconcile?extend="
                        + encode("{\"ids\":[\"body/nict\"],\"properties\":[{\"id\":\"identifier\"}]}"))
                .body();
        assertThat(body).contains("016bgq349", "7012405000492");
    }
}
