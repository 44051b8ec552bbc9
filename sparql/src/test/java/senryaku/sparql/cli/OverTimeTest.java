package senryaku.sparql.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.system.Txn;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import senryaku.sparql.Sample;
import senryaku.sparql.cli.QuestionFolder.Question;
import senryaku.sparql.server.Serve;

/**
 * What held on a day, and on which words it rests: answers, pages, Mementos and documents of a real server over the shipped
 * sources, a table of terms of office and a roster with days known in part, both made for tests.
 */
class OverTimeTest {

    private static final Path FOLDER = Path.of("src/test/resources/questions-over-time");
    private static final Path SOURCES = Path.of("../loader/src/test/resources/sources/good");
    private static final Path DISSOLVED = Path.of("src/test/resources/over-time/test-dissolution");
    private static final String COUNCIL = "integrated-innovation-strategy-promotion-council";
    private static final String BASE = "https://w3id.org/senryaku/";
    private static final String KATO = "id/seat/" + COUNCIL + ".chair.chief-cabinet-secretary.kato-katsunobu";
    private static final String DECK = "/doc/document/mic-2021-02-16";
    private static final String[] BROWSER = {"Accept", "text/html"};
    private static final String[] TURTLE = {"Accept", "text/turtle"};

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static ShippedStore store;
    private static Serve server;

    @BeforeAll
    static void start(@TempDir Path folder) {
        store = ShippedStore.in(
                folder, SOURCES.resolve("test-terms-of-office"), SOURCES.resolve("test-periods"), DISSOLVED);
        server = Sample.serve(store.dataset());
    }

    @AfterAll
    static void stop() {
        server.close();
        store.close();
        CLIENT.close();
    }

    static List<Path> questions() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.sorted().toList();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("questions")
    void everyQuestionHasItsWholeAnswer(Path file) throws IOException {
        Question question = QuestionFolder.read(file);
        List<List<String>> answer =
                Txn.calculateRead(store.dataset(), () -> QuestionFolder.ask(question, store.dataset()));
        assertThat(answer)
                .as("%s: %s", file, question.question().get("en"))
                .containsExactlyInAnyOrderElementsOf(question.rows());
    }

    @Test
    void thereAreQuestions() throws IOException {
        assertThat(questions()).hasSizeGreaterThan(20);
    }

    @Test
    void aDerivedSeatLeadsToBothPremisesAndTheirWords() {
        String evidence =
                get("/queries/evidence?format=csv&thing=" + encode(BASE + KATO)).body();
        assertThat(evidence)
                .contains("議長：官房長官")
                .contains("| 内閣官房長官 | 加藤 勝信 | 令和2年9月16日から |")
                .contains(BASE + "vocab/rule/ex-officio-holder")
                .contains(BASE + "id/seat/" + COUNCIL + ".chair,")
                .contains(BASE + "id/membership/chief-cabinet-secretary.kato-katsunobu,");
        assertThat(evidence.lines().skip(1)).allMatch(row -> row.contains(",premise,"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "person:kato-katsunobu",
                "id/quote/mic-2021-02-16-4560-4582",
                "id/document/test-terms-of-office",
                "graph/source/mic-2021-02-16#09c1de441f84e5af",
                "source:mic-2021-02-16#09c1de441f84e5af",
                "quote:mic-2021-02-16-4560-4582",
                "role:chair",
                "budget:quantum-cryptography-fy2021"
            })
    void whateverStandsInAnAnswerLeadsToWords(String thing) {
        String asked = thing.startsWith("id/") || thing.startsWith("graph/") ? BASE + thing : thing;
        if (asked.startsWith("budget:")) {
            asked = get("/queries/budgets?format=csv")
                    .body()
                    .lines()
                    .skip(1)
                    .findFirst()
                    .orElseThrow()
                    .split(",", -1)[0];
        }
        HttpResponse<String> answer = get("/queries/evidence?format=csv&thing=" + encode(asked));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body().lines().count()).as(answer.body()).isGreaterThan(1);
    }

