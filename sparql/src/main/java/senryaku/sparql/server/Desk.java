package senryaku.sparql.server;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.apache.jena.atlas.json.JsonObject;
import org.eclipse.jetty.server.Request;
import org.jspecify.annotations.Nullable;

/** Keeps the books: gives every request its id, counts it, and writes it down if that is wanted. */
final class Desk {

    static final String ID = "X-Request-Id";

    /** So much of what a caller wrote is written down, in characters. */
    private static final int SHORT = 200;

    /** Asking for what is not there, or again, is no failure that costs us something. */
    private static final Set<Integer> CHEAP = Set.of(404, 405, 406, 410, 429);

    private static final Pattern GIVEN = Pattern.compile("[A-Za-z0-9._-]{1,64}");

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
    static String id(@Nullable String given) {
        if (given != null && GIVEN.matcher(given).matches()) {
            return given;
        }
        ThreadLocalRandom random = ThreadLocalRandom.current(); // nobody has to guess an id, and this waits for nobody
        return new UUID(random.nextLong(), random.nextLong()).toString();
    }

    /** Who asks. */
    Client client(Request request) {
        return Client.of(Request.getRemoteAddr(request), caps.clientHeader(), request.getHeaders()::get);
    }

    /** This thread works for a request. */
    void begins(Call call) {
        governor.answers(Optional.of(call));
    }

    /** A request is over that a page, or Fuseki, answered. */
    void over(Call call, String id, Instant begun) {
        governor.answers(Optional.empty());
        over(Visit.answered(id, call, governor.client(call)), begun);
    }

    /** A request is over. */
    void over(Visit visit, Instant begun) {
        Duration taken = Duration.between(begun, Instant.now());
        metrics.request(visit.method(), visit.path(), visit.status(), taken);
        visit.refused()
                .or(() -> visit.cut() ? Optional.of("cut") : Optional.empty())
                .ifPresent(metrics::refused);
        if (visit.cut() || (visit.status() >= 400 && !CHEAP.contains(visit.status()))) {
            governor.ledger().failed(visit.client());
        }
        if (caps.log()) {
            log.println(line(visit, begun, taken));
        }
    }

    /** The address without what was asked, which may hold what nobody should keep; every value is quoted as JSON. */
    private static String line(Visit visit, Instant begun, Duration taken) {
        JsonObject line = new JsonObject();
        line.put("time", begun.toString());
        line.put("id", visit.id());
        line.put("client", visit.client().name());
        line.put("method", plain(visit.method()));
        line.put("path", plain(visit.path()));
        line.put("status", visit.status());
        line.put("milliseconds", taken.toMillis());
        if (visit.cut()) {
            line.put("cut", true);
        }
        visit.refused().ifPresent(key -> line.put("refused", key));
        line.put("agent", plain(visit.agent()));
        return line.toString().replace('\n', ' ');
    }

    /** Without line ends, escapes for terminals, and marks that turn the direction of writing. */
    private static String plain(String text) {
        String clean = text.replaceAll("[\\p{Cntrl}\\p{Cf}\\u2028\\u2029]", "?");
        return clean.length() > SHORT ? clean.substring(0, SHORT) + "…" : clean;
    }
}
