package senryaku.sparql.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.http.HttpClient;
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

    /** The time limit of the server, and what stopping and a loaded machine may take. */
    private static final Duration LONGEST = Duration.ofSeconds(1 + 1 + 4);

    /** An ordinary question takes some milliseconds; the rest is for a loaded machine. */
    private static final long ORDINARY = 2_500;

    @Override
    Duration timeout() {
        return Duration.ofSeconds(1);
    }

    @SuppressWarnings("try") // the canary is closed early, so that its thread ends
    @TestFactory
    Stream<DynamicTest> attacks() throws Exception {
        AtomicInteger called = new AtomicInteger();
        AtomicBoolean over = new AtomicBoolean();
        List<Attack.Seen> seen = new ArrayList<>();
        List<Long> ordinary = new ArrayList<>();
        try (ServerSocket canary = new ServerSocket(0, 50, InetAddress.getByName(null));
                ExecutorService threads = Executors.newCachedThreadPool();
                ExecutorService attackers = Executors.newFixedThreadPool(TOGETHER);
                HttpClient client = HttpClient.newHttpClient()) {
            var unused = threads.submit(() -> listen(canary, called));
            Future<?> others = threads.submit(() -> ask(ordinary, over));
            Path folder = Path.of(
                    HostileTest.class.getClassLoader().getResource("hostile").toURI());
            List<Future<Attack.Seen>> running = HostileCase.all(folder, canary.getLocalPort()).stream()
                    .map(one -> attackers.submit(() -> Attack.with(one, address("/"), client)))
                    .toList();
            for (Future<Attack.Seen> one : running) {
                seen.add(one.get());
            }
            over.set(true);
            others.get();
            canary.close();
        }
        return Stream.concat(
                seen.stream().map(one -> DynamicTest.dynamicTest(one.sent().toString(), () -> one.judge(LONGEST))),
                Stream.of(
                        DynamicTest.dynamicTest(
                                "there are at least 450", () -> assertThat(seen).hasSizeGreaterThanOrEqualTo(450)),
                        DynamicTest.dynamicTest(
                                "nobody was called", () -> assertThat(called).hasValue(0)),
                        DynamicTest.dynamicTest("others were answered as ever", () -> judge(ordinary))));
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
}
