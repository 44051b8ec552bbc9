package senryaku.loader.publish;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.jena.query.ARQ;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.riot.rowset.RowSetReaderRegistry;
import org.apache.jena.shared.JenaException;
import org.apache.jena.sparql.exec.RowSet;

/**
 * Speaks the SPARQL 1.1 Protocol with one store. Redirects are not followed: credentials go to nobody else. An answer has an
 * end in time and in size, whatever the store sends.
 */
final class RemoteClient {

    private static final Duration CONNECT_AT_MOST = Duration.ofSeconds(10);
    private static final Duration ANSWER_AT_MOST = Duration.ofMinutes(10);

    /** Rows are asked for in parts, so that this is more than any honest answer has: 256 MiB. */
    private static final long LONGEST_ANSWER = 1L << 28;

    private static final int SHOWN_AT_MOST = 300;

    /** What a server answers where it has no such service, so that another address is tried. */
    private static final Set<Integer> NO_SUCH_SERVICE = Set.of(404, 405, 415, 501);

    private final RemoteAddress address;
    private final Credentials credentials;
    private final Duration longest;
    private final long largest;
    private final Map<List<URI>, URI> found = new ConcurrentHashMap<>();
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1) // some stores hang when they are asked whether they know HTTP/2
            .connectTimeout(CONNECT_AT_MOST)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    RemoteClient(RemoteAddress address, Credentials credentials) {
        this(address, credentials, ANSWER_AT_MOST, LONGEST_ANSWER);
    }

    RemoteClient(RemoteAddress address, Credentials credentials, Duration longest, long largest) {
        this.address = address;
        this.credentials = credentials;
        this.longest = longest;
        this.largest = largest;
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
        byte[] body = accepted(send(address.queries(), request)).body();
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
        HttpRequest.Builder request = HttpRequest.newBuilder()
                .header("Content-Type", "application/sparql-update; charset=utf-8")
                .POST(HttpRequest.BodyPublishers.ofString(update));
        var unused = accepted(send(address.updates(), request));
    }

    /** Sends a request as it is to one place; whatever comes back. */
    HttpResponse<byte[]> exchange(URI place, HttpRequest.Builder request) {
        return send(List.of(place), request);
    }

    private HttpResponse<byte[]> send(List<URI> addresses, HttpRequest.Builder request) {
        URI known = found.get(addresses);
        List<URI> places = known == null ? addresses : List.of(known);
        HttpResponse<byte[]> response = attempt(places.getFirst(), request);
        for (URI other : places.subList(1, places.size())) {
            if (NO_SUCH_SERVICE.contains(response.statusCode())) {
                response = attempt(other, request);
            }
        }
        if (response.statusCode() < 300) {
            found.put(addresses, response.uri());
        }
        return response;
    }

    private HttpResponse<byte[]> attempt(URI place, HttpRequest.Builder builder) {
        HttpRequest request = builder.copy().uri(place).timeout(longest).build();
        HttpResponse<byte[]> response = once(request);
        if (response.statusCode() != 401) {
            return response;
        }
        HttpResponse<byte[]> refusal = response;
        return credentials
                .answer(request, refusal)
                .map(header -> once(builder.copy()
                        .uri(place)
                        .timeout(longest)
                        .setHeader("Authorization", header)
                        .build()))
                .orElse(refusal);
    }

    HttpResponse<byte[]> accepted(HttpResponse<byte[]> response) {
        int status = response.statusCode();
        if (status == 401 || status == 403) {
            throw new StoreException(Trouble.UNAUTHORISED, response.uri(), status);
        }
        if (status < 200 || status > 299) {
            String body = new String(response.body(), StandardCharsets.UTF_8).strip();
            String shown = body.substring(0, Math.min(body.length(), SHOWN_AT_MOST));
            throw new StoreException(Trouble.REFUSED, response.uri(), status, shown);
        }
        return response;
    }

    /** The time is for the whole answer, also for a body that never ends. */
    private HttpResponse<byte[]> once(HttpRequest request) {
        CompletableFuture<HttpResponse<byte[]>> answer = http.sendAsync(request, LimitedBody.of(largest));
        try {
            return answer.get(longest.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw NetworkTroubles.of(request.uri(), e.getCause() == null ? e : e.getCause());
        } catch (TimeoutException e) {
            answer.cancel(true);
            HttpTimeoutException late =
                    new HttpTimeoutException("no whole answer within " + longest.toSeconds() + " s");
            throw NetworkTroubles.of(request.uri(), late);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StoreException(Trouble.UNREACHABLE, request.uri(), "interrupted").causedBy(e);
        }
    }
}
