package senryaku.sparql.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import senryaku.loader.publish.ReleaseStore;
import senryaku.loader.publish.StoreLock;

/** A server in a process of its own, and what other commands do while it holds the store. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ServeCommandTest extends CommandTest {

    @TempDir
    static Path folder;

    private static Process server;
    private static URI address;

    @BeforeAll
    static void serve() throws IOException {
        SampleStore.publish(folder);
        server = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-Duser.language=en",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "senryaku.sparql.cli.Main",
                        "serve",
                        "--port",
                        "0",
                        "--store",
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        BufferedReader lines = server.inputReader(StandardCharsets.UTF_8);
        Matcher ready = Pattern.compile("Senryaku is ready: (http://127.0.0.1:\\d+/) \\(release .*\\)")
                .matcher(String.valueOf(lines.readLine()));
        assertThat(ready.matches()).isTrue();
        address = URI.create(ready.group(1));
    }

    @AfterAll
    static void end() {
        server.destroyForcibly();
    }

    private static int status(String path) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(address.resolve(path)).build(), BodyHandlers.discarding())
                    .statusCode();
        }
    }

    @Test
    @Order(1)
    void answersOverHttp() throws IOException, InterruptedException {
        assertThat(status("/health/ready")).isEqualTo(200);
        assertThat(status("/queries/who-chairs")).isEqualTo(200);
    }

    @Test
    @Order(2)
    void aQueryOnItsStoreAsksTheServer() {
        assertThat(run("query", "members", "--param", "body=ai-strategy-council", "--store", folder))
                .isZero();
        assertThat(out()).contains("Anzai Yuichiro");
        assertThat(err()).contains("asking that: " + address);
        assertThat(run("export", "--store", folder)).isZero();
        assertThat(run("export", "--endpoint", address.resolve("sparql"), "--format", "nq"))
                .isZero();
    }

    @Test
    @Order(3)
    void aQueryThatItsEndpointRefusesIsWrongInput() {
        type("SELECT * { SERVICE <http://127.0.0.1:9/> { ?s ?p ?o } }");
        assertThat(run("query", "-", "--endpoint", address.resolve("sparql"))).isEqualTo(1);
        assertThat(err()).contains("the endpoint refuses");
    }

    @Test
    @Order(4)
    void aSecondServerOnTheStoreIsRefusedAndToldWhoHoldsIt() {
        assertThat(run("serve", "--port", "0", "--store", folder)).isEqualTo(3);
        assertThat(err())
                .contains("in use by " + server.pid())
                .contains(address.toString())
                .hasLineCount(1);
    }

    @Test
    @Order(5)
    void aTakenPortIsRefusedWithTheRemedy(@TempDir Path other) throws IOException {
        SampleStore.publish(other);
        try (ServerSocket taken = new ServerSocket(0)) {
            assertThat(run("serve", "--port", taken.getLocalPort(), "--store", other))
                    .isEqualTo(3);
            assertThat(err())
                    .contains("127.0.0.1:" + taken.getLocalPort())
                    .contains("--port")
                    .hasLineCount(1);
        }
    }

    @Test
    @Order(6)
    void aTakenPortIsToldBeforeAnythingIsLoaded(@TempDir Path other) throws IOException {
        try (ServerSocket taken = new ServerSocket(0)) {
            assertThat(run("up", "--port", taken.getLocalPort(), "--store", other.resolve("store")))
                    .isEqualTo(3);
            assertThat(err()).contains("127.0.0.1:" + taken.getLocalPort()).hasLineCount(1);
            assertThat(other.resolve("store")).doesNotExist();
        }
    }

    @Test
    @Order(7)
    void wrongOptionsAreRefused() {
        assertThat(run("serve", "--port", "70000", "--store", folder)).isEqualTo(2);
        assertThat(run("serve", "--port", "x", "--store", folder)).isEqualTo(2);
        assertThat(run("serve", "--base", "ftp://x", "--store", folder)).isEqualTo(2);
        assertThat(run("serve", "--base", "https://example.org/", "--store", folder))
                .isEqualTo(2);
        assertThat(err()).contains("https://w3id.org/senryaku/");
        assertThat(run("load", "--to", "ftp://x/", "--store", folder)).isEqualTo(2);
        assertThat(run("load", "--no-shipped", "--store", folder)).isEqualTo(2);
        assertThat(run("check")).isEqualTo(2);
    }

    @Test
    @Order(8)
    void aLoadBesideTheServerIsShownAndSoIsGoingBack(@TempDir Path sources) throws IOException, InterruptedException {
        assertThat(run("releases", "--store", folder, "--verify")).isZero();
        assertThat(err()).contains(" is whole");
        String first = ReleaseStore.open(folder).current().orElseThrow().id();
        assertThat(run("load", "--no-shipped", "--store", folder, TwoSources.roster(sources, "委員", "3.4億円")))
                .as(err())
                .isZero();
        String second = out().strip();
        assertThat(second).isNotEqualTo(first);
        awaitRelease(second);
        assertThat(run("query", "members", "--store", folder)).isZero();
        assertThat(out()).contains("Gonokami Makoto").doesNotContain("Anzai");
        assertThat(err()).contains("asking that: " + address);
        assertThat(run("rollback", "previous", "--store", folder)).as(err()).isZero();
        awaitRelease(first);
        assertThat(run("load", "--no-shipped", "--store", folder, TwoSources.roster(sources, "委員", "3.4億円")))
                .isZero();
        awaitRelease(out().strip());
    }

    @Test
    @Order(9)
    void ofTwoWritersTheSecondIsToldOfTheFirst(@TempDir Path sources) throws IOException {
        try (StoreLock first = ReleaseStore.open(folder).lock("4711 a load")) {
            assertThat(first).isNotNull();
            assertThat(run("load", "--no-shipped", "--store", folder, TwoSources.roster(sources, "座長", "1億円")))
                    .isEqualTo(3);
            assertThat(err()).contains("in use by 4711 a load").hasLineCount(1);
            assertThat(run("rollback", "previous", "--store", folder)).isEqualTo(3);
            assertThat(err()).contains("in use by 4711 a load").hasLineCount(1);
        }
    }

    private static void awaitRelease(String release) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest ready =
                    HttpRequest.newBuilder(address.resolve("/health/ready")).build();
            for (int i = 0; i < 300; i++) {
                if (client.send(ready, BodyHandlers.ofString()).body().contains(release)) {
                    return;
                }
                TimeUnit.MILLISECONDS.sleep(100);
            }
        }
        throw new AssertionError(release + " is not shown");
    }

    @Test
    @Order(10)
    void endsWithSuccessWhenTold() throws InterruptedException, IOException {
        server.destroy();
        assertThat(server.waitFor(20, TimeUnit.SECONDS)).isTrue();
        assertThat(server.exitValue()).isZero();
        assertThat(Files.readString(folder.resolve("serving"))).isEmpty();
        assertThat(run("query", "members", "--store", folder)).isZero();
        assertThat(err()).doesNotContain("asking");
    }
}
