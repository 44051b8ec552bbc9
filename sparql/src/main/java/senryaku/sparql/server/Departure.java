package senryaku.sparql.server;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.io.SelectableChannelEndPoint;

/**
 * Notices that a caller has gone while a query runs for them. Jetty reads nothing from a connection whose request is being
 * answered, so that a long query without output would run on for nobody: here its socket is looked at now and then.
 */
final class Departure implements Watch {

    /** A request with this attribute has nobody any more who waits for its answer. */
    static final String GONE = Departure.class.getName() + ".gone";

    /** Short queries are not looked after. In milliseconds. */
    private static final long EVERY = 300;

    /** A connection that can be looked at, and that takes back what was read from it. */
    private record Line(SocketChannel socket, Connection.UpgradeTo connection) {}

    private final HttpServletRequest request;
    private final Runnable cancel;
    private final Line line;
    private final Watch rounds;
    private boolean over;

    private Departure(HttpServletRequest request, Runnable cancel, Line line) {
        this.request = request;
        this.cancel = cancel;
        this.line = line;
        this.rounds = Rounds.each(EVERY, () -> look());
    }

    /** Watches until it is closed; a connection of another kind than plain HTTP/1.1 is not watched. */
    static Watch watch(HttpServletRequest request, Runnable cancel) {
        Connection connection = ServletContextRequest.getServletContextRequest(request)
                .getConnectionMetaData()
                .getConnection();
        if (connection instanceof Connection.UpgradeTo takesBack
                && connection.getEndPoint() instanceof SelectableChannelEndPoint end
                && end.getChannel() instanceof SocketChannel socket) {
            return new Departure(request, cancel, new Line(socket, takesBack));
        }
        return () -> {};
    }

    /** Breaks the connection of a request off; a thread that waits to write to it fails. */
    static void breakOff(HttpServletRequest request) {
        Framed.reset(ServletContextRequest.getServletContextRequest(request)
                .getConnectionMetaData()
                .getConnection()
                .getEndPoint());
    }

    /** The end of the stream means that the caller has gone; a byte is the next request's, and is handed back. */
    private synchronized void look() {
        if (over) {
            return;
        }
        ByteBuffer one = ByteBuffer.allocate(1);
        int read;
        try {
            read = line.socket().read(one);
        } catch (IOException e) {
            read = -1;
        }
        if (read < 0) {
            close();
            request.setAttribute(GONE, true);
            cancel.run();
        } else if (read > 0) {
            close();
            line.connection().onUpgradeTo(one.flip());
        }
    }

    @Override
    public void close() {
        rounds.close();
        synchronized (this) {
            over = true;
        }
    }
}
