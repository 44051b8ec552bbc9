package senryaku.sparql.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real servers that are ended, killed, starved of descriptors and memory, or left by their callers. */
class ServerFaultsTest extends CommandTest {

    private static final String COUNT = ServerProcess.sparql("SELECT (COUNT(*) AS ?n) { ?s ?p ?o }");
    private static final String ALL = ServerProcess.sparql("SELECT ?s ?p ?o { ?s ?p ?o } ORDER BY ?s ?p ?o");
    private static final String WORKING = "senryaku_queries_working";
    private static final long GENEROUS_SECONDS = 120;
    private static final int LEAVING = 200;
    private static final int MANY = 2_000;
    private static final int QUEUED_MILLIS = 1_000;

    @TempDir
    Path folder;

    private final HttpClient client = HttpClient.newHttpClient();

    @BeforeEach
    void publish() {
        SampleStore.publish(folder);
    }

    @Test
    void aServerThatIsToldToEndDoesSoThoughAQueryRunsAndNobodyGetsHalfAnAnswer() throws Exception {
        try (ServerProcess server = ServerProcess.start(folder)) {
            CompletableFuture<HttpResponse<String>> endless = client.sendAsync(
                    server.request(ServerProcess.sparql(ServerProcess.ENDLESS)), BodyHandlers.ofString());
            assertThat(server.awaitMetric(client, WORKING, value -> value > 0)).isTrue();
            server.process().destroy();
            assertThat(server.process().waitFor(GENEROUS_SECONDS, TimeUnit.SECONDS))
                    .isTrue();
            assertThat(server.process().exitValue()).isZero();
            try {
                assertThat(endless.get(GENEROUS_SECONDS, TimeUnit.SECONDS).statusCode())
                        .isEqualTo(503);
            } catch (ExecutionException broken) {
                assertThat(broken).hasCauseInstanceOf(IOException.class);
            }
        }
    }

    @Test
    void aServerThatIsKilledWhileItIsReadServesTheSameWhenItIsStartedAgain() throws Exception {
        String before;
        try (ServerProcess server = ServerProcess.start(folder)) {
            before = server.get(client, ALL).body();
            CompletableFuture<HttpResponse<String>> endless = client.sendAsync(
                    server.request(ServerProcess.sparql(ServerProcess.ENDLESS)), BodyHandlers.ofString());
            assertThat(server.awaitMetric(client, WORKING, value -> value > 0)).isTrue();
            server.process().destroyForcibly().waitFor();
            assertThat(endless).failsWithin(Duration.ofSeconds(GENEROUS_SECONDS));
        }
        try (ServerProcess server = ServerProcess.start(folder)) {
            assertThat(server.get(client, "health/ready").statusCode()).isEqualTo(200);
            assertThat(server.get(client, ALL).body()).isEqualTo(before);
        }
        assertThat(run("releases", "--verify", "--store", folder)).isZero();
    }

    @Test
    void callersWhoLeaveTakeNothingWithThem() throws Exception {
        try (ServerProcess server = ServerProcess.start(folder)) {
            String before = server.get(client, ALL).body();
            List<String> asked = List.of(ALL, ServerProcess.sparql(ServerProcess.ENDLESS), "queries/who-chairs", "");
            for (int i = 0; i < LEAVING; i++) {
                server.asked(asked.get(i % asked.size())).close();
            }
            assertThat(server.awaitMetric(client, WORKING, value -> value == 0)).isTrue();
            assertThat(server.awaitMetric(client, "senryaku_queries_waiting", value -> value == 0))
                    .isTrue();
            assertThat(server.get(client, ALL).body()).isEqualTo(before);
        }
    }

    @Test
    void whenThereAreFewDescriptorsThoseWhoAreInAreAnsweredAndOthersWait() throws Exception {
        List<String> few = List.of("/bin/sh", "-c", "ulimit -n 512 && exec \"$@\"", "sh");
        Assumptions.assumeTrue(Files.isExecutable(Path.of("/bin/sh")), "no shell here");
        List<Socket> others = new ArrayList<>();
        try (ServerProcess server = ServerProcess.start(folder, few, List.of(), "--max-idle", "600")) {
            assertThat(server.get(client, "releases").statusCode()).isEqualTo(200);
            for (boolean in = true; in && others.size() < MANY; ) {
                Socket other = new Socket();
                others.add(other);
                in = connects(other, server);
            }
            assertThat(others).hasSizeLessThan(MANY);
            for (String path : List.of("health/ready", "releases", COUNT, "queries/who-chairs")) {
                assertThat(server.get(client, path).statusCode()).as(path).isEqualTo(200);
            }
            for (Socket other : others) {
                other.close();
            }
            try (HttpClient later = HttpClient.newHttpClient()) {
                assertThat(server.get(later, "health/ready").statusCode()).isEqualTo(200);
            }
        }
    }

