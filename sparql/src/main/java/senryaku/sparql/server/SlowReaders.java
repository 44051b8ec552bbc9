package senryaku.sparql.server;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.Scheduler;
import org.jspecify.annotations.Nullable;

/**
 * Lets those go who take an answer too slowly. Only the time that a write waits for its reader counts: Jetty's
 * MinimumDataRateHandler counts from the first write on, so that an answer which our own query, compression or a busy
 * machine holds up would be broken off although its reader waits.
 */
final class SlowReaders extends Handler.Wrapper {

    /** So long a reader may take for anything. */
    private static final Duration GRACE = Duration.ofSeconds(5);

    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);

    private final long rate;

    /** @param rate so many bytes a second a reader must take at least */
    SlowReaders(long rate, Handler rest) {
        super(rest);
        this.rate = rate;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        return super.handle(request, new Waiting(request, response), callback);
    }

    /** Whether so many bytes within so long a wait are too few. */
    static boolean isTooSlow(long bytes, long waitedNanos, long rate) {
        long allowed = GRACE.toNanos() + bytes * SECOND / rate;
        return waitedNanos > allowed;
    }

    private final class Waiting extends Response.Wrapper {

        private final AtomicLong written = new AtomicLong();
        private final AtomicLong waited = new AtomicLong();

        Waiting(Request request, Response response) {
            super(request, response);
        }

        @Override
        public void write(boolean last, @Nullable ByteBuffer content, Callback callback) {
            if (isTooSlow(written.get(), waited.get(), rate)) {
                callback.failed(tooSlow());
                return;
            }
            long bytes = content == null ? 0 : content.remaining();
            long begun = System.nanoTime();
            Callback counted = Callback.from(
                    () -> {
                        waited.addAndGet(System.nanoTime() - begun);
                        written.addAndGet(bytes);
                    },
                    callback);
            if (last && bytes > 0) {
                Ending ending = new Ending(counted);
                super.write(true, content, ending);
                ending.within(GRACE.toNanos() + bytes * SECOND / rate, getRequest());
            } else {
                super.write(last, content, counted);
            }
        }
    }

    /** The last bytes have no write after them that would notice; most have been taken when the call for them returns. */
    private static final class Ending extends Callback.Nested {

        private boolean over;
        private Scheduler.@Nullable Task end;

        Ending(Callback callback) {
            super(callback);
        }

        synchronized void within(long nanos, Request request) {
            if (!over) {
                end = request.getComponents()
                        .getScheduler()
                        .schedule(() -> failed(tooSlow()), nanos, TimeUnit.NANOSECONDS);
            }
        }

        /** Whether this is the first word on how it ended. */
        private synchronized boolean ends() {
            boolean first = !over;
            over = true;
            if (end != null) {
                var unused = end.cancel();
            }
            return first;
        }

        @Override
        public void succeeded() {
            if (ends()) {
                super.succeeded();
            }
        }

        @Override
        public void failed(Throwable failure) {
            if (ends()) {
                super.failed(failure);
            }
        }
    }

    private static TimeoutException tooSlow() {
        return new TimeoutException("the reader is too slow");
    }
}
