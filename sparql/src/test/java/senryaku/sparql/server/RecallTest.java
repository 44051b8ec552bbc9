package senryaku.sparql.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.Callback;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import senryaku.sparql.HttpCalls;

/** What is kept and what is not, over pages that count how often they are made. */
class RecallTest extends HttpCalls {

    private final AtomicInteger made = new AtomicInteger();
    private final Server server = new Server(0);

    @BeforeAll
    void start() throws Exception {
        Governor governor = new Governor(Caps.DEFAULT);
        Desk desk = new Desk(new Metrics(governor, "1"), governor, Caps.DEFAULT);
        server.setHandler(new Recall(new Counting(), governor.answers(), () -> "shown", desk));
        server.start();
    }

    @AfterAll
    void stop() throws Exception {
        server.stop();
    }

    @Override
    protected int port() {
        return ((ServerConnector) server.getConnectors()[0]).getLocalPort();
    }

    /** Every answer says how many there were before it; the path says what kind it is of. */
    private final class Counting extends Handler.Abstract {
        @Override
        public boolean handle(Request request, Response response, Callback callback) {
            String path = request.getHttpURI().getPath();
            response.getHeaders().put("ETag", path.equals("/other") ? "\"next-json\"" : "\"shown-json\"");
            response.setStatus(path.equals("/missing") ? 404 : 200);
            if (!path.equals("/passing")) {
                request.setAttribute(Recall.LASTING, true);
            }
            byte[] body = (made.incrementAndGet() + "x".repeat(path.equals("/long") ? 2 << 20 : 0))
                    .getBytes(StandardCharsets.US_ASCII);
            response.write(true, ByteBuffer.wrap(body), callback);
            return true;
        }
    }

    private boolean isKept(String path, String... headers) {
        return get(path, headers).body().equals(get(path, headers).body());
    }

    @Test
    void an_answer_that_lasts_is_kept() {
        assertThat(isKept("/lasting")).isTrue();
        assertThat(isKept("/lasting?a=b")).isTrue();
        assertThat(get("/lasting").body()).isNotEqualTo(get("/lasting?a=b").body());
        assertThat(get("/lasting").body())
                .isNotEqualTo(get("/lasting", "Accept", "text/csv").body());
    }

    @Test
    void an_answer_of_another_release_that_came_meanwhile_is_not_kept() {
        assertThat(isKept("/other")).isFalse();
    }

    @Test
    void what_fails_passes_or_is_too_long_is_not_kept() {
        assertThat(isKept("/missing")).isFalse();
        assertThat(isKept("/passing")).isFalse();
        assertThat(isKept("/long")).isFalse();
    }

    @Test
    void whoever_shows_credentials_is_answered_anew() {
        assertThat(isKept("/lasting", "Authorization", "Basic eDp5")).isFalse();
        assertThat(isKept("/lasting", "Cookie", "a=b")).isFalse();
    }
}
