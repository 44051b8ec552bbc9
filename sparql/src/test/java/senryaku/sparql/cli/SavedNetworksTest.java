package senryaku.sparql.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import senryaku.sparql.query.QueryCatalog;
import senryaku.sparql.query.SavedQuery;

/** Saved queries whose rows tie things, as files of nodes and edges. */
class SavedNetworksTest extends ShippedServer {

    static Stream<SavedQuery> tying() {
        List<SavedQuery> tying = QueryCatalog.load().all().stream()
                .filter(query -> query.ties().isPresent())
                .toList();
        assertThat(tying).extracting(SavedQuery::name).contains("members", "interlocks", "seats-of", "succession");
        return tying.stream();
    }

    @ParameterizedTest
    @MethodSource("tying")
    void every_form_of_a_network_comes_and_the_page_offers_it(SavedQuery query) {
        String address =
                "/queries/" + query.name() + query.examples().getFirst().address();
        String more = address.contains("?") ? "&" : "?";
        for (String form : List.of("gexf", "graphml", "cytoscape", "dot")) {
            HttpResponse<String> file = get(address + more + "format=" + form);
            assertThat(file.statusCode()).as(address + " " + form).isEqualTo(200);
            assertThat(file.headers().firstValue("Content-Disposition").orElse(""))
                    .contains("filename=\"" + query.name() + ".");
        }
        assertThat(elements(address + more).getArray("nodes")).isNotEmpty();
        assertThat(elements(address + more).getArray("edges")).isNotEmpty();
        assertThat(get(address, "Accept", "text/html").body()).contains("format=gexf", "Gephi");
    }

    @Test
    void every_seat_of_the_answer_is_an_edge() {
        long seats = get("/queries/members?format=csv").body().lines().skip(1).count();
        assertThat(elements("/queries/members?").getArray("edges")).hasSize((int) seats);
    }

    @Test
    void a_person_on_several_bodies_has_an_edge_to_each() {
        JsonObject interlocks = elements("/queries/interlocks?minimum=3&");
        long people = get("/queries/interlocks?minimum=3&format=csv")
                .body()
                .lines()
                .skip(1)
                .count();
        assertThat(interlocks.getArray("edges").count()).isGreaterThanOrEqualTo(people * 3);
    }

    @Test
    void the_first_rows_are_a_part_and_say_so() {
        HttpResponse<String> first = get("/queries/members?format=cytoscape&max-rows=2");
        assertThat(first.headers().firstValue("Senryaku-Truncated")).contains("rows=2");
        assertThat(JSON.parse(first.body()).getObj("elements").getArray("edges"))
                .hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/queries/conflicts?format=gexf", "/queries/budget-totals?format=dot"})
    void rows_that_tie_nothing_are_no_network(String address) {
        HttpResponse<String> refused = get(address, "Accept-Language", "en");
        assertThat(refused.statusCode()).isEqualTo(406);
        assertThat(refused.body()).contains("nodes and edges", "csv");
    }

    @Test
    void a_search_that_finds_more_than_it_gives_says_so() {
        HttpResponse<String> many = get("/queries/search?format=csv&text=" + encode("の"));
        assertThat(many.headers().firstValue("Senryaku-Truncated")).contains("rows=100");
        assertThat(get("/queries/search?lang=en&text=" + encode("の"), "Accept", "text/html")
                        .body())
                .contains("The best 100 only");
        HttpResponse<String> few = get("/queries/search?format=csv&text=" + encode("北野"));
        assertThat(few.headers().firstValue("Senryaku-Truncated")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"role=%22%3E%3Cscript%3Ealert(1)%3C/script%3E", "kind=%22%3E%3Cscript%3E", "near=%E2%80%AE%22"})
    void hostile_filters_of_the_network_stay_text(String filter) {
        HttpResponse<String> page = get("/network?" + filter, "Accept", "text/html");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).doesNotContain("<script>", "\"><script");
        assertThat(get("/queries/network?format=gexf&" + filter).statusCode()).isIn(400, 404);
    }

    private JsonObject elements(String address) {
        return JSON.parse(get(address + "format=cytoscape").body()).getObj("elements");
    }
}
