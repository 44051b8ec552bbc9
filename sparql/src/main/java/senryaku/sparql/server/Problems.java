package senryaku.sparql.server;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.apache.jena.atlas.json.JsonObject;
import senryaku.sparql.export.Format;
import senryaku.sparql.export.Negotiation;
import senryaku.sparql.query.Bilingual;
import senryaku.sparql.ui.Pages;

/** Says what went wrong, in the form and the language of the caller: a page, RFC 9457's JSON, or plain text. */
final class Problems {

    /** The key of the refusal that a request got. */
    static final String REFUSED = Problems.class.getName() + ".refused";

    private final Pages pages;
    private final Scenery scenery;

    Problems(Pages pages, Scenery scenery) {
        this.pages = pages;
        this.scenery = scenery;
    }

    /** Sends a refusal. An answer that had begun is taken back as long as nothing of it has left. */
    void send(Call call, Refusal refusal) {
        HttpServletResponse response = call.response();
        if (response.isCommitted() || call.request().getAttribute(Departure.GONE) != null) {
            call.request().setAttribute(Answering.CUT, true);
            return;
        }
        response.resetBuffer();
        response.setHeader("ETag", null);
        call.request().setAttribute(REFUSED, refusal.key());
        if (refusal.retry() > 0) {
            response.setHeader("Retry-After", String.valueOf(refusal.retry()));
        }
        call.keepable("no-store");
        try {
            write(call, refusal);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(Call call, Refusal refusal) throws IOException {
        if (prefersHtml(call)) {
            call.html(
                    refusal.status(),
                    pages.problem(
                            scenery.look(call),
                            refusal.status(),
                            refusal.words().in(call.ownLanguage())));
        } else if (call.path().matches("/(queries|reconcile).*")
                || call.accept().contains("json")) {
            call.send(refusal.status(), "application/problem+json", json(refusal, words(call, refusal.words())));
        } else {
            call.send(refusal.status(), "text/plain;charset=utf-8", words(call, refusal.words()) + "\n");
        }
    }

    /** In the language that was asked for; in both if none was. */
    private static String words(Call call, Bilingual words) {
        return call.spoken().map(words::in).orElseGet(words::both);
    }

    private static String json(Refusal refusal, String words) {
        JsonObject problem = new JsonObject();
        problem.put("status", refusal.status());
        problem.put("title", words);
        return problem + "\n";
    }

    /** Whether the caller is a browser. */
    static boolean prefersHtml(Call call) {
        return Negotiation.choose(call.accept(), List.of(Format.JSON, Format.TURTLE, Format.CSV, Format.HTML))
                .equals(Optional.of(Format.HTML));
    }
}
