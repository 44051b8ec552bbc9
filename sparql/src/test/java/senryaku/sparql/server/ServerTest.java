package senryaku.sparql.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import senryaku.sparql.Sample;

/** A real server on a free port, and real requests to it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class ServerTest {

    static final String PEOPLE = "SELECT ?s WHERE { ?s a <http://xmlns.com/foaf/0.1/Person> } ORDER BY ?s";
    static final String BROWSER = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";

    private final HttpClient client = HttpClient.newHttpClient();
    private Serve server;

    @BeforeAll
    void startServer() {
        server = Sample.server(timeout(), rows());
    }

    @AfterAll
    void stopServer() {
        server.close();
        client.close();
    }

    Duration timeout() {
        return Duration.ofSeconds(20);
    }

    long rows() {
        return Settings.DEFAULT_ROWS;
    }

    URI address(String path) {
        return URI.create("http://127.0.0.1:" + server.port()).resolve(path);
    }

    static String sparql(String query) {
        return "/sparql?query=" + URLEncoder.encode(query, StandardCharsets.UTF_8);
    }

    /** A GET; headers come in pairs. */
    HttpResponse<String> get(String path, String... headers) {
        return send(HttpRequest.newBuilder(address(path)).GET(), headers);
    }

    HttpResponse<String> method(String method, String path, String... headers) {
        return send(HttpRequest.newBuilder(address(path)).method(method, BodyPublishers.noBody()), headers);
    }

    HttpResponse<String> post(String path, String type, String body, String... headers) {
        return send(
                HttpRequest.newBuilder(address(path))
                        .header("Content-Type", type)
                        .POST(BodyPublishers.ofString(body)),
                headers);
    }

    HttpResponse<String> send(HttpRequest.Builder request, String... headers) {
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    static String header(HttpResponse<?> response, String name) {
        return String.join(", ", response.headers().allValues(name));
    }
}
