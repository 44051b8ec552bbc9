package senryaku.sparql.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.regex.Matcher;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonObject;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ThingTest extends ServerTest {

    private static final String COUNCIL = "/doc/body/ai-strategy-council";
    private static final int LABELS_OF_NEIGHBOURS = 0;
    private static final String PERSON = "/doc/person/anzai-yuichiro";
    private static final String SEAT = "/doc/membership/council.anzai";

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
                .isEqualTo(5 + LABELS_OF_NEIGHBOURS);
    }

    @Test
    void GET_doc_200_as_page_in_both_languages() {
        String ja = get(COUNCIL, "Accept", BROWSER).body();
        assertThat(ja).contains("<h1>AI戦略実行会議</h1>").contains("安西祐一郎 · AI戦略実行会議 · 座長");
        assertThat(ja).contains("/queries/who-chairs?body=body%3Aai-strategy-council&amp;lang=ja");
        String en = get(COUNCIL + "?lang=en", "Accept", BROWSER).body();
        assertThat(en).contains("<h1>AI Strategy Council</h1>").contains("What points to it");
    }

    @Test
    void GET_doc_200_takes_names_from_data_never_as_markup() {
        assertThat(get("/doc/body/markup", "Accept", BROWSER).body())
                .contains("<h1>&lt;script&gt;alert(1)&lt;/script&gt;</h1>")
                .doesNotContain("<script>")
                .containsOnlyOnce("<script type=\"application/ld+json\">")
                .contains("\\u003cscript\\u003ealert(1)\\u003c\\/script\\u003e");
    }

    @Test
    void GET_doc_200_draws_what_it_is_tied_to() {
        String council = get(COUNCIL, "Accept", BROWSER).body();
        assertThat(council)
                .contains("<desc>安西祐一郎 → 座長 → AI戦略実行会議</desc>")
                .contains("<a href=\"/doc/person/anzai-yuichiro?lang=ja\">")
                .contains("/queries/network?near=body%3Aai-strategy-council&amp;format=gexf");
        assertThat(get(PERSON + "?lang=en", "Accept", BROWSER).body())
                .contains("<desc>Anzai Yuichiro → chair → AI Strategy Council</desc>");
        assertThat(get("/doc/person/sato-a", "Accept", BROWSER).body())
                .contains("<desc>佐藤 → 座長 → &lt;script&gt;alert(1)&lt;/script&gt;</desc>")
                .doesNotContain("<script>");
    }

    @Test
    void GET_doc_200_names_properties_of_common_vocabularies_in_the_language_of_the_page() {
        assertThat(get(COUNCIL, "Accept", BROWSER).body())
                .contains("title=\"http://www.w3.org/2000/01/rdf-schema#label\">名称</a>", ">種別</a>", ">組織</a>")
                .doesNotContain(">rdfs:label<", ">org:classification<");
        assertThat(get(COUNCIL + "?lang=en", "Accept", BROWSER).body()).contains(">name</a>", ">classification</a>");
    }

    @Test
    void GET_doc_200_as_JSON_LD_in_the_words_of_the_context() {
        HttpResponse<String> response = get(SEAT, "Accept", "application/ld+json");
        assertThat(header(response, "Content-Type")).isEqualTo("application/ld+json");
        String context = address("/context.jsonld").toString();
        JsonObject seat = JSON.parse(response.body());
        assertThat(seat.getString("@context")).isEqualTo(context);
        assertThat(seat.getString("id")).isEqualTo("membership:council.anzai");
        assertThat(seat.getString("type")).isEqualTo("Membership");
        assertThat(seat.getObj("member").getString("id")).isEqualTo("person:anzai-yuichiro");
        assertThat(seat.getObj("member").getObj("label").getString("ja")).isEqualTo("安西祐一郎");
        assertThat(seat.hasKey("role")).isTrue();
        assertThat(seat.getString("roleTitle")).isEqualTo("座長");
    }

    @ParameterizedTest
    @ValueSource(strings = {COUNCIL, PERSON, SEAT, "/doc/body/markup", "/doc/budget/nict-2020"})
    void GET_doc_200_says_the_same_in_every_form(String path) {
        Graph turtle =
                RDFParser.fromString(get(path + ".ttl").body(), Lang.TURTLE).toGraph();
        Graph triples =
                RDFParser.fromString(get(path + ".nt").body(), Lang.NTRIPLES).toGraph();
        Graph xml = RDFParser.fromString(get(path + ".rdf").body(), Lang.RDFXML).toGraph();
        String json = get(path + ".jsonld").body();
        String context = get("/context.jsonld").body();
        String whole = json.replaceFirst(
                "\"@context\": \"[^\"]*\"",
                Matcher.quoteReplacement(
                        context.strip().replaceFirst("^\\{", "").replaceFirst("\\}$", "")));
        Graph jsonLd = RDFParser.fromString(whole, Lang.JSONLD).toGraph();
        assertThat(turtle.isIsomorphicWith(triples)).isTrue();
        assertThat(turtle.isIsomorphicWith(xml)).isTrue();
        assertThat(turtle.isIsomorphicWith(jsonLd)).as(json).isTrue();
        assertThat(get(path + ".html").body()).startsWith("<!DOCTYPE html>");
    }

    @Test
    void GET_doc_200_links_to_its_forms_and_to_what_describes_it() {
        assertThat(header(get(PERSON), "Link"))
                .contains("</doc/person/anzai-yuichiro.jsonld>; rel=\"alternate\"; type=\"application/ld+json\"")
                .contains("<https://w3id.org/senryaku/id/person/anzai-yuichiro>; rel=\"describes\"")
                .contains("</.well-known/void>; rel=\"describedby\"")
                .doesNotContain("license");
        assertThat(get(PERSON, "Accept", BROWSER).body())
                .contains("<link rel=\"alternate\" type=\"text/turtle\" href=\"/doc/person/anzai-yuichiro.ttl\">")
                .contains("『戦略 Senryaku』リリース 20210216T000000Z-0a1b2c3d（2021-02-16）");
    }

    @Test
    void GET_404_names_the_nearest() {
        HttpResponse<String> response = get("/doc/person/kitano?lang=en");
        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(response.body()).contains("Did you mean: person:kitano-hiroaki (");
    }

    @Test
    void GET_graph_200_whole_and_as_page() {
        String path = "/graph/source/sample";
        Graph triples =
                RDFParser.fromString(get(path + ".nt").body(), Lang.NTRIPLES).toGraph();
        assertThat(triples.size()).isGreaterThan(30);
        assertThat(RDFParser.fromString(get(path).body(), Lang.TURTLE).toGraph().isIsomorphicWith(triples))
                .isTrue();
        assertThat(get(path, "Accept", "application/n-quads").body().lines())
                .hasSize(triples.size())
                .allMatch(line -> line.endsWith("<https://w3id.org/senryaku/graph/source/sample> ."));
        assertThat(get(path + "?lang=en", "Accept", BROWSER).body())
                .contains("Triples: " + triples.size())
                .contains(path + ".nt")
                .contains("/doc/document/sample");
        assertThat(get(path, "Accept", "application/ld+json").statusCode()).isEqualTo(406);
        assertThat(get("/graph/source/absent").statusCode()).isEqualTo(404);
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