    @Test
    void everyDerivedStatementLeadsToWordsOrReasons() {
        String derived = get("/sparql?format=csv&query=" + encode("""
                PREFIX sen: <https://w3id.org/senryaku/ontology#>
                SELECT ?rule (SAMPLE(?statement) AS ?one) { ?statement sen:derivedBy ?rule } GROUP BY ?rule""")).body();
        assertThat(derived.lines().count()).isGreaterThan(3);
        derived.lines()
                .skip(1)
                .map(row -> row.split(",", -1)[1])
                .forEach(statement -> assertThat(get("/queries/evidence?format=csv&thing=" + encode(statement))
                                .body()
                                .lines()
                                .count())
                        .as(statement)
                        .isGreaterThan(1));
    }

    @Test
    void evidenceOfWhatNobodyKnowsIsRefused() {
        assertThat(get("/queries/evidence?thing=" + encode(BASE + "id/quote/absent-1-2"))
                        .statusCode())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({
        "'Tue, 15 Sep 2020 12:00:00 GMT', 'Tue, 15 Sep 2020 00:00:00 GMT', suga-yoshihide, kato-katsunobu",
        "'Tue, 16 Feb 2021 00:00:00 GMT', 'Tue, 16 Feb 2021 00:00:00 GMT', kato-katsunobu, suga-yoshihide",
        "'Tue, 15 Sep 2020 23:00:00 -0200', 'Wed, 16 Sep 2020 00:00:00 GMT', suga-yoshihide, nobody"
    })
    void aThingIsShownAsOfTheDayOfAcceptDatetime(String asked, String state, String there, String gone) {
        HttpResponse<String> answer = get("/doc/body/" + COUNCIL, "Accept-Datetime", asked, TURTLE[0], TURTLE[1]);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Memento-Datetime")).contains(state);
        assertThat(answer.headers().firstValue("Vary").orElse("")).contains("Accept-Datetime");
        assertThat(String.join(", ", answer.headers().allValues("Link")))
                .contains("rel=\"original timegate\"")
                .contains("rel=\"memento\"");
        assertThat(answer.headers().firstValue("Content-Location").orElse("")).contains("?asOf=");
        assertThat(seats(answer.body())).anyMatch(seat -> seat.endsWith(there)).noneMatch(seat -> seat.endsWith(gone));
        String own = answer.headers().firstValue("Content-Location").orElseThrow();
        assertThat(get(own, TURTLE).body()).isEqualTo(answer.body());
    }

    @ParameterizedTest
    @ValueSource(strings = {"ttl", "nt", "jsonld", "rdfxml"})
    void everyFormShowsTheStateOfTheDay(String format) {
        String body = get("/doc/body/" + COUNCIL + "?asOf=2020-09-15&format=" + format)
                .body();
        assertThat(body).contains("suga-yoshihide").doesNotContain("kato-katsunobu");
    }

    @Test
    void withoutADayAllIsShownAndTheAnswerSaysThatItDependsOnOne() {
        HttpResponse<String> answer = get("/doc/body/" + COUNCIL, TURTLE);
        assertThat(answer.body()).contains("suga-yoshihide").contains("kato-katsunobu");
        assertThat(answer.headers().firstValue("Vary").orElse("")).contains("Accept-Datetime");
        assertThat(answer.headers().firstValue("Memento-Datetime")).isEmpty();
    }

    @Test
    void theThingLeadsToItsDocumentWhateverTheDay() {
        HttpResponse<String> answer = get("/id/body/" + COUNCIL, "Accept-Datetime", "Tue, 15 Sep 2020 12:00:00 GMT");
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Vary").orElse("")).contains("Accept-Datetime");
    }

    @Test
    void thePageSaysOfWhichDayItIsAndHowSureEachSeatIs() {
        String page = get("/doc/body/" + COUNCIL + "?asOf=2021-02-16&lang=en", BROWSER)
                .body();
        assertThat(page).contains("As of 2021-02-16.").contains("derived").contains("certain");
        assertThat(page).contains("asOf=2021-02-16").contains("value=\"2021-02-16\"");
        assertThat(get("/doc/body/" + COUNCIL + "?lang=ja", BROWSER).body()).contains("この日の状態を見る");
    }

    @Test
    void shortcutsThatKnowNoTimeFallWithTheirGround() {
        String holds = "org:holds";
        assertThat(get("/doc/person/kato-katsunobu?asOf=2020-09-17", TURTLE).body())
                .contains(holds);
        assertThat(get("/doc/person/kato-katsunobu?asOf=2020-09-15", TURTLE).body())
                .doesNotContain(holds);
    }

    @Test
    void anOfficeHeldOnADayOf2026IsNotHeldFlatlyIn2021() {
        String onoda = "/doc/person/onoda-kimi?asOf=";
        assertThat(get(onoda + "2026-01-09", TURTLE).body()).contains("org:holds");
        assertThat(get(onoda + "2021-02-16", TURTLE).body()).doesNotContain("org:holds");
        assertThat(get(onoda + "2021-02-16&lang=en", BROWSER).body())
                .contains("possible")
                .doesNotContain(">certain<");
        assertThat(get("/queries/who-chairs?format=csv&person=onoda-kimi&asOf=2021-02-16")
                        .body()
                        .lines())
                .hasSize(1);
        assertThat(get("/queries/seats-of?format=csv&person=onoda-kimi&asOf=2021-02-16")
                        .body())
                .doesNotContain("certain,");
    }

    @Test
    void aDissolvedBodyHasNoSeatsAfterItsLastDay() {
        String members = "/queries/members?format=csv&body=test-panel&asOf=";
        assertThat(get(members + "2021-02-16").body())
                .contains("test-kobayashi")
                .contains("certain");
        assertThat(get(members + "2021-03-31").body())
                .contains("test-kobayashi")
                .contains("possible");
        assertThat(get(members + "2021-04-01").body().lines()).hasSize(1);
        assertThat(get("/doc/body/test-panel?asOf=2021-03-31", TURTLE).statusCode())
                .isEqualTo(200);
        assertThat(get("/doc/body/test-panel?asOf=2021-04-01", TURTLE).statusCode())
                .isEqualTo(404);
        assertThat(get("/timemap/body/test-panel").body())
                .contains("?asOf=2021-02-16>; rel=\"first memento\"")
                .contains("?asOf=2021-03-31>; rel=\"last memento\"");
    }

    @ParameterizedTest
    @CsvSource({
        "/doc/body/" + COUNCIL + "?asOf=2018-06-30, 404",
        "/" + KATO + "?asOf=2020-09-15, 404",
        "/doc/person/suga-yoshihide?asOf=2020-02-30, 400",
        "/doc/person/suga-yoshihide?asOf=yesterday, 400",
        "/doc/person/suga-yoshihide?asOf=%3Cscript%3E, 400",
        "/doc/person/absent?asOf=2020-09-15, 404"
    })
    void whatWasNotOrIsNoDayIsRefusedClearly(String path, int status) {
        String place = path.replaceFirst("^/id/", "/doc/");
        assertThat(get(place, TURTLE).statusCode()).isEqualTo(status);
        HttpResponse<String> page = get(place, BROWSER);
        assertThat(page.statusCode()).isEqualTo(status);
        assertThat(page.body()).doesNotContain("<script");
    }

    @Test
    void aBadDatetimeIsRefusedClearly() {
        HttpResponse<String> answer = get("/doc/body/" + COUNCIL, "Accept-Datetime", "2020-09-15");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("Tue, 16 Feb 2021 00:00:00 GMT");
    }

    @Test
    void aDocumentIsShownWithEveryQuoteMarkedInItsPlace() {
        String page = get(DECK, BROWSER).body();
        assertThat(page)
                .contains("id=\"L306\"")
                .contains("<mark id=\"quote-4560-4582\"")
                .contains("| 五神 真 | 東京大学 総長【座長】 |");
        long quotes = Txn.calculateRead(
                store.dataset(),
                () -> store.dataset().stream(
                                Node.ANY,
                                Node.ANY,
                                NodeFactory.createURI("http://www.w3.org/ns/oa#hasSource"),
                                NodeFactory.createURI(BASE + "id/document/mic-2021-02-16"))
                        .count());
        assertThat(page.split("<mark id=\"quote-", -1)).hasSize((int) quotes + 1);
    }

    @Test
    void aChosenQuoteShowsWhatRestsOnIt() {
        String page = get(DECK + "?quote=4560-4582&lang=en", BROWSER).body();
        assertThat(page).contains("id=\"here\"").contains("class=\"chosen\"").contains("What rests on these words");
        assertThat(page).contains("/doc/person/gonokami-makoto");
        String byWords = get(DECK + "?words=" + encode("| 五神 真 | 東京大学 総長【座長】 |"), BROWSER)
                .body();
        assertThat(byWords).contains("<mark id=\"quote-4560-4582\" class=\"chosen\">");
    }

    @Test
    void aQuoteInAnAnswerLeadsToTheMarkedWords() {
        String rows = get("/queries/who-chairs?body=quantum-technology-innovation-council", BROWSER)
                .body();
        String link = rows.replaceAll("(?s).*href=\"(/doc/document/[^\"]*words=[^\"]*)\".*", "$1")
                .replace("&amp;", "&");
        assertThat(link).endsWith("#here");
        assertThat(get(link.replaceFirst("#.*", ""), BROWSER).body()).contains("id=\"here\"");
    }

    @Test
    void aQuoteIsShownInItsSurroundings() {
        String page =
                get("/doc/quote/mic-2021-02-16-4560-4582?lang=en", BROWSER).body();
        assertThat(page).contains("line 306").contains("荒川 泰彦").contains(DECK + "?lang=en&amp;quote=4560-4582#here");
        assertThat(get("/doc/quote/mic-2021-02-16-4560-4582", TURTLE).body()).contains("oa:hasSelector");
    }

    @Test
    void theTextIsGivenAsPublished() throws IOException {
        HttpResponse<String> text = get(DECK, "Accept", "text/plain");
        assertThat(text.headers().firstValue("Content-Type")).contains("text/plain;charset=utf-8");
        assertThat(text.body())
                .isEqualTo(Files.readString(
                        Path.of("../loader/src/main/resources/senryaku/sources/mic-2021-02-16/document.txt")));
        assertThat(get(DECK, TURTLE).headers().firstValue("Content-Type").orElse(""))
                .contains("turtle");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/doc/document/test-periods",
                "/doc/document/test-periods?words=%3Cscript%3Ealert(1)%3C/script%3E",
                "/doc/document/test-periods?quote=0-99999999",
                "/doc/document/test-periods?quote=5-1",
                "/doc/document/test-periods?quote=%22%3E%3Cscript%3E",
                "/doc/document/test-periods?lang=%22%3E%3Cscript%3E"
            })
    void wordsAreNeverMarkup(String path) {
        HttpResponse<String> page = get(path, BROWSER);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("&lt;script&gt;alert(1)&lt;/script&gt; &amp;")
                .doesNotContain("<script");
    }

    private static List<String> seats(String turtle) {
        Graph graph = RDFParser.fromString(turtle, Lang.TURTLE).toGraph();
        return graph.find(Node.ANY, NodeFactory.createURI("http://www.w3.org/ns/org#organization"), Node.ANY)
                .mapWith(triple -> triple.getSubject().getURI())
                .toList();
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static HttpResponse<String> get(String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
