package senryaku.sparql.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.apache.jena.vocabulary.SKOS;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import senryaku.loader.publish.Manifest;
import senryaku.loader.publish.ReleaseStore;
import senryaku.loader.publish.StoreLock;
import senryaku.sparql.Sample;
import senryaku.sparql.query.Kinds;
import senryaku.sparql.query.QueryCatalog;
import senryaku.sparql.server.Backing;
import senryaku.sparql.server.Serve;
import senryaku.sparql.server.Settings;

/** Releases that are no longer shown stay readable: each page says which it is of, and none is taken for the current one. */
class OlderReleasesTest {

    /** Five are kept, of which the last is shown; in each Kitano has the other name 版 and its number. */
    private static final int RELEASES = 5;

    private static final String KITANO = "/doc/person/kitano-hiroaki";

    @TempDir
    static Path folder;

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final List<String> IDS = new ArrayList<>();
    private static final ByteArrayOutputStream SAID = new ByteArrayOutputStream();
    private static Following following;
    private static Serve server;

    @BeforeAll
    static void serve() throws IOException {
        ReleaseStore store = ReleaseStore.open(folder);
        for (int i = 0; i < RELEASES; i++) {
            IDS.add(publish(store, i));
        }
        Path file = folder.resolve("releases").resolve(IDS.get(1)).resolve("tdb2/Data-0001/SPO.dat");
        Files.write(file, new byte[] {1, 2, 3});
        PrintStream out = new PrintStream(SAID, true, StandardCharsets.UTF_8);
        Console console = new Console(new ByteArrayInputStream(new byte[0]), out, out);
        Settings settings = new Settings(Settings.LOOPBACK, 0, Duration.ofSeconds(20), 20_000, Sample.KINDS, "1.2.3");
        following = new Following(console, store, store.current().orElseThrow());
        server = Serve.start(
                settings,
                following.first(),
                QueryCatalog.load(Sample.KINDS),
                Backing.of(new StoreArchive(store), following));
    }

    @AfterAll
    static void end() {
        server.close();
        following.close();
        CLIENT.close();
    }

    @ParameterizedTest
    @CsvSource({
        "text/html, text/html",
        "text/turtle, text/turtle",
        "application/ld+json, application/ld+json",
        "application/n-triples, application/n-triples"
    })
    void aThingIsShownAsAnOlderReleaseHasIt(String accepted, String type) throws IOException, InterruptedException {
        HttpResponse<String> older = get(KITANO + "?release=" + IDS.getFirst(), "Accept", accepted);
        assertThat(older.statusCode()).isEqualTo(200);
        assertThat(older.headers().firstValue("Content-Type").orElse("")).startsWith(type);
        assertThat(older.body()).contains("版0").doesNotContain("版4");
        assertThat(links(older))
                .contains("<" + KITANO + ">; rel=\"latest-version\"", "</releases>; rel=\"version-history\"")
                .contains("<" + KITANO + ".ttl?release=" + IDS.getFirst() + ">; rel=\"alternate\"");
        HttpResponse<String> current = get(KITANO, "Accept", accepted);
        assertThat(current.body()).contains("版4").doesNotContain("版0");
        assertThat(links(current)).doesNotContain("latest-version");
        assertThat(tag(older)).contains(IDS.getFirst()).isNotEqualTo(tag(current));
    }

    @Test
    void anOlderAnswerIsNeverTakenForTheCurrentOne() throws IOException, InterruptedException {
        String older = tag(get(KITANO + ".ttl?release=" + IDS.getFirst()));
        String current = tag(get(KITANO + ".ttl"));
        assertThat(get(KITANO + ".ttl?release=" + IDS.getFirst(), "If-None-Match", older)
                        .statusCode())
                .isEqualTo(304);
        assertThat(get(KITANO + ".ttl", "If-None-Match", older).statusCode()).isEqualTo(200);
        assertThat(get(KITANO + ".ttl?release=" + IDS.getFirst(), "If-None-Match", current)
                        .statusCode())
                .isEqualTo(200);
        assertThat(get(KITANO + "?release=" + IDS.getFirst()).headers().firstValue("Cache-Control"))
                .contains("no-cache");
    }

