package senryaku.sparql.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What one client may use within a minute, and that others do not pay for it. */
class LedgerTest {

    private static final Client ONE = new Client("192.0.2.1", true);
    private static final Client OTHER = new Client("192.0.2.2", true);
    private static final Client HERE = new Client("127.0.0.1", false);

    private final Ledger ledger = new Ledger(Duration.ofSeconds(60), 30);

    @Test
    void who_worked_more_than_a_minute_waits_as_long_as_the_header_says() {
        ledger.worked(ONE, Duration.ofSeconds(90).toNanos());
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> ledger.check(ONE))
                .satisfies(refusal -> {
                    assertThat(refusal.status()).isEqualTo(429);
                    assertThat(refusal.retry()).isBetween(1, 31);
                    assertThat(refusal.key()).isEqualTo("worked");
                });
        assertThatCode(() -> ledger.check(OTHER)).doesNotThrowAnyException();
    }

    @Test
    void who_failed_too_often_waits_too() {
        for (int i = 0; i < 60; i++) {
            ledger.failed(ONE);
        }
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> ledger.check(ONE))
                .satisfies(refusal -> assertThat(refusal.key()).isEqualTo("failed"));
        assertThatCode(() -> ledger.check(OTHER)).doesNotThrowAnyException();
    }

    @Test
    void some_failures_and_some_work_are_forgiven() {
        ledger.worked(ONE, Duration.ofSeconds(30).toNanos());
        for (int i = 0; i < 20; i++) {
            ledger.failed(ONE);
        }
        assertThatCode(() -> ledger.check(ONE)).doesNotThrowAnyException();
    }

    @Test
    void this_machine_is_not_one_client() {
        ledger.worked(HERE, Duration.ofHours(1).toNanos());
        for (int i = 0; i < 1_000; i++) {
            ledger.failed(HERE);
        }
        assertThatCode(() -> ledger.check(HERE)).doesNotThrowAnyException();
    }
}
