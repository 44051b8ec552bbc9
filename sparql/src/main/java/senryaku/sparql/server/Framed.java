package senryaku.sparql.server;

import java.io.IOException;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpHeaderValue;
import org.eclipse.jetty.http.HttpVersion;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.io.SelectableChannelEndPoint;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/**
 * Sees to it that an answer which was broken off does not look whole. Half a CSV is good CSV, and to a caller who asked to close the
 * connection, or who speaks HTTP/1.0, its end is that of the connection: so answers of unknown length leave in chunks wherever
 * HTTP/1.1 is spoken (RFC 9112 §6.3), and a connection in the middle of an answer is reset, not closed.
 */
final class Framed extends Handler.Wrapper {

    Framed(Handler rest) {
        super(rest);
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        Callback whole = Callback.from(callback::succeeded, failure -> {
            if (response.isCommitted()) {
                reset(request.getConnectionMetaData().getConnection().getEndPoint());
            }
            callback.failed(failure);
        });
        return super.handle(request, new InChunks(request, response), whole);
    }

    /** Closes a connection so that its other end takes it for broken. */
    static void reset(EndPoint connection) {
        if (connection instanceof SelectableChannelEndPoint end && end.getChannel() instanceof SocketChannel socket) {
            try {
                socket.setOption(StandardSocketOptions.SO_LINGER, 0);
            } catch (IOException alreadyClosed) {
                // Then there is nobody to whom it could look whole.
            }
        }
        connection.close();
    }

    private static final class InChunks extends Response.Wrapper {

        InChunks(Request request, Response response) {
            super(request, response);
        }

        @Override
        public void write(boolean last, @Nullable ByteBuffer content, Callback callback) {
            boolean knowsChunks = getRequest().getConnectionMetaData().getHttpVersion() == HttpVersion.HTTP_1_1;
            if (!last && knowsChunks && !isCommitted() && !getHeaders().contains(HttpHeader.CONTENT_LENGTH)) {
                getHeaders().put(HttpHeader.TRANSFER_ENCODING, HttpHeaderValue.CHUNKED);
            }
            super.write(last, content, callback);
        }
    }
}
