package senryaku.sparql.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.vocabulary.RDFS;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import senryaku.ontology.OntologyFiles;
import senryaku.sparql.handbook.Handbook;
import senryaku.sparql.handbook.Question;
import senryaku.sparql.handbook.Scheme;
import senryaku.sparql.handbook.Term;

class HandbookTest extends ServerTest {

    private static final Handbook BOOK = Handbook.read(OntologyFiles.standard());

    /** Pages that were read to look for places on them. */
    private final Map<String, String> bodies = new HashMap<>();

    static List<Term> terms() {
        return BOOK.terms();
    }

    static List<String> pages() {
        return List.of(
                "/ontology",
                "/ontology/0.1.0",
                "/ontology/shapes",
                "/ontology/alignments",
                "/ontology/questions",
                "/ontology/how-to",
                "/ontology/changes",
                "/vocab",
                "/vocab/role",
                "/vocab/role/chair");
    }

    @Test
    void GET_200_says_its_other_forms_in_a_header() {
        assertThat(header(get("/ontology/terms/ExOfficioSeat"), "Link"))
                .contains("</ontology/terms/ExOfficioSeat.ttl>; rel=\"alternate\"; type=\"text/turtle\"")
                .contains("<https://w3id.org/senryaku/ontology#ExOfficioSeat>; rel=\"describes\"");
        assertThat(header(get("/vocab/role/chair.ttl"), "Link"))
                .contains("</vocab/role/chair.jsonld>; rel=\"alternate\"")
                .contains("<https://w3id.org/senryaku/vocab/role/chair>; rel=\"describes\"");
        assertThat(header(get("/ontology/how-to"), "Link"))
                .contains("</.well-known/void>; rel=\"describedby\"")
                .doesNotContain("alternate");
    }

    @Test
    void GET_ontology_200_has_a_place_and_both_definitions_of_every_term() {
        String page = get("/ontology", "Accept", BROWSER).body();
        assertThat(terms())
                .hasSizeGreaterThan(80)
                .allSatisfy(term -> assertThat(text(page))
                        .contains("id=\"" + term.name() + "\"")
                        .contains(term.label().ja(), term.definition().ja())
                        .contains(term.label().en(), term.definition().en()));
    }

    @ParameterizedTest
    @MethodSource("terms")
    void GET_term_200_says_all_of_it_in_both_languages(Term term) {
        String page = text(get("/ontology/terms/" + term.name() + "?lang=en", "Accept", BROWSER)
                .body());
        assertThat(page)
                .contains(term.definition().en(), term.definition().ja())
                .contains(term.example().en(), term.example().ja())
                .contains("sen:" + term.name(), "Added the");
        assertThat(BOOK.questionsOf(term))
                .isNotEmpty()
                .allSatisfy(question -> assertThat(page)
                        .contains(question.words().en())
                        .contains("/ontology/questions/" + question.id()));
        assertThat(BOOK.shapesOf(term))
                .allSatisfy(shape -> assertThat(page).contains(shape.message().en()));
        assertThat(BOOK.mappingsOf(term.iri()))
                .allSatisfy(
                        mapping -> assertThat(page).contains(mapping.reason().en()));
    }

    @Test
    void GET_term_200_draws_it_and_counts_its_use() {
        String page = get("/ontology/terms/Event?lang=en", "Accept", BROWSER).body();
        assertThat(page)
                .contains("<svg", "event → was reported to → organization")
                .contains("Uses in the loaded data: 0");
        assertThat(get("/ontology/terms/Strategy?lang=en", "Accept", BROWSER).body())
                .contains("Uses in the loaded data: 1");
    }

    @Test
    void GET_term_200_says_what_holds_of_its_members_and_what_refuses_them() {
        String page = text(
                get("/ontology/terms/ExOfficioSeat?lang=en", "Accept", BROWSER).body());
        assertThat(page).contains("at most 0", "/ontology/shapes?lang=en#ExOfficioSeat-member");
        assertThat(get("/ontology/terms/Event?lang=en", "Accept", BROWSER).body())
                .contains("Nothing is both this and");
    }

