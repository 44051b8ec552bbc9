package senryaku.sparql.federation;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URLEncoder;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
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
import java.util.function.BooleanSupplier;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.eclipse.rdf4j.query.QueryEvaluationException;
import org.eclipse.rdf4j.query.resultio.sparqljson.SPARQLResultsJSONParser;

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

    /** So often it is looked whether somebody still waits for the answer. */
    private static final long EVERY_MILLIS = 200;

    private final Member.Remote place;
    private final Optional<String> authorization;

    HttpTransport(Member.Remote place, Optional<String> authorization) {
        this.place = place;
        this.authorization = authorization;
    }

    @Override
    public void ask(String query, Duration time, BooleanSupplier over, Reply reply) throws MemberFailure {
        mustBePublic();
        HttpRequest.Builder request = HttpRequest.newBuilder(place.endpoint())
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Accept", "application/sparql-results+json")
                .header("User-Agent", "Senryaku (SPARQL federation)")
                .timeout(time)
                .POST(HttpRequest.BodyPublishers.ofString("query=" + URLEncoder.encode(query, StandardCharsets.UTF_8)));
        authorization.ifPresent(value -> request.header("Authorization", value));
        HttpResponse<byte[]> response = exchange(request.build(), time, over);
        parse(accepted(response), QueryFactory.create(query), reply);
        remark(response.headers(), reply.remarks());
    }

    /**
     * An operator who wrote an address of digits, or localhost, meant it. A name that leads into a private network may be
     * the trick of whoever owns the name.
     */
    private void mustBePublic() throws MemberFailure {
        String host = place.endpoint().getHost();
        if (place.inside() || host.equals("localhost") || host.startsWith("[") || host.matches("[0-9.]+")) {
            return;
        }
        try {
            for (InetAddress address : InetAddress.getAllByName(host)) {
                if (isInside(address)) {
                    throw new MemberFailure(MemberState.PRIVATE, "its name leads to " + address.getHostAddress());
                }
            }
        } catch (UnknownHostException e) {
            throw new MemberFailure(MemberState.UNREACHABLE, "its name is unknown");
        }
    }

    /** Whether an address is of this machine or of a private network; those of IPv6 begin with fc or fd. */
    static boolean isInside(InetAddress address) {
        return address.isLoopbackAddress()
                || address.isAnyLocalAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()
                || (address instanceof Inet6Address && (address.getAddress()[0] & 0xFE) == 0xFC);
    }

    /** What Virtuoso says of an answer that it cut: by its number of rows, or because its time was over. */
    private static void remark(HttpHeaders headers, Remarks remarks) {
        headers.firstValue("X-SPARQL-MaxRows")
                .filter(text -> text.matches("\\d{1,9}"))
                .ifPresent(text -> remarks.limit(Integer.parseInt(text)));
        if (headers.firstValue("X-SQL-State").filter("S1TAT"::equals).isPresent()) {
            remarks.cut("its time was over, by its own word");
        }
    }

    private static void parse(byte[] answer, Query query, Reply reply) throws MemberFailure {
        SPARQLResultsJSONParser parser = new SPARQLResultsJSONParser(reply.values());
        parser.setQueryResultHandler(reply);
        try {
            parser.parseQueryResult(new ByteArrayInputStream(answer));
        } catch (Reply.TooLongException e) {
            throw new MemberFailure(MemberState.TOO_LARGE, "more than " + Federation.MOST_ROWS + " rows");
        } catch (IOException | RuntimeException | AssertionError e) { // RDF4J asserts what a member may send
            throw new MemberFailure(MemberState.BAD_ANSWER, "no SPARQL results in JSON");
        }
        if (query.isAskType() ? !reply.isTruth() : !reply.isRows()) {
            throw new MemberFailure(MemberState.BAD_ANSWER, "no answer to what was asked");
        }
        if (query.isSelectType() && !reply.answers(query.getResultVars())) {
            throw new MemberFailure(MemberState.BAD_ANSWER, "columns that nobody asked for");
        }
    }

    /** The time limit of the request ends with its head; that of the body is kept here. */
    private static HttpResponse<byte[]> exchange(HttpRequest request, Duration time, BooleanSupplier over)
            throws MemberFailure {
        CompletableFuture<HttpResponse<byte[]>> answer =
                HTTP.sendAsync(request, head -> new Body(isGood(head) ? MOST_BYTES : 1 << 16));
        long end = System.nanoTime() + time.toNanos();
        try {
            while (true) {
                long left = Math.min(EVERY_MILLIS, (end - System.nanoTime()) / 1_000_000 + 1);
                try {
                    return answer.get(left, TimeUnit.MILLISECONDS);
                } catch (TimeoutException e) {
                    if (over.getAsBoolean() || System.nanoTime() - end >= 0) {
                        throw new MemberFailure(MemberState.TIMEOUT, "no answer within " + time.toMillis() + " ms");
                    }
                }
            }
        } catch (ExecutionException e) {
            throw failure(Optional.ofNullable(e.getCause()).orElse(e), time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new QueryEvaluationException("nobody waits for this part any more"); // not the member's failure
        } finally {
            answer.cancel(true);
        }
    }

    private static boolean isGood(HttpResponse.ResponseInfo head) {
        return head.statusCode() == 200;
    }

    private static MemberFailure failure(Throwable cause, Duration time) {
        for (Throwable one = cause; one != null; one = one.getCause()) {
            if (one instanceof Body.TooLongException) {
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
            boolean asksForPause = status == 429 || status == 503;
            throw new MemberFailure(state, "HTTP " + status, asksForPause ? pause(response) : Duration.ZERO);
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
        String encoding = response.headers().firstValue("Content-Encoding").orElse("identity");
        if (!encoding.equalsIgnoreCase("identity")) {
            throw new MemberFailure(
                    MemberState.BAD_ANSWER, "Content-Encoding: " + encoding.replaceAll("[^A-Za-z0-9-]", "?"));
        }
        return response.body();
    }

    /** Retry-After in seconds; a date is passed over. */
    private static Duration pause(HttpResponse<byte[]> response) {
        return response.headers()
                .firstValue("Retry-After")
                .filter(text -> text.matches("\\d{1,9}"))
                .map(text -> Duration.ofSeconds(Long.parseLong(text)))
                .orElse(Duration.ZERO);
    }
}
