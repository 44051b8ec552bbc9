package senryaku.sparql.server;

import jakarta.servlet.http.HttpServletRequest;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.apache.jena.atlas.json.JsonObject;

/** Keeps the books: gives every request its id, counts it, and writes it down if that is wanted. */
final class Desk {

    static final String ID = "X-Request-Id";

    /** So much of what a caller wrote is written down, in characters. */
    private static final int SHORT = 200;

    /** Asking for what is not there, or again, is no failure that costs us something. */
    private static final Set<Integer> CHEAP = Set.of(404, 405, 406, 410, 429);

    private final Metrics metrics;
    private final Governor governor;
    private final Caps caps;
    private final PrintStream log = System.err;

    Desk(Metrics metrics, Governor governor, Caps caps) {
        this.metrics = metrics;
        this.governor = governor;
        this.caps = caps;
    }

    /** The id that the caller gave, if it is a plain word; else a new one. */
    static String id(HttpServletRequest request) {
        String given = request.getHeader(ID);
        return given != null && given.matches("[A-Za-z0-9._-]{1,64}")
                ? given
                : UUID.randomUUID().toString();
    }

    /** A request is over. */
    void over(Call call, String id, Instant begun) {
        HttpServletRequest request = call.request();
        int status = call.response().getStatus();
        Duration taken = Duration.between(begun, Instant.now());
        metrics.request(request.getMethod(), call.path(), status, taken);
        boolean cut = request.getAttribute(Answering.CUT) != null;
        if (request.getAttribute(Problems.REFUSED) instanceof String key) {
            metrics.refused(key);
        } else if (cut) {
            metrics.refused("cut");
        }
        Client client = governor.client(call);
        if (cut || (status >= 400 && !CHEAP.contains(status))) {
            governor.ledger().failed(client);
        }
        if (caps.log()) {
            log.println(line(call, id, client, begun, taken, cut));
        }
    }

    /** The address without what was asked, which may hold what nobody should keep; every value is quoted as JSON. */
    private static String line(Call call, String id, Client client, Instant begun, Duration taken, boolean cut) {
        JsonObject line = new JsonObject();
        line.put("time", begun.toString());
        line.put("id", id);
        line.put("client", client.name());
        line.put("method", plain(call.request().getMethod()));
        line.put("path", plain(call.path()));
        line.put("status", call.response().getStatus());
        line.put("milliseconds", taken.toMillis());
        if (cut) {
            line.put("cut", true);
        }
        if (call.request().getAttribute(Problems.REFUSED) instanceof String key) {
            line.put("refused", key);
        }
        line.put("agent", plain(call.header("User-Agent")));
        return line.toString().replace('\n', ' ');
    }

    /** Without line ends, escapes for terminals, and marks that turn the direction of writing. */
    private static String plain(String text) {
        String clean = text.replaceAll("[\\p{Cntrl}\\p{Cf}\\u2028\\u2029]", "?");
        return clean.length() > SHORT ? clean.substring(0, SHORT) + "…" : clean;
    }
}
