package senryaku.sparql.federation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** By a clock that stands still unless it is set. */
class PaceTest {

    private final AtomicLong clock = new AtomicLong(5);
    private final Pace pace = new Pace(0.001, clock::get);

    @Test
    void restsAfterSomeFailuresInARow() {
        pace.bad(Duration.ZERO);
        pace.bad(Duration.ZERO);
        pace.good();
        pace.bad(Duration.ZERO);
        pace.bad(Duration.ZERO);
        assertThat(pace.rest()).isZero();
        pace.bad(Duration.ZERO);
        assertThat(pace.rest()).isEqualTo(Pace.REST);
        clock.addAndGet(Pace.REST.toNanos());
        assertThat(pace.rest()).isZero();
    }

    @Test
    void givesThePauseThatIsAskedForButNoEternity() {
        pace.bad(Duration.ofSeconds(7));
        assertThat(pace.rest()).isEqualTo(Duration.ofSeconds(7));
        pace.bad(Duration.ofDays(9999));
        assertThat(pace.rest()).isEqualTo(Pace.LONGEST_REST);
    }

    @Test
    void whoseTurnComesTooLateIsTold() throws Exception {
        assertThat(pace.await(Duration.ofSeconds(1))).isEqualTo(Duration.ofSeconds(1));
        assertThatThrownBy(() -> pace.await(Duration.ofSeconds(1))).isInstanceOf(MemberFailure.class);
        clock.addAndGet(TimeUnit.SECONDS.toNanos(1000));
        assertThat(pace.await(Duration.ofSeconds(1))).isEqualTo(Duration.ofSeconds(1));
    }
}
