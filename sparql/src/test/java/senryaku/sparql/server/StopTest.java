package senryaku.sparql.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collections;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import senryaku.sparql.Sample;

/** What a stop does to those who are being answered. */
class StopTest {

    /** Counts 25⁴ rows: long enough to be running when the stop comes, short enough for the time it leaves, also on a busy machine. */
    private static final String LONG_QUERY =
            "SELECT (COUNT(*) AS ?n) { VALUES ?a { %1$s } VALUES ?b { %1$s } VALUES ?c { %1$s } VALUES ?d { %1$s } }"
                    .formatted(String.join(" ", Collections.nCopies(25, "1")));

    @Test
    void GET_sparql_a_running_answer_is_finished_when_the_server_stops() throws Exception {
        Serve server = Sample.server(Duration.ofSeconds(20));
        try (HttpClient client = HttpClient.newHttpClient()) {
            URI address = URI.create("http://127.0.0.1:%d/sparql?query=%s"
                    .formatted(server.port(), URLEncoder.encode(LONG_QUERY, StandardCharsets.UTF_8)));
            // An open connection, so that the request is on its way at once.
            client.send(HttpRequest.newBuilder(address.resolve("/health/live")).build(), BodyHandlers.discarding());
            CompletableFuture<HttpResponse<String>> answer = client.sendAsync(
                    HttpRequest.newBuilder(address).header("Accept", "text/csv").build(), BodyHandlers.ofString());
            HttpRequest metrics =
                    HttpRequest.newBuilder(address.resolve("/metrics")).build();
            while (!answer.isDone()
                    && client.send(metrics, BodyHandlers.ofString()).body().contains("senryaku_queries_working 0.0")) {
                TimeUnit.MILLISECONDS.sleep(5);
            }

            server.close();

            assertThat(answer.get(60, TimeUnit.SECONDS).statusCode()).isEqualTo(200);
            assertThat(answer.join().body()).contains("390625");
        }
    }
}
