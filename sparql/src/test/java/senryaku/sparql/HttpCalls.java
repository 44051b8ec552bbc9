package senryaku.sparql;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;

/** Real requests to a server on this machine. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class HttpCalls {

    private final HttpClient client = HttpClient.newHttpClient();

    /** Where the server listens. */
    protected abstract int port();

    @AfterAll
    protected void closeClient() {
        client.close();
    }

    protected URI address(String path) {
        return URI.create("http://127.0.0.1:" + port()).resolve(path);
    }

    /** A GET; headers come in pairs. */
    protected HttpResponse<String> get(String path, String... headers) {
        return send(HttpRequest.newBuilder(address(path)).GET(), headers);
    }

    protected HttpResponse<String> post(String path, String type, String body, String... headers) {
        return send(
                HttpRequest.newBuilder(address(path))
                        .header("Content-Type", type)
                        .POST(BodyPublishers.ofString(body)),
                headers);
    }

    protected HttpResponse<String> send(HttpRequest.Builder request, String... headers) {
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
}