    @Test
    void GET_questions_200_and_each_with_data_query_and_answer() {
        assertThat(BOOK.questions()).hasSizeGreaterThan(60);
        Question first = BOOK.questions().getFirst();
        assertThat(text(get("/ontology/questions", "Accept", BROWSER).body()))
                .contains(first.words().ja());
        assertThat(text(get("/ontology/questions/Q01", "Accept", BROWSER).body()))
                .contains(first.data(), first.query(), first.answer());
    }

    @Test
    void GET_how_to_200_with_ten_examples() {
        assertThat(BOOK.examples()).hasSizeGreaterThan(10).allSatisfy(example -> {
            String page = text(get("/ontology/how-to/" + example.name() + "?lang=en", "Accept", BROWSER)
                    .body());
            assertThat(page).contains(example.title().en(), example.title().ja());
            assertThat(page).contains(example.facts(), example.data());
            assertThat(Stream.concat(example.words().stream(), example.hints().stream()))
                    .hasSizeGreaterThan(1)
                    .allSatisfy(words -> {
                        assertThat(words.ja()).isNotEmpty();
                        assertThat(words.en()).isNotEmpty();
                    });
        });
    }

    @Test
    void GET_vocab_200_has_every_concept() {
        String list = get("/vocab", "Accept", BROWSER).body();
        for (Scheme scheme : BOOK.schemes()) {
            assertThat(list).contains("/vocab/" + scheme.name() + "?lang=ja");
            String page = text(get("/vocab/" + scheme.name() + "?lang=en", "Accept", BROWSER)
                    .body());
            assertThat(scheme.concepts())
                    .isNotEmpty()
                    .allSatisfy(concept -> assertThat(page)
                            .contains(
                                    concept.label().en(),
                                    concept.definition().ja(),
                                    concept.definition().en()));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/ontology,           text/turtle,           text/turtle",
        "/ontology,           application/ld+json,   application/ld+json",
        "/ontology,           application/n-triples, application/n-triples",
        "/ontology,           text/html,             text/html",
        "/ontology,           '*/*',                 text/turtle",
        "/ontology.ttl,       text/html,             text/turtle",
        "/ontology.jsonld,    text/html,             application/ld+json",
        "/ontology.nt,        text/html,             application/n-triples",
        "/ontology.html,      text/turtle,           text/html",
        "/ontology/0.1.0,     text/turtle,           text/turtle",
        "/ontology/0.1.0.ttl, text/html,             text/turtle",
        "/ontology/shapes,    text/turtle,           text/turtle",
        "/ontology/questions, text/html,             text/html",
        "/vocab/role,         text/turtle,           text/turtle",
        "/vocab/role/chair,   text/turtle,           text/turtle"
    })
    void GET_200_in_the_form_that_is_asked_for(String path, String accept, String type) {
        HttpResponse<String> response = get(path, "Accept", accept);
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(header(response, "Content-Type")).startsWith(type);
        assertThat(header(response, "Vary")).contains("Accept");
    }

    @Test
    void GET_ontology_version_200_is_what_that_version_said() {
        HttpResponse<String> turtle = get("/ontology/0.0.1", "Accept", "text/turtle");
        assertThat(turtle.statusCode()).isEqualTo(200);
        assertThat(turtle.body()).contains("Forerunner").doesNotContain("ExOfficioSeat");
        assertThat(get("/ontology/0.0.1", "Accept", BROWSER).body()).contains("/ontology/0.1.0.ttl");
        assertThat(get("/ontology/0.0.2", "Accept", "text/turtle").statusCode()).isEqualTo(404);
        assertThat(get("/ontology/0.1.0", "Accept", "text/turtle").body()).contains("ExOfficioSeat");
    }

    @Test
    void GET_ontology_changes_200_in_both_languages() {
        assertThat(get("/ontology/changes?lang=ja", "Accept", BROWSER).body())
                .contains("クラス <code>sen:ExOfficioSeat</code>（充て職の席）を加えた。", "（未公開）")
                .doesNotContain("Added the");
        assertThat(get("/ontology/changes?lang=en", "Accept", BROWSER).body())
                .contains("Added the class <code>sen:ExOfficioSeat</code>", "(not released)")
                .doesNotContain("を加えた");
    }

