package senryaku.sparql.server;

import java.time.Duration;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Lets a caller whose body was refused read why. A connection that is closed while the rest of a body arrives is reset,
 * and the answer may be lost with it (RFC 9112 §9.6): so the rest is read and thrown away for a moment.
 */
final class LastWords extends Handler.Wrapper {

    /** So long the rest of a refused body is read. */
    private static final Duration MOMENT = Duration.ofSeconds(1);

    private static final long PAUSE_MILLIS = 5;

    LastWords(Handler rest) {
        super(rest);
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        Callback afterwards = Callback.from(
                () -> {
                    if (HttpStatus.isClientError(response.getStatus())) {
                        readOut(request);
                    }
                    callback.succeeded();
                },
                callback::failed);
        return super.handle(request, response, afterwards);
    }

    private static void readOut(Request request) {
        long end = System.nanoTime() + MOMENT.toNanos();
        while (System.nanoTime() < end) {
            Content.Chunk chunk = request.read();
            if (chunk == null) {
                if (!pause()) {
                    return;
                }
                continue;
            }
            chunk.release();
            if (chunk.isLast()) {
                return;
            }
        }
    }

    private static boolean pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
