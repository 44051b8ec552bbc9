package senryaku.sparql.server;

import java.io.IOException;
import org.apache.jena.atlas.json.JsonObject;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import senryaku.sparql.export.Answer;

/** Whether the process lives, and whether it can answer. */
final class Health {

    private static final Query ANYTHING = QueryFactory.create("ASK { ?s ?p ?o }");

    private final Answering answering;
    private final OpenRelease release;
    private final Origin origin;

    Health(Answering answering, OpenRelease release, Origin origin) {
        this.answering = answering;
        this.release = release;
        this.origin = origin;
    }

    /** The process lives if it says so. */
    void live(Call call) throws IOException {
        say(call, 200, "live");
    }

    /** Ready once the release answers a query. */
    void ready(Call call) throws IOException {
        boolean[] any = {false};
        try {
            answering.runAtOnce(ANYTHING, answer -> any[0] = answer.equals(new Answer.Truth(true)));
        } catch (RuntimeException e) {
            say(call, 503, "unreadable");
            return;
        }
        say(call, any[0] ? 200 : 503, any[0] ? "ready" : "empty");
    }

    private void say(Call call, int status, String word) throws IOException {
        JsonObject state = new JsonObject();
        state.put("status", word);
        state.put("release", release.id());
        JsonObject from = new JsonObject();
        origin.state().forEach(from::put);
        if (!from.isEmpty()) {
            state.put("origin", from);
        }
        call.keepable("no-store");
        call.send(status, "application/json", state + "\n");
    }
}
