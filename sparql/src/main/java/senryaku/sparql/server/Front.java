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
import java.util.Map;
import java.util.Set;
import org.eclipse.jetty.io.EofException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

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
            "ETag, Memento-Datetime, Link, Content-Location, Senryaku-Truncated");

    private final Editions editions;
    private final int bodyLimit;
    private final Desk desk;

    /**
     * @param bodyLimit longest body that is read, in bytes
     * @param desk that every request is reported to
     */
    Front(Editions editions, int bodyLimit, Desk desk) {
        this.editions = editions;
        this.bodyLimit = bodyLimit;
        this.desk = desk;
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
            Call call = new Call(request, response, edition.name());
            request.setAttribute(CALL, call);
            edition.answers(request);
            try {
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
            answer(call, edition.routes(), fuseki);
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
        }
    }

    private void answer(Call call, Routes routes, FilterChain fuseki) throws IOException, ServletException {
        Route route = routes.find(call.path());
        String method = call.request().getMethod();
        if (method.equals("OPTIONS")) {
            options(call.response(), route.methods());
            return;
        }
        if (!route.methods().contains(method)) {
            call.response().setHeader("Allow", String.join(", ", route.methods()));
            throw Refusal.of(405, "method", method, String.join(", ", route.methods()));
        }
        readParameters(call);
        route.page().answer(call);
        if (call.request().getAttribute(Route.ON) != null) {
            fuseki.doFilter(call.request(), call.response());
        }
    }

    private static void options(HttpServletResponse response, Set<String> methods) {
        String allowed = String.join(", ", methods);
        response.setStatus(HttpServletResponse.SC_NO_CONTENT);
        response.setHeader("Allow", allowed);
        response.setHeader("Access-Control-Allow-Methods", allowed);
        response.setHeader(
                "Access-Control-Allow-Headers",
                "Accept, Accept-Datetime, Accept-Language, Content-Type, If-None-Match");
        response.setHeader("Access-Control-Max-Age", "86400");
    }

    /** Jetty reads a form here; what it cannot read is the caller's mistake. */
    private void readParameters(Call call) {
        if (call.request().getContentLengthLong() > bodyLimit) {
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
