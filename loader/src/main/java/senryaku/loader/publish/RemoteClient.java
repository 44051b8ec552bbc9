package senryaku.loader.publish;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.apache.jena.query.ARQ;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.riot.rowset.RowSetReaderRegistry;
import org.apache.jena.shared.JenaException;
import org.apache.jena.sparql.exec.RowSet;

/** Speaks the SPARQL 1.1 Protocol with one store. Redirects are not followed: credentials go to nobody else. */
final class RemoteClient {

    private static final Duration CONNECT_AT_MOST = Duration.ofSeconds(10);
    private static final Duration ANSWER_AT_MOST = Duration.ofMinutes(10);
    private static final int SHOWN_AT_MOST = 300;

    /** What a server answers where it has no such service, so that another address is tried. */
    private static final Set<Integer> NO_SUCH_SERVICE = Set.of(404, 405, 415, 501);

    private final RemoteAddress address;
    private final Credentials credentials;
    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(CONNECT_AT_MOST)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    RemoteClient(RemoteAddress address, Credentials credentials) {
        this.address = address;
        this.credentials = credentials;
    }

    URI address() {
        return address.given();
    }

    /**
     * The rows of a SELECT query.
     *
     * @throws StoreException if the store cannot be reached, refuses, or does not answer with JSON results
     */
    RowSet select(String query) {
        String form = "query=" + URLEncoder.encode(query, StandardCharsets.UTF_8);
        HttpRequest.Builder request = HttpRequest.newBuilder()
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Accept", "application/sparql-results+json")
                .POST(HttpRequest.BodyPublishers.ofString(form));
        byte[] body = send(address.queries(), request);
        try {
            return RowSetReaderRegistry.getFactory(ResultSetLang.RS_JSON)
                    .create(ResultSetLang.RS_JSON)
                    .read(new ByteArrayInputStream(body), ARQ.getContext())
                    .materialize();
        } catch (JenaException e) {
            throw new StoreException(Trouble.BAD_ADDRESS, address(), "no SPARQL results in JSON").causedBy(e);
        }
    }

    /**
     * Sends one SPARQL Update request.
     *
     * @throws StoreException if the store cannot be reached or refuses
     */
    void update(String update) {
        send(
                address.updates(),
                HttpRequest.newBuilder()
                        .header("Content-Type", "application/sparql-update; charset=utf-8")
                        .POST(HttpRequest.BodyPublishers.ofString(update)));
    }

    private byte[] send(List<URI> addresses, HttpRequest.Builder request) {
        credentials.header().ifPresent(header -> request.setHeader("Authorization", header));
        request.timeout(ANSWER_AT_MOST);
        HttpResponse<byte[]> response =
                exchange(request.uri(addresses.getFirst()).build());
        for (URI other : addresses.subList(1, addresses.size())) {
            if (NO_SUCH_SERVICE.contains(response.statusCode())) {
                response = exchange(request.uri(other).build());
            }
        }
        return accepted(response);
    }

    private byte[] accepted(HttpResponse<byte[]> response) {
        int status = response.statusCode();
        if (status == 401 || status == 403) {
            throw new StoreException(Trouble.UNAUTHORISED, response.uri(), status);
        }
        if (status < 200 || status > 299) {
            String body = new String(response.body(), StandardCharsets.UTF_8).strip();
            String shown = body.substring(0, Math.min(body.length(), SHOWN_AT_MOST));
            throw new StoreException(Trouble.REFUSED, response.uri(), status, shown);
        }
        return response.body();
    }

    private HttpResponse<byte[]> exchange(HttpRequest request) {
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw NetworkTroubles.of(request.uri(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StoreException(Trouble.UNREACHABLE, request.uri(), "interrupted").causedBy(e);
        }
    }
}
