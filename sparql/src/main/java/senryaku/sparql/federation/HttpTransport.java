package senryaku.sparql.federation;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Asks an endpoint by the SPARQL 1.1 Protocol. Redirects are never followed: an address that nobody configured is not
 * contacted, and credentials go to nobody else. Only JSON is read: it names no other files, as XML can.
 */
final class HttpTransport implements Transport {

    /** So much of an answer is read, in bytes. */
    static final int MOST_BYTES = 32 << 20;

    private static final Set<String> JSON = Set.of("application/sparql-results+json", "application/json");

    /** One client for all members: its threads are shared. */
    private static final HttpClient HTTP = HttpClient.newBuilder()
            .followRedirects(HttpClient.Redirect.NEVER)
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    private final URI endpoint;
    private final Optional<String> authorization;

    HttpTransport(URI endpoint, Optional<String> authorization) {
        this.endpoint = endpoint;
        this.authorization = authorization;
    }

    @Override
    public byte[] ask(String query, Duration time) throws MemberFailure {
        HttpRequest.Builder request = HttpRequest.newBuilder(endpoint)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Accept", "application/sparql-results+json")
                .header("User-Agent", "Senryaku (SPARQL federation)")
                .timeout(time)
                .POST(HttpRequest.BodyPublishers.ofString("query=" + URLEncoder.encode(query, StandardCharsets.UTF_8)));
        authorization.ifPresent(value -> request.header("Authorization", value));
        return accepted(exchange(request.build(), time));
    }

    /** The time limit of the request ends with its head; that of the body is kept here. */
    private static HttpResponse<byte[]> exchange(HttpRequest request, Duration time) throws MemberFailure {
        CompletableFuture<HttpResponse<byte[]>> answer =
                HTTP.sendAsync(request, head -> new Bounded(isGood(head) ? MOST_BYTES : 1 << 16));
        try {
            return answer.get(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw new MemberFailure(MemberState.TIMEOUT, "no answer within " + time.toMillis() + " ms");
        } catch (ExecutionException e) {
            throw failure(Optional.ofNullable(e.getCause()).orElse(e), time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new MemberFailure(MemberState.TIMEOUT, "interrupted");
        } finally {
            answer.cancel(true);
        }
    }

    private static boolean isGood(HttpResponse.ResponseInfo head) {
        return head.statusCode() == 200;
    }

    private static MemberFailure failure(Throwable cause, Duration time) {
        for (Throwable one = cause; one != null; one = one.getCause()) {
            if (one instanceof Bounded.TooLongException) {
                return new MemberFailure(MemberState.TOO_LARGE, "more than " + MOST_BYTES + " bytes");
            }
            if (one instanceof java.net.http.HttpConnectTimeoutException) {
                return new MemberFailure(MemberState.UNREACHABLE, "no connection");
            }
            if (one instanceof java.net.http.HttpTimeoutException) {
                return new MemberFailure(MemberState.TIMEOUT, "no answer within " + time.toMillis() + " ms");
            }
        }
        String said = cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
        return new MemberFailure(MemberState.UNREACHABLE, said);
    }

    private static byte[] accepted(HttpResponse<byte[]> response) throws MemberFailure {
        int status = response.statusCode();
        if (status != 200) {
            MemberState state = switch (status) {
                case 401, 403 -> MemberState.FORBIDDEN;
                case 429 -> MemberState.THROTTLED;
                default -> status / 100 == 3 ? MemberState.REDIRECT : MemberState.ERROR;
            };
            throw new MemberFailure(state, "HTTP " + status);
        }
        String type = response.headers()
                .firstValue("Content-Type")
                .orElse("")
                .split(";", -1)[0]
                .strip()
                .toLowerCase(Locale.ROOT);
        if (!JSON.contains(type)) {
            throw new MemberFailure(MemberState.BAD_ANSWER, "Content-Type: " + type.replaceAll("[^a-z0-9/+.-]", "?"));
        }
        return response.body();
    }
}
