package senryaku.sparql.server;

import java.io.IOException;
import senryaku.sparql.ui.Scripts;

/** Sends the scripts of the pages. */
final class ScriptPage implements Page {

    /** A year, in seconds: the longest that caches honour. */
    private static final String FOR_EVER = "public, max-age=31536000, immutable";

    @Override
    public void answer(Call call) throws IOException {
        byte[] script = Scripts.at(call.path()).orElseThrow(() -> Refusal.of(404, "notFound", call.path()));
        call.response().setHeader("Cache-Control", FOR_EVER);
        call.response().setContentType("text/javascript;charset=utf-8");
        call.response().setContentLength(script.length);
        call.response().getOutputStream().write(script);
    }
}
