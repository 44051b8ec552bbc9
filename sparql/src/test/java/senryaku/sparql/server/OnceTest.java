package senryaku.sparql.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.apache.jena.query.QueryCancelledException;
import org.eclipse.jetty.http.HttpFields;
import org.junit.jupiter.api.Test;

class OnceTest {

    private static final Duration LONG = Duration.ofMinutes(1);
    private static final Kept ANSWER = new Kept(HttpFields.EMPTY, ByteBuffer.wrap(new byte[] {1}));

    private final Once once = new Once();

    @Test
    void one_has_the_turn_and_the_others_get_its_answer() {
        Once.Turn turn = once.begin("a").orElseThrow();
        assertThat(once.begin("a")).isEmpty();
        assertThat(once.begin("b")).isPresent();
        CompletableFuture<Optional<Kept>> other = waiting();
        turn.is(Optional.of(ANSWER));
        assertThat(other.join()).contains(ANSWER);
        assertThat(once.begin("a")).isPresent();
    }

    @Test
    void who_waits_for_a_failure_is_told() {
        Once.Turn turn = once.begin("a").orElseThrow();
        CompletableFuture<Optional<Kept>> other = waiting();
        turn.close();
        assertThat(other.join()).isEmpty();
    }

    @Test
    void nobody_waits_longer_than_they_want() {
        assertThat(once.begin("a")).isPresent();
        assertThatThrownBy(() -> once.await("a", Duration.ofMillis(1))).isInstanceOf(QueryCancelledException.class);
    }

    /** Somebody who waits already when this returns. */
    private CompletableFuture<Optional<Kept>> waiting() {
        CompletableFuture<Optional<Kept>> answer = new CompletableFuture<>();
        Thread thread = Thread.ofPlatform().start(() -> answer.complete(once.await("a", LONG)));
        while (thread.getState() != Thread.State.TIMED_WAITING) {
            Thread.onSpinWait();
        }
        return answer;
    }
}