    @Test
    void GET_ontology_200_as_Turtle_defines_every_term() {
        Graph graph = RDFParser.fromString(
                        get("/ontology", "Accept", "text/turtle").body(), Lang.TURTLE)
                .toGraph();
        assertThat(terms())
                .allSatisfy(term -> assertThat(graph.find(NodeFactory.createURI(term.iri()), RDFS.Nodes.label, null)
                                .toList())
                        .hasSize(2));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void GET_200_then_304(String path) {
        HttpResponse<String> first = get(path, "Accept", BROWSER);
        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(get(path, "Accept", BROWSER, "If-None-Match", header(first, "ETag"))
                        .statusCode())
                .isEqualTo(304);
        assertThat(get(path + "?lang=en", "Accept", BROWSER, "If-None-Match", header(first, "ETag"))
                        .statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @MethodSource("pages")
    void GET_200_loads_nothing_from_elsewhere_and_runs_no_script(String path) {
        assertThat(get(path, "Accept", BROWSER).body())
                .doesNotContain("<script", "src=", "style=", "@import")
                .doesNotContainPattern("<link[^>]+href=\"http");
    }

    @ParameterizedTest
    @CsvSource({
        "/shapes,            /ontology/shapes",
        "/alignments/org,    /ontology/alignments#org",
        "/id/body/x,         /doc/body/x"
    })
    void GET_303_leads_on(String path, String place) {
        HttpResponse<String> response = get(path);
        assertThat(response.statusCode()).isEqualTo(303);
        assertThat(header(response, "Location")).isEqualTo(place);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/ontology/absent",
                "/ontology/9.9.9",
                "/ontology/terms/Absent",
                "/ontology/terms",
                "/ontology/",
                "/ontology/questions/Q999",
                "/ontology/questions.ttl",
                "/ontology/terms/Event/x",
                "/vocab/absent",
                "/vocab/role/absent",
                "/vocab/",
                "/ontologies"
            })
    void GET_404_for_what_is_unknown(String path) {
        assertThat(get(path, "Accept", BROWSER).statusCode()).isEqualTo(404);
        assertThat(get(path).statusCode()).isEqualTo(404);
    }

    @Test
    void GET_406_where_there_is_no_such_form() {
        assertThat(get("/ontology", "Accept", "text/csv").statusCode()).isEqualTo(406);
        assertThat(get("/ontology/questions", "Accept", "text/turtle").statusCode())
                .isEqualTo(406);
    }

    @Test
    void every_link_of_these_pages_resolves() {
        Set<String> known = new LinkedHashSet<>();
        for (String page : pages()) {
            known.add(page + "?lang=en");
            known.add(page + "?lang=ja");
        }
        List<String> open = new ArrayList<>(known);
        while (!open.isEmpty()) {
            String page = open.removeFirst();
            HttpResponse<String> answer = get(page, "Accept", BROWSER);
            assertThat(answer.statusCode()).as("GET %s", page).isEqualTo(200);
            for (String link : links(answer.body())) {
                String path = link.replaceFirst("#.*", "");
                String target = path.isEmpty() ? page : path;
                if (known.add(target)) {
                    open.add(target);
                }
                assertPlace(target, link, page);
            }
        }
        assertThat(known).hasSizeGreaterThan(500);
    }

    private void assertPlace(String target, String link, String page) {
        if (link.contains("#")) {
            assertThat(bodies.computeIfAbsent(
                            target, path -> get(path, "Accept", BROWSER).body()))
                    .as("%s on %s", link, page)
                    .contains("id=\"" + link.substring(link.indexOf('#') + 1) + "\"");
        }
    }

    /** The links within the handbook, and those that lead out of it to other pages of the server, but not queries. */
    private static List<String> links(String page) {
        return Pattern.compile("href=\"([/#][^\"]*)\"")
                .matcher(page)
                .results()
                .map(link -> link.group(1).replace("&amp;", "&"))
                .filter(link -> link.matches("/(ontology|vocab|alignments|shapes|style|favicon|context).*|#.*"))
                .distinct()
                .toList();
    }

    /** A page as people read it: without the escapes of HTML. */
    private static String text(String page) {
        return page.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&#34;", "\"")
                .replace("&#39;", "'")
                .replace("&amp;", "&");
    }
}
