package senryaku.sparql.server;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jetty.io.EofException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import senryaku.sparql.ui.Look;

/** The door: every request comes in here, gets its safe headers, and is led to the page that answers it, or on to Fuseki. */
final class Front implements Filter {

    private static final Logger LOG = LoggerFactory.getLogger(Front.class);

    private static final String CALL = Front.class.getName() + ".call";

    /** The header that says what a page may load. */
    static final String POLICY = "Content-Security-Policy";

    private static final Map<String, String> HEADERS = Map.of(
            POLICY,
            "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
            "X-Content-Type-Options",
            "nosniff",
            "Referrer-Policy",
            "no-referrer",
            "Access-Control-Allow-Origin",
            "*",
            "Access-Control-Expose-Headers",
            "ETag, Memento-Datetime, Link, Content-Location, Senryaku-Truncated, Senryaku-Members");

    /** An address with a long query would fill the space that all headers together have. In characters. */
    private static final int LONGEST_LINK = 1000;

    private final Editions editions;
    private final Older older;
    private final int bodyLimit;
    private final Desk desk;
    private final String publicAddress;

    /**
     * @param older editions of releases that a request can name
     * @param bodyLimit longest body that is read, in bytes
     * @param desk that every request is reported to
     * @param publicAddress by which others know the server; empty if that is not known
     */
    Front(Editions editions, Older older, int bodyLimit, Desk desk, String publicAddress) {
        this.editions = editions;
        this.older = older;
        this.bodyLimit = bodyLimit;
        this.desk = desk;
        this.publicAddress = publicAddress;
    }

    /** The call that a request belongs to. */
    static Call call(HttpServletRequest request) {
        return (Call) request.getAttribute(CALL);
    }

    @Override
    public void doFilter(ServletRequest asked, ServletResponse answered, FilterChain fuseki)
            throws IOException, ServletException {
        HttpServletResponse response = (HttpServletResponse) answered;
        HttpServletRequest request = withoutHead((HttpServletRequest) asked);
        HEADERS.forEach(response::setHeader);
        String id = Desk.id(request.getHeader(Desk.ID));
        response.setHeader(Desk.ID, id);
        Instant begun = Instant.now();
        try (Editions.Lease lease = editions.read()) {
            Edition edition = lease.edition();
            Call call = new Call(request, response, edition.name(), publicAddress);
            request.setAttribute(CALL, call);
            edition.answers(request);
            try {
                desk.begins(call);
                answerOrSayWhyNot(call, edition, fuseki);
            } finally {
                desk.over(call, id, begun);
            }
        }
        if (request.getAttribute(Answering.CUT) != null) {
            throw new EofException("the answer was cut off");
        }
    }

    private void answerOrSayWhyNot(Call call, Edition edition, FilterChain fuseki)
            throws IOException, ServletException {
        try {
            answer(call, edition, fuseki);
        } catch (Refusal refusal) {
            edition.problems().send(call, refusal);
        } catch (EofException e) {
            throw e;
        } catch (RuntimeException e) {
            LOG.error("{} {}", call.request().getMethod(), call.path(), e);
            edition.problems().send(call, Refusal.of(500, "broken"));
        } catch (StackOverflowError e) {
            edition.problems().send(call, Refusal.of(400, "tooDeep"));
        } catch (OutOfMemoryError e) {
            edition.problems().send(call, Governor.exhausted(e));
        } catch (Error e) { // such as a class that cannot be read: the caller is told, the others are answered
            LOG.error("{} {}", call.request().getMethod(), call.path(), e);
            edition.problems().send(call, Refusal.of(500, "broken"));
        }
    }

    private void answer(Call call, Edition edition, FilterChain fuseki) throws IOException, ServletException {
        Route route = edition.routes().find(call.path());
        String method = call.request().getMethod();
        if (method.equals("OPTIONS")) {
            options(call.response(), route);
            return;
        }
        if (!route.methods().contains(method)) {
            call.response().setHeader("Allow", String.join(", ", route.methods()));
            throw Refusal.of(405, "method", method, String.join(", ", route.methods()));
        }
        readParameters(call, route.writes() && !isForm(call));
        Optional<String> asked =
                Look.isOfAnyRelease(call.path()) ? older.asked(call, edition.release()) : Optional.empty();
        if (asked.isPresent()) {
            answerFromOlder(call, asked.get(), fuseki);
        } else {
            lead(call, route, fuseki);
        }
    }

    /** The same way once more with the older edition; who reads headers only is led to the other versions (RFC 5829). */
    private void answerFromOlder(Call call, String release, FilterChain fuseki) throws IOException, ServletException {
        try (Editions.Lease lease = older.read(release)) {
            Edition edition = lease.edition();
            Call inOlder = call.of(edition, release);
            call.request().setAttribute(CALL, inOlder);
            edition.answers(call.request());
            String latest = inOlder.inShownRelease();
            if (latest.length() <= LONGEST_LINK) {
                call.response().addHeader("Link", "<%s>; rel=\"latest-version\"".formatted(latest));
            }
            call.response().addHeader("Link", "<%s>; rel=\"version-history\"".formatted(ReleasesPage.LIST));
            try {
                lead(inOlder, edition.routes().find(call.path()), fuseki);
            } catch (Refusal refusal) {
                edition.problems().send(inOlder, refusal);
            }
        }
    }

    private static void lead(Call call, Route route, FilterChain fuseki) throws IOException, ServletException {
        route.page().answer(call);
        if (call.request().getAttribute(Route.ON) != null) {
            fuseki.doFilter(call.request(), call.response());
        }
    }

    private static void options(HttpServletResponse response, Route route) {
        response.setStatus(HttpServletResponse.SC_NO_CONTENT);
        response.setHeader("Allow", String.join(", ", route.methods()));
        response.setHeader("Access-Control-Allow-Methods", String.join(", ", route.open()));
        response.setHeader(
                "Access-Control-Allow-Headers",
                "Accept, Accept-Datetime, Accept-Language, Content-Type, If-None-Match");
        response.setHeader("Access-Control-Max-Age", "86400");
    }

    private static boolean isForm(Call call) {
        return call.header("Content-Type").toLowerCase(Locale.ROOT).startsWith("application/x-www-form-urlencoded");
    }

    /** Jetty reads a form here; what it cannot read is the caller's mistake. */
    private void readParameters(Call call, boolean uploads) {
        if (!uploads && call.request().getContentLengthLong() > bodyLimit) {
            call.giveParametersUp();
            throw Refusal.of(413, "tooLong", bodyLimit);
        }
        try {
            call.request().getParameterMap();
        } catch (RuntimeException e) {
            call.giveParametersUp();
            throw Refusal.of(400, "badAddress");
        }
    }

    /** A HEAD is answered like a GET; Jetty leaves the body out. */
    private static HttpServletRequest withoutHead(HttpServletRequest request) {
        if (!request.getMethod().equals("HEAD")) {
            return request;
        }
        return new HttpServletRequestWrapper(request) {
            @Override
            public String getMethod() {
                return "GET";
            }
        };
    }
}
