package senryaku.loader.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ConnectException;
import java.net.ProtocolException;
import java.net.SocketException;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.UnresolvedAddressException;
import java.util.Locale;
import java.util.stream.Stream;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What the client of Java throws, wrapped as its users wrap it, becomes words that say where, what and what to do. */
class NetworkTroublesTest {

    static Stream<Arguments> failures() {
        return Stream.of(
                Arguments.of(caused(new ConnectException(), new ClosedChannelException()), Trouble.NOBODY_LISTENS),
                Arguments.of(new ConnectException("Connection refused"), Trouble.NOBODY_LISTENS),
                Arguments.of(caused(new ConnectException(), new UnresolvedAddressException()), Trouble.UNKNOWN_HOST),
                Arguments.of(new UnknownHostException("store.invalid"), Trouble.UNKNOWN_HOST),
                Arguments.of(new HttpConnectTimeoutException("HTTP connect timed out"), Trouble.NO_ANSWER_IN_TIME),
                Arguments.of(
                        caused(new HttpConnectTimeoutException("HTTP connect timed out"), new ConnectException("x")),
                        Trouble.NO_ANSWER_IN_TIME),
                Arguments.of(new HttpTimeoutException("request timed out"), Trouble.NO_ANSWER_IN_TIME),
                Arguments.of(
                        caused(new SSLHandshakeException("Remote host"), new SocketException("reset")),
                        Trouble.NOT_SECURE),
                Arguments.of(new ProtocolException("Invalid status line"), Trouble.NOT_HTTP),
                Arguments.of(new IOException("HTTP/1.1 header parser received no bytes"), Trouble.NOT_HTTP),
                Arguments.of(new IOException(), Trouble.NOT_HTTP));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void everyFailureSaysWhereAndWhatToDo(IOException failure, Trouble expected) {
        URI where = URI.create("http://store.invalid:3030/ds");
        StoreException told = NetworkTroubles.of(where, new IllegalStateException("wrapped", failure));
        assertThat(told.trouble()).isEqualTo(expected);
        assertThat(told.message(Locale.ENGLISH))
                .contains(where.toString())
                .doesNotContain("null")
                .containsAnyOf("Start", "Correct", "Look", "Use");
        assertThat(told.message(Locale.JAPANESE)).contains(where.toString()).endsWith("。");
    }

    private static IOException caused(IOException outer, Exception inner) {
        outer.initCause(inner);
        return outer;
    }
}
