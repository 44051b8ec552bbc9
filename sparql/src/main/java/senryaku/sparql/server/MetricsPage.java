package senryaku.sparql.server;

import java.io.IOException;
import java.util.List;

/** The figures for operators. Others do not see that it is there: neither from another machine, nor through a proxy on this one. */
final class MetricsPage implements Page {

    private static final List<String> FORWARDED =
            List.of("Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "X-Real-IP", "Via");

    private final Metrics metrics;
    private final Caps caps;

    MetricsPage(Metrics metrics, Caps caps) {
        this.metrics = metrics;
        this.caps = caps;
    }

    @Override
    public void answer(Call call) throws IOException {
        boolean here = !Client.of(call.request().getRemoteAddr()).limited()
                && FORWARDED.stream().allMatch(name -> call.header(name).isEmpty());
        if (!here && !caps.openMetrics()) {
            throw Refusal.of(404, "notFound", call.path());
        }
        call.response().setHeader("Access-Control-Allow-Origin", null);
        call.keepable("no-store");
        call.send(200, "text/plain; version=0.0.4; charset=utf-8", metrics.text());
    }
}