    @Test
    void thePageSaysThatItIsOlderAndLeadsToTheCurrentOneAndStaysInItsRelease()
            throws IOException, InterruptedException {
        String page = get(KITANO + "?lang=en&release=" + IDS.getFirst(), "Accept", "text/html")
                .body();
        assertThat(page)
                .contains("older release " + IDS.getFirst(), "href=\"" + KITANO + "?lang=en\"")
                .contains("<input type=\"hidden\" name=\"release\" value=\"" + IDS.getFirst() + "\">")
                .containsPattern("/doc/membership/committee.kitano\\?lang=en&amp;release=" + IDS.getFirst())
                .contains("href=\"/?lang=en&amp;release=" + IDS.getFirst())
                .contains("href=\"/ontology?lang=en\"");
        assertThat(get(KITANO + "?release=" + IDS.getFirst(), "Accept", "text/html", "Accept-Language", "ja")
                        .body())
                .contains("過去のリリース " + IDS.getFirst());
        assertThat(get(KITANO + "?lang=en&release=current", "Accept", "text/html")
                        .body())
                .doesNotContain("older release")
                .contains("版4");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/", "/queries", "/chart", "/network", "/timeline", "/budgets", "/sparql", "/graph/source/sample"
            })
    void everyPageMadeFromDataSaysThatItIsOlder(String path) throws IOException, InterruptedException {
        HttpResponse<String> page = get(path + "?lang=en&release=previous", "Accept", "text/html");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("older release " + IDS.get(3)).doesNotContain("<script type=\"module\"");
    }

    @Test
    void theAddressBelowAReleaseLeadsThere() throws IOException, InterruptedException {
        HttpResponse<String> answer = get("/releases/" + IDS.getFirst() + KITANO + ".nt?lang=en");
        assertThat(answer.statusCode()).isEqualTo(303);
        String place = answer.headers().firstValue("Location").orElseThrow();
        assertThat(place).isEqualTo(KITANO + ".nt?release=" + IDS.getFirst() + "&lang=en");
        assertThat(get(place).body()).contains("版0");
        assertThat(get("/releases/1999" + KITANO).statusCode()).isEqualTo(404);
        assertThat(get("/releases/" + IDS.getFirst() + "/health/live").statusCode())
                .isEqualTo(404);
    }

    @Test
    void savedQueriesAndSparqlAnswerFromAnOlderRelease() throws IOException, InterruptedException {
        String query = "query=SELECT+%3Fn+%7B+%3Fs+skos%3AaltLabel+%3Fn+%7D"
                .replace("skos%3AaltLabel", "%3C" + SKOS.altLabel.getURI().replace("#", "%23") + "%3E");
        for (int i : List.of(0, 2, 3, 0)) {
            assertThat(get("/sparql?format=csv&release=" + IDS.get(i) + "&" + query)
                            .body())
                    .contains("版" + i);
            HttpResponse<String> found =
                    get("/queries/search?format=csv&text=%E7%89%88" + i + "&release=" + IDS.get(i));
            assertThat(found.statusCode()).isEqualTo(200);
            assertThat(found.body()).contains("kitano-hiroaki");
        }
        assertThat(get("/sparql?format=csv&" + query).body()).contains("版4");
    }

    @Test
    void fewAreOpenAtOnceHoweverManyAreAskedFor() throws Exception {
        List<Integer> readable = List.of(0, 2, 3);
        try (ExecutorService readers = Executors.newFixedThreadPool(12)) {
            List<Callable<String>> asking = new ArrayList<>();
            for (int i = 0; i < 60; i++) {
                int number = readable.get(i % 3);
                asking.add(() -> number
                        + get(KITANO + ".nt?release=" + IDS.get(number)).body().replaceFirst("(?s).*版(\\d).*", "$1"));
            }
            for (Future<String> answer : readers.invokeAll(asking)) {
                assertThat(answer.get()).isIn("00", "22", "33");
            }
        }
        assertThat(following.count()).isEqualTo(3);
    }

    @Test
    void aDamagedReleaseIsRefusedInPlainWordsAndTheOthersAreRead() throws IOException, InterruptedException {
        for (int i = 0; i < 3; i++) {
            HttpResponse<String> answer = get(KITANO + "?lang=en&release=" + IDS.get(1));
            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.body())
                    .contains(IDS.get(1), "its files are damaged", "/releases")
                    .doesNotContain("Exception", folder.toString());
            assertThat(answer.headers().firstValue("ETag")).isEmpty();
        }
        assertThat(SAID.toString(StandardCharsets.UTF_8)).containsOnlyOnce("tdb2/Data-0001/SPO.dat");
        assertThat(get(KITANO + ".ttl?release=" + IDS.getFirst()).statusCode()).isEqualTo(200);
        assertThat(get(KITANO + ".ttl").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({"release=1999, 404", "release=..%2F..%2Flock, 404", "release=%00, 404", "release=, 200"})
    void whatIsNoReleaseIsToldSo(String asked, int status) throws IOException, InterruptedException {
        assertThat(get(KITANO + "?" + asked).statusCode()).isEqualTo(status);
        assertThat(get(KITANO + "?" + asked + "&release=" + IDS.getFirst() + "&release=" + IDS.get(2))
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void whatAnOlderReleaseDoesNotHaveIsToldAsThere() throws IOException, InterruptedException {
        HttpResponse<String> answer =
                get("/doc/person/nobody?lang=en&release=" + IDS.getFirst(), "Accept", "text/html");
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("older release " + IDS.getFirst());
    }

    @Test
    void theStateOfADayInAnOlderReleaseKeepsIt() throws IOException, InterruptedException {
        String day = KITANO + "?release=" + IDS.getFirst() + "&asOf=2021-02-16";
        HttpResponse<String> answer = get(day);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(links(answer))
                .contains("<" + day + ">; rel=\"memento\"")
                .contains("<" + KITANO + "?release=" + IDS.getFirst() + ">; rel=\"original timegate\"")
                .contains("</timemap/person/kitano-hiroaki?release=" + IDS.getFirst() + ">; rel=\"timemap\"");
    }

    @Test
    void theStatesOfAThingAreListed() throws IOException, InterruptedException {
        HttpResponse<String> map = get("/timemap/body/ai-steering-committee");
        assertThat(map.headers().firstValue("Content-Type")).contains("application/link-format");
        String origin = "http://127.0.0.1:" + server.port();
        assertThat(map.body())
                .contains("<" + origin + "/doc/body/ai-steering-committee>; rel=\"original timegate\"")
                .contains("rel=\"self\"; type=\"application/link-format\"; from=\"Tue, 16 Feb 2021 00:00:00 GMT\"")
                .contains("<" + origin + "/doc/body/ai-steering-committee?asOf=2021-02-16>; rel=\"first memento\"; "
                        + "datetime=\"Tue, 16 Feb 2021 00:00:00 GMT\"")
                .contains("?asOf=2021-02-17>; rel=\"last memento\"");
        assertThat(get("/timemap/body/nothing").statusCode()).isEqualTo(404);
        assertThat(get("/timemap/body/%22%3E").statusCode()).isEqualTo(404);
    }

    private static String tag(HttpResponse<String> answer) {
        return answer.headers().firstValue("ETag").orElseThrow();
    }

    private static String links(HttpResponse<String> answer) {
        return String.join(", ", answer.headers().allValues("Link"));
    }

    private static HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path))
                .timeout(Duration.ofMinutes(2));
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return CLIENT.send(request.build(), BodyHandlers.ofString());
    }

    private static String publish(ReleaseStore store, int number) {
        DatasetGraph data = Sample.data();
        List<Quad> quads = new ArrayList<>(Txn.calculateRead(data, () -> Iter.toList(data.find())));
        quads.add(Quad.create(
                NodeFactory.createURI(Kinds.SHIPPED_BASE + "graph/source/sample"),
                NodeFactory.createURI(Kinds.SHIPPED_BASE + "id/person/kitano-hiroaki"),
                SKOS.altLabel.asNode(),
                NodeFactory.createLiteralLang("版" + number, "ja")));
        try (StoreLock lock = store.lock("test")) {
            assertThat(lock).isNotNull();
            return store.publish(quads, new Manifest.Inputs(Map.of("sample", "" + number), "test", Kinds.SHIPPED_BASE))
                    .manifest()
                    .id();
        }
    }
}