    @Test
    void aStoreWhereNothingMayBeWrittenIsSaidToBeSoAndExportsAllTheSame() throws Exception {
        Path view = Files.createDirectories(folder.resolveSibling(folder.getFileName() + "-view"));
        Assumptions.assumeTrue(did("mount", "--bind", folder, view), "nothing can be mounted here");
        try {
            Assumptions.assumeTrue(did("mount", "-o", "remount,ro,bind", view), "nothing can be mounted here");
            for (String command : List.of("query", "serve")) {
                assertThat(
                                command.equals("query")
                                        ? run("query", "members", "--store", view)
                                        : run("serve", "--port", "0", "--store", view))
                        .isEqualTo(3);
                assertThat(err()).contains("nothing may be written").contains("senryaku export");
            }
            assertThat(run("export", "--store", view)).isZero();
            assertThat(out()).contains("Anzai");
            assertThat(run("releases", "--verify", "--store", view)).isZero();
        } finally {
            did("umount", "-l", view);
            Files.delete(view);
        }
    }

    @Test
    void hostileQueriesInASmallHeapLeaveAServerThatAnswers() throws Exception {
        String values = "\"xxxxxxxx\" ".repeat(60);
        List<String> hostile = List.of(
                "SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i } ORDER BY ?c ?f ?i",
                "SELECT DISTINCT ?a ?c ?d ?f { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }",
                "SELECT ?a (GROUP_CONCAT(STR(?f)) AS ?x) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i } GROUP BY ?a ?c",
                "SELECT (GROUP_CONCAT(CONCAT(?x, ?y, ?z)) AS ?all) { VALUES ?x { %1$s } VALUES ?y { %1$s } VALUES ?z { %1$s } }"
                        .formatted(values),
                "SELECT * { ?s (!<u:x>|^!<u:x>)* ?o . ?a (!<u:x>|^!<u:x>)* ?b } ORDER BY ?o ?b",
                "CONSTRUCT { ?a ?b ?f } { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }");
        try (ServerProcess server = ServerProcess.start(
                folder, List.of(), List.of("-Xmx256m", "-XX:+ExitOnOutOfMemoryError"), "--timeout", "3")) {
            String before = server.get(client, COUNT).body();
            List<CompletableFuture<HttpResponse<Void>>> answers = new ArrayList<>();
            for (int i = 0; i < 4 * hostile.size(); i++) {
                answers.add(client.sendAsync(
                        server.request(ServerProcess.sparql(hostile.get(i % hostile.size()))),
                        BodyHandlers.discarding()));
            }
            for (CompletableFuture<HttpResponse<Void>> answer : answers) {
                var unused = answer.exceptionally(broken -> null).get(GENEROUS_SECONDS, TimeUnit.SECONDS);
            }
            assertThat(server.process().isAlive()).isTrue();
            assertThat(server.get(client, "health/ready").statusCode()).isEqualTo(200);
            assertThat(server.get(client, COUNT).body()).isEqualTo(before);
        }
    }

    @Test
    void aLoadMendsAStoreWhosePointerIsTorn(@TempDir Path sources) throws IOException {
        Files.writeString(folder.resolve("current"), "2026");
        assertThat(run("query", "members", "--store", folder)).isEqualTo(3);
        assertThat(err()).contains("senryaku load").contains("senryaku rollback");
        assertThat(run("load", "--no-shipped", "--store", folder, TwoSources.roster(sources, "座長", "3.4億円")))
                .as(err())
                .isZero();
        assertThat(run("query", "members", "--store", folder)).isZero();
        assertThat(out()).contains("Gonokami");
    }

    @Test
    void aSourceThatChangedUnderItsFactsOrIsGoneIsRefusedAndWhatWasThereStays(@TempDir Path sources)
            throws IOException {
        Path source = TwoSources.roster(sources, "座長", "3.4億円");
        assertThat(run("load", "--no-shipped", "--store", folder, source))
                .as(err())
                .isZero();
        String before = Files.readString(folder.resolve("current"));
        Path text = source.resolve("document.txt");
        Files.writeString(text, Files.readString(text).replace("五神 真", "五神 誠"));
        assertThat(run("load", "--no-shipped", "--store", folder, source)).isEqualTo(1);
        assertThat(err()).contains("facts.yaml:").contains("五神 真");
        Files.delete(text);
        assertThat(run("load", "--no-shipped", "--store", folder, source)).isEqualTo(1);
        assertThat(folder.resolve("current")).hasContent(before.strip());
        assertThat(run("releases", "--verify", "--store", folder)).isZero();
    }

    /** Whether there is still room for a connection, at least in the queue of the system. */
    private static boolean connects(Socket socket, ServerProcess server) throws IOException {
        try {
            socket.connect(
                    new InetSocketAddress(
                            server.address().getHost(), server.address().getPort()),
                    QUEUED_MILLIS);
            return true;
        } catch (SocketTimeoutException e) {
            return false;
        }
    }

    private static boolean did(Object... command) throws InterruptedException {
        List<String> words = new ArrayList<>();
        for (Object word : command) {
            words.add(word.toString());
        }
        try {
            return new ProcessBuilder(words)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        }
    }
}
