package senryaku.sparql.server;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.jena.query.QueryCancelledException;

/** Lets the same question be answered once, however many ask it at the same time. */
final class Once {

    private final Map<String, CompletableFuture<Optional<Kept>>> running = new ConcurrentHashMap<>();

    /** The right to answer a question that nobody else answers at this moment. */
    final class Turn implements AutoCloseable {

        private final String key;
        private final CompletableFuture<Optional<Kept>> answer = new CompletableFuture<>();

        private Turn(String key) {
            this.key = key;
        }

        /** Those who wait get this answer; if it is none, they need wait no longer. */
        void is(Optional<Kept> whole) {
            running.remove(key, answer);
            answer.complete(whole);
        }

        @Override
        public void close() {
            is(Optional.empty());
        }
    }

    /** The turn to answer; empty if somebody has it. */
    Optional<Turn> begin(String key) {
        Turn turn = new Turn(key);
        return running.putIfAbsent(key, turn.answer) == null ? Optional.of(turn) : Optional.empty();
    }

    /**
     * Waits for the answer of who has the turn.
     *
     * @return empty if that failed or is too long to be shared; then everybody answers for themselves
     * @throws QueryCancelledException if it took longer than this
     */
    Optional<Kept> await(String key, Duration time) {
        CompletableFuture<Optional<Kept>> answer = running.get(key);
        if (answer == null) {
            return Optional.empty();
        }
        try {
            return answer.get(time.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            throw new QueryCancelledException();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new QueryCancelledException();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
