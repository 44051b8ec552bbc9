package senryaku.loader.source;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

/**
 * Work in a thread of its own, while its caller does something else. What it throws is thrown where its result is asked for.
 * Closing waits until it has ended, so that nothing goes on behind the caller's back.
 *
 * @param <T> what comes of it
 */
public final class Aside<T> implements AutoCloseable {

    private final CompletableFuture<T> work;

    private Aside(CompletableFuture<T> work) {
        this.work = work;
    }

    /** Begins some work. It shares nothing with its caller that one of both changes. */
    public static <T> Aside<T> begin(Supplier<T> work) {
        return new Aside<>(CompletableFuture.supplyAsync(work));
    }

    /** Waits for the end, also when interrupted; the thread then stays interrupted. */
    public T result() {
        try {
            return work.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            if (e.getCause() instanceof Error failure) {
                throw failure;
            }
            throw e;
        }
    }

    @Override
    public void close() {
        var unused = work.handle((result, failure) -> true).join();
    }
}
