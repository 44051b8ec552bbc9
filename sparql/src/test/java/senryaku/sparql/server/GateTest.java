package senryaku.sparql.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** Who may work, who waits, and who is told to come again. */
class GateTest {

    private static final Client ONE = new Client("192.0.2.1", true);
    private static final Client OTHER = new Client("192.0.2.2", true);
    private static final Client HERE = new Client("127.0.0.1", false);

    @Test
    void who_waits_counts_among_the_queries_of_a_client() throws InterruptedException, ExecutionException {
        Gate gate = new Gate(1, 2, Duration.ofSeconds(20));
        try (ExecutorService threads = Executors.newCachedThreadPool()) {
            Gate.Place working = gate.enter(ONE);
            Future<Gate.Place> waiting = threads.submit(() -> gate.enter(ONE));
            awaitWaiting(gate, 1);

            assertThatExceptionOfType(Refusal.class)
                    .isThrownBy(() -> gate.enter(ONE))
                    .satisfies(refusal -> assertThat(refusal.status()).isEqualTo(429));

            Future<Gate.Place> others = threads.submit(() -> gate.enter(OTHER));
            awaitWaiting(gate, 2);
            working.close();
            waiting.get().close();
            others.get().close();
        }
        assertThat(gate.working()).isZero();
        gate.enter(ONE).close();
    }

    @Test
    void who_had_no_place_in_time_is_told_so_and_is_forgotten() {
        Gate gate = new Gate(1, 2, Duration.ofMillis(50));
        Gate.Place working = gate.enter(ONE);
        for (int i = 0; i < 5; i++) {
            assertThatExceptionOfType(Refusal.class)
                    .isThrownBy(() -> gate.enter(ONE))
                    .satisfies(refusal -> assertThat(refusal.status()).isEqualTo(503));
        }
        working.close();
        assertThat(gate.waiting()).isZero();
        gate.enter(ONE).close();
    }

    @Test
    void this_machine_itself_has_no_limit_of_its_own() {
        Gate gate = new Gate(3, 1, Duration.ofSeconds(1));
        try (Gate.Place first = gate.enter(HERE);
                Gate.Place second = gate.enter(HERE)) {
            assertThat(gate.working()).isEqualTo(2);
            assertThat(first).isNotSameAs(second);
        }
        assertThat(gate.working()).isZero();
    }

    private static void awaitWaiting(Gate gate, int count) throws InterruptedException {
        for (int i = 0; i < 500 && gate.waiting() != count; i++) {
            Thread.sleep(10);
        }
        assertThat(gate.waiting()).isEqualTo(count);
    }
}
