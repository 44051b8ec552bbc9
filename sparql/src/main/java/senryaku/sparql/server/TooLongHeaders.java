package senryaku.sparql.server;

import java.io.IOException;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;
import senryaku.sparql.query.Bilingual;

/**
 * Says what to do about an address or headers that are longer than is read (414, 431). Such a request never becomes one
 * of our calls: nothing of it is known, so the words come in both languages, as plain text.
 */
final class TooLongHeaders extends ErrorHandler {

    private final int most;

    /** @param most so many bytes the first line and the headers of a request may have together */
    TooLongHeaders(int most) {
        this.most = most;
    }

    @Override
    protected void generateResponse(
            Request request,
            Response response,
            int code,
            @Nullable String message,
            @Nullable Throwable cause,
            Callback callback)
            throws IOException {
        switch (code) {
            case HttpStatus.URI_TOO_LONG_414 -> say(response, "tooLongAddress", callback);
            case HttpStatus.REQUEST_HEADER_FIELDS_TOO_LARGE_431 -> say(response, "tooLongHeaders", callback);
            default -> super.generateResponse(request, response, code, message, cause, callback);
        }
    }

    private void say(Response response, String key, Callback callback) {
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, "text/plain;charset=utf-8");
        response.getHeaders().put("X-Content-Type-Options", "nosniff");
        response.getHeaders().put("Access-Control-Allow-Origin", "*");
        String words =
                Bilingual.message("senryaku.sparql.server.messages", key, most).both();
        Content.Sink.write(response, true, words + "\n", callback);
    }
}
