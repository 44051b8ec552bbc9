package senryaku.sparql.server;

import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import senryaku.sparql.HttpCalls;
import senryaku.sparql.Sample;

/** A real server on a free port, and real requests to it. */
abstract class ServerTest extends HttpCalls {

    static final String PEOPLE = "SELECT ?s WHERE { ?s a <http://xmlns.com/foaf/0.1/Person> } ORDER BY ?s";
    static final String BROWSER = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";

    private Serve server;

    @BeforeAll
    void startServer() {
        server = Sample.server(timeout(), rows());
    }

    @Override
    protected int port() {
        return server.port();
    }

    @AfterAll
    void stopServer() {
        server.close();
    }

    Duration timeout() {
        return Duration.ofSeconds(20);
    }

    long rows() {
        return Settings.DEFAULT_ROWS;
    }

    static String sparql(String query) {
        return "/sparql?query=" + URLEncoder.encode(query, StandardCharsets.UTF_8);
    }

    HttpResponse<String> method(String method, String path, String... headers) {
        return send(HttpRequest.newBuilder(address(path)).method(method, BodyPublishers.noBody()), headers);
    }

    static String header(HttpResponse<?> response, String name) {
        return String.join(", ", response.headers().allValues(name));
    }
}
