package senryaku.sparql.server;

import java.util.Optional;
import org.eclipse.jetty.server.Request;

/**
 * What the books hold of one request.
 *
 * @param path decoded
 * @param refused the reason, if it was refused
 * @param cut whether the answer was broken off
 */
record Visit(
        String id,
        String method,
        String path,
        int status,
        Client client,
        String agent,
        Optional<String> refused,
        boolean cut) {

    /** A request that was answered by what was kept. */
    static Visit recalled(String id, Request request, int status, Client client) {
        return new Visit(
                id,
                request.getMethod(),
                Request.getPathInContext(request),
                status,
                client,
                Optional.ofNullable(request.getHeaders().get("User-Agent")).orElse(""),
                Optional.empty(),
                false);
    }

    /** A request that a page, or Fuseki, answered. */
    static Visit answered(String id, Call call, Client client) {
        Optional<String> refused = call.request().getAttribute(Problems.REFUSED) instanceof String key
                ? Optional.of(key)
                : Optional.empty();
        return new Visit(
                id,
                call.request().getMethod(),
                call.path(),
                call.response().getStatus(),
                client,
                call.header("User-Agent"),
                refused,
                call.request().getAttribute(Answering.CUT) != null);
    }
}
