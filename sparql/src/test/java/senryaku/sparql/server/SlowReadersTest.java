package senryaku.sparql.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlowReadersTest {

    @ParameterizedTest
    @CsvSource({"10, 0, false", "10, 4, false", "10, 6, true", "2000, 14, false", "2000, 16, true", "200000, 900, false"
    })
    void only_the_wait_for_the_reader_counts_after_a_moment_of_grace(long bytes, long seconds, boolean slow) {
        assertThat(SlowReaders.isTooSlow(bytes, TimeUnit.SECONDS.toNanos(seconds), 200))
                .isEqualTo(slow);
    }
}
