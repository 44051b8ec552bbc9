package senryaku.sparql.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** A query that is over its time is ended, then cut off; its thread is never interrupted. */
class WatchdogTest {

    private static final long GENEROUS = 60;

    @Test
    void what_is_over_its_time_is_ended_then_cut_off_and_never_interrupted() throws InterruptedException {
        CountDownLatch ended = new CountDownLatch(1);
        CountDownLatch cut = new CountDownLatch(1);
        try (Watch watched = new Watchdog(Duration.ofMillis(1), ended::countDown, () -> {
            assertThat(ended.getCount()).isZero();
            cut.countDown();
        })) {
            assertThat(watched).isNotNull();
            assertThat(cut.await(GENEROUS, TimeUnit.SECONDS)).isTrue();
        }
        assertThat(Thread.currentThread().isInterrupted()).isFalse();
    }

    @Test
    void what_cannot_be_ended_is_cut_off_and_others_are_watched_as_before() throws InterruptedException {
        CountDownLatch cut = new CountDownLatch(1);
        CountDownLatch other = new CountDownLatch(1);
        try (Watch failing = new Watchdog(
                Duration.ofMillis(1),
                () -> {
                    throw new StackOverflowError("as a deep plan may");
                },
                cut::countDown)) {
            assertThat(failing).isNotNull();
            assertThat(cut.await(GENEROUS, TimeUnit.SECONDS)).isTrue();
        }
        try (Watch watched = new Watchdog(Duration.ofMillis(1), other::countDown, () -> {})) {
            assertThat(watched).isNotNull();
            assertThat(other.await(GENEROUS, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void who_waits_for_a_turn_waits_no_more_when_the_query_is_to_end() throws InterruptedException {
        Gate gate = new Gate(1, 2, Duration.ofSeconds(GENEROUS));
        Client one = new Client("192.0.2.1", true);
        Gate.Place first = gate.enter(one);
        first.pause();
        Gate.Place second = gate.enter(one);
        Thread waiting = Thread.ofPlatform().start(first::resume);
        for (int i = 0; i < 6_000 && gate.waiting() == 0; i++) {
            TimeUnit.MILLISECONDS.sleep(10);
        }
        first.leave();
        assertThat(waiting.join(Duration.ofSeconds(GENEROUS))).isTrue();
        assertThat(gate.waiting()).isZero();
        first.close();
        second.close();
        assertThat(gate.working()).isZero();
    }
}
