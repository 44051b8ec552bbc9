package senryaku.loader.publish;

import java.net.ConnectException;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import javax.net.ssl.SSLException;

/** Says in a person's words why a server cannot be asked. */
public final class NetworkTroubles {

    private NetworkTroubles() {}

    /**
     * What a failed request means.
     *
     * @param where it went
     * @param failure as the client of Java, or one that wraps it, throws it
     */
    public static StoreException of(URI where, Throwable failure) {
        Throwable root = failure;
        Trouble trouble = Trouble.NOT_HTTP;
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            root = cause.getMessage() == null ? root : cause;
            trouble = kind(cause, trouble);
        }
        String reason = root.getMessage() == null ? root.getClass().getSimpleName() : root.getMessage();
        return new StoreException(trouble, where, reason).causedBy(failure);
    }

    /** The innermost cause that is known says most: a name that cannot be resolved comes as a failed connection. */
    private static Trouble kind(Throwable cause, Trouble soFar) {
        return switch (cause) {
            case HttpTimeoutException slow -> Trouble.NO_ANSWER_IN_TIME;
            case UnresolvedAddressException unknown -> Trouble.UNKNOWN_HOST;
            case UnknownHostException unknown -> Trouble.UNKNOWN_HOST;
            case SSLException insecure -> Trouble.NOT_SECURE;
            case ConnectException refused -> soFar == Trouble.NOT_HTTP ? Trouble.NOBODY_LISTENS : soFar;
            default -> soFar;
        };
    }
}
