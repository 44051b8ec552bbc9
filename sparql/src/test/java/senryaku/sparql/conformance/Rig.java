package senryaku.sparql.conformance;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import senryaku.sparql.cli.WritableServer;

/** A server over a store of its own, to which the tests may write. */
final class Rig implements AutoCloseable {

    private final WritableServer server;
    private final HttpClient client = HttpClient.newHttpClient();

    Rig(Path folder) {
        PrintStream quiet = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
        this.server = new WritableServer(folder, new ByteArrayInputStream(new byte[0]), quiet);
    }

    String address(String path) {
        return "http://127.0.0.1:" + server.port() + path;
    }

    static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(address(path))).timeout(Duration.ofMinutes(2));
    }

    HttpRequest.Builder authorised(String path) {
        String pair = WritableServer.USER + ":" + WritableServer.PASSWORD;
        return request(path)
                .header(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8)));
    }

    HttpResponse<String> send(HttpRequest.Builder request) {
        return send(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    <T> HttpResponse<T> send(HttpRequest.Builder request, BodyHandler<T> handler) {
        try {
            return client.send(request.build(), handler);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    HttpResponse<String> get(String path, String accept) {
        return send(request(path).header("Accept", accept).GET());
    }

    HttpResponse<String> query(String parameters, String text, String accept) {
        return send(request("/sparql" + parameters)
                .header("Content-Type", "application/sparql-query")
                .header("Accept", accept)
                .POST(BodyPublishers.ofString(text)));
    }

    HttpResponse<String> update(String parameters, String text) {
        return send(authorised("/update" + parameters)
                .header("Content-Type", "application/sparql-update")
                .POST(BodyPublishers.ofString(text)));
    }

    /** Adds quads to their graphs, all as one release. */
    void add(String nquads) {
        must(send(authorised("/data")
                .header("Content-Type", "application/n-quads")
                .POST(BodyPublishers.ofString(nquads))));
    }

    /** Replaces everything that there is. */
    void replace(String data) {
        must(update("", "DROP ALL; INSERT DATA {\n" + data + "}"));
    }

    static void must(HttpResponse<String> answer) {
        if (answer.statusCode() >= 300) {
            throw new IllegalStateException(answer.statusCode() + " " + answer.body());
        }
    }

    @Override
    public void close() {
        client.close();
        server.close();
    }
}
