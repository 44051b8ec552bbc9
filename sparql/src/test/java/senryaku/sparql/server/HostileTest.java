package senryaku.sparql.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * What attackers send, from the files of the folder {@code hostile}: each gets what its case says, in time, and nothing
 * that it should not see; nobody is called; and somebody who asks an ordinary question meanwhile is answered as ever.
 */
class HostileTest extends ServerTest {

    private static final int TOGETHER = 6;

    /** The time limit of the server, and what stopping and a loaded machine may take, in milliseconds. */
    private static final long LONGEST = 1_000 + 1_000 + 4_000;

    /** An ordinary question takes some milliseconds; the rest is for a loaded machine. */
    private static final long ORDINARY = 2_500;

    private record Seen(HostileCase sent, String status, String answer, long millis) {}

    @Override
    Duration timeout() {
        return Duration.ofSeconds(1);
    }

    @SuppressWarnings("try") // the canary is closed early, so that its thread ends
    @TestFactory
    Stream<DynamicTest> attacks() throws Exception {
        AtomicInteger called = new AtomicInteger();
        AtomicBoolean over = new AtomicBoolean();
        List<Seen> seen = new ArrayList<>();
        List<Long> ordinary = new ArrayList<>();
        try (ServerSocket canary = new ServerSocket(0, 50, InetAddress.getByName(null));
                ExecutorService threads = Executors.newCachedThreadPool();
                ExecutorService attackers = Executors.newFixedThreadPool(TOGETHER)) {
            var unused = threads.submit(() -> listen(canary, called));
            Future<?> others = threads.submit(() -> ask(ordinary, over));
            Path folder = Path.of(
                    HostileTest.class.getClassLoader().getResource("hostile").toURI());
            List<Future<Seen>> running = HostileCase.all(folder, canary.getLocalPort()).stream()
                    .map(one -> attackers.submit(() -> attack(one)))
                    .toList();
            for (Future<Seen> one : running) {
                seen.add(one.get());
            }
            over.set(true);
            others.get();
            canary.close();
        }
        return Stream.concat(
                seen.stream().map(one -> DynamicTest.dynamicTest(one.sent().toString(), () -> judge(one))),
                Stream.of(
                        DynamicTest.dynamicTest(
                                "there are at least 150", () -> assertThat(seen).hasSizeGreaterThanOrEqualTo(150)),
                        DynamicTest.dynamicTest(
                                "nobody was called", () -> assertThat(called).hasValue(0)),
                        DynamicTest.dynamicTest("others were answered as ever", () -> judge(ordinary))));
    }

    private static void judge(Seen seen) {
        String shown = seen.answer().substring(0, Math.min(300, seen.answer().length()));
        assertThat(seen.sent().status()).as(shown).contains(seen.status());
        assertThat(seen.millis()).isLessThan(LONGEST);
        assertThat(seen.answer())
                .doesNotContain("Exception")
                .doesNotContain("\tat ")
                .doesNotContain("root:x")
                .doesNotContain("set-cookie=");
        if (!seen.sent().without().isEmpty()) {
            assertThat(seen.answer()).doesNotContain(seen.sent().without());
        }
    }

    private static void judge(List<Long> ordinary) {
        List<Long> sorted = ordinary.stream().sorted().toList();
        assertThat(sorted).hasSizeGreaterThan(20);
        assertThat(sorted.get(sorted.size() * 95 / 100))
                .as("milliseconds: %s", sorted)
                .isLessThan(ORDINARY);
    }

    @SuppressWarnings("try") // who calls is counted, not heard
    private static void listen(ServerSocket canary, AtomicInteger called) {
        while (!canary.isClosed()) {
            try (Socket caller = canary.accept()) {
                called.incrementAndGet();
            } catch (IOException e) {
                return;
            }
        }
    }

    private void ask(List<Long> times, AtomicBoolean over) {
        while (!over.get()) {
            long begun = System.nanoTime();
            assertThat(get(sparql(PEOPLE)).statusCode()).isEqualTo(200);
            times.add((System.nanoTime() - begun) / 1_000_000);
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Seen attack(HostileCase one) {
        long begun = System.nanoTime();
        String status;
        String answer;
        try {
            if (one.send().equals("RAW")) {
                answer = raw(one.body());
                status = answer.startsWith("HTTP/1.1 ") ? answer.substring(9, 12) : "cut";
            } else {
                HttpResponse<String> response = send(request(one));
                status = Integer.toString(response.statusCode());
                answer = response.headers().map() + "\n" + response.body();
            }
        } catch (UncheckedIOException e) {
            status = "cut";
            answer = "";
        }
        return new Seen(one, status, answer, (System.nanoTime() - begun) / 1_000_000);
    }

    private HttpRequest.Builder request(HostileCase one) {
        if (one.send().equals("QUERY")) {
            return HttpRequest.newBuilder(address("/sparql"))
                    .header("Content-Type", "application/sparql-query")
                    .POST(BodyPublishers.ofString(one.body()));
        }
        String[] words = one.send().split(" ", -1);
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address("/") + words[1].substring(1)));
        for (int i = 2; i < words.length; i++) {
            String[] pair = words[i].split(":", 2);
            boolean isType = pair.length == 1;
            request.header(isType ? "Content-Type" : pair[0], (isType ? pair[0] : pair[1]).replace('~', ' '));
        }
        return request.method(
                words[0], one.body().isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(one.body()));
    }

    /** What stands in the file goes out as it is, with the line ends of HTTP. */
    private String raw(String body) {
        URI address = address("/");
        try (Socket socket = new Socket(address.getHost(), address.getPort())) {
            socket.setSoTimeout(5_000);
            String text = body.replace("\n", "\r\n") + "\r\n\r\n";
            socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
            socket.getOutputStream().flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            return "";
        }
    }
}
