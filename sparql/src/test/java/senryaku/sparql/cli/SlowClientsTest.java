package senryaku.sparql.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Fifty who send slowly and fifty who read slowly at once: everybody else is answered. The times are printed, not judged. */
class SlowClientsTest {

    private static final int EACH = 50;
    private static final int ROUNDS = 40;
    private static final List<String> ASKED = List.of(
            ServerProcess.sparql("SELECT * { ?s ?p ?o } LIMIT 10"), "health/ready", "queries/who-chairs?format=csv");

    @TempDir
    Path folder;

    @Test
    void slowClientsKeepNobodyElseWaiting() throws IOException, InterruptedException {
        SampleStore.publish(folder);
        try (ServerProcess server = ServerProcess.start(folder);
                HttpClient client = HttpClient.newHttpClient()) {
            ask(server, client);
            String quiet = Times.of(ask(server, client)).toString();
            try (SlowClients slow = SlowClients.of(server, EACH)) {
                assertThat(slow).isNotNull();
                assertThat(server.awaitMetric(client, "jvm_threads_live_threads", value -> value > EACH))
                        .isTrue();
                String among = Times.of(ask(server, client)).toString();
                System.out.printf("alone %s; among %d slow senders and %d slow readers %s%n", quiet, EACH, EACH, among);
            }
        }
    }

    /** How long each answer took, in nanoseconds; each must be right. */
    private static List<Long> ask(ServerProcess server, HttpClient client) throws IOException, InterruptedException {
        List<Long> times = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            for (String path : ASKED) {
                long begin = System.nanoTime();
                assertThat(server.get(client, path).statusCode()).as(path).isEqualTo(200);
                times.add(System.nanoTime() - begin);
            }
        }
        return times;
    }

    /** Milliseconds within which half of all, and 99 of 100, were answered. */
    record Times(long median, long nearlyAll) {

        static Times of(List<Long> nanos) {
            List<Long> sorted = nanos.stream().sorted().toList();
            return new Times(at(sorted, 50), at(sorted, 99));
        }

        private static long at(List<Long> sorted, int percent) {
            return sorted.isEmpty()
                    ? 0
                    : TimeUnit.NANOSECONDS.toMillis(
                            sorted.get(Math.min(sorted.size() - 1, sorted.size() * percent / 100)));
        }

        @Override
        public String toString() {
            return "p50 %d ms, p99 %d ms".formatted(median, nearlyAll);
        }
    }
}
