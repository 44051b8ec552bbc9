package senryaku.sparql.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import senryaku.sparql.cli.WritableServer;

/**
 * What somebody with a password sends who means harm, from the files of the folder {@code hostile-writing}: each gets what its case
 * says, nobody is called, and an ordinary question is answered afterwards.
 */
class HostileWritingTest {

    /** The time limit of the server, and what a release and a loaded machine may take. */
    private static final Duration LONGEST = Duration.ofSeconds(20 + 60);

    @TempDir
    Path folder;

    @TestFactory
    Stream<DynamicTest> attacks() throws Exception {
        List<DynamicTest> tests = new ArrayList<>();
        PrintStream quiet = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
        try (WritableServer server = new WritableServer(folder, new ByteArrayInputStream(new byte[0]), quiet);
                ServerSocket canary = new ServerSocket(0, 50, InetAddress.getByName(null));
                HttpClient client = HttpClient.newHttpClient()) {
            URI address = URI.create("http://127.0.0.1:" + server.port() + "/");
            Path cases = Path.of(
                    HostileWritingTest.class.getResource("/hostile-writing").toURI());
            for (HostileCase one : HostileCase.all(cases, canary.getLocalPort())) {
                Attack.Seen seen = Attack.with(one, address, client);
                tests.add(DynamicTest.dynamicTest(one.toString(), () -> seen.judge(LONGEST)));
            }
            HttpResponse<String> ordinary = client.send(
                    HttpRequest.newBuilder(address.resolve("/sparql?query=ASK%7B%7D"))
                            .build(),
                    BodyHandlers.ofString());
            tests.add(DynamicTest.dynamicTest(
                    "an ordinary question is answered",
                    () -> assertThat(ordinary.statusCode()).isEqualTo(200)));
            boolean called = wasCalled(canary);
            tests.add(DynamicTest.dynamicTest(
                    "nobody was called", () -> assertThat(called).isFalse()));
        }
        tests.add(DynamicTest.dynamicTest(
                "there are some", () -> assertThat(tests).hasSizeGreaterThan(50)));
        return tests.stream();
    }

    /** Whether a connection waits at the canary. */
    @SuppressWarnings("try") // who calls is noticed, not heard
    private static boolean wasCalled(ServerSocket canary) throws IOException {
        canary.setSoTimeout(1);
        try (var caller = canary.accept()) {
            return true;
        } catch (SocketTimeoutException nobody) {
            return false;
        }
    }
}
