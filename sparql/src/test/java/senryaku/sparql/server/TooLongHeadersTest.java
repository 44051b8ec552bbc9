package senryaku.sparql.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.LocalConnector;
import org.eclipse.jetty.server.Server;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** In memory, as a real connection may be reset before its last words are read. */
class TooLongHeadersTest {

    private static final int MOST = 1_000;

    @ParameterizedTest
    @CsvSource({"/sparql?query=, '', 414", "/, 'X: ', 431"})
    void says_how_long_a_request_may_be_and_that_POST_helps(String path, String header, int status) throws Exception {
        HttpConfiguration http = new HttpConfiguration();
        http.setRequestHeaderSize(MOST);
        Server server = new Server();
        LocalConnector connector = new LocalConnector(server, new HttpConnectionFactory(http));
        server.addConnector(connector);
        server.setErrorHandler(new TooLongHeaders(MOST));
        server.start();
        try {
            String filler = "%3C".repeat(MOST);
            String request = header.isEmpty()
                    ? "GET " + path + filler + " HTTP/1.1\r\nHost: a\r\n\r\n"
                    : "GET " + path + " HTTP/1.1\r\nHost: a\r\n" + header + filler + "\r\n\r\n";
            // the connector reads what is sent as ISO 8859-1, whatever it is
            byte[] sent = connector.getResponse(request).getBytes(StandardCharsets.ISO_8859_1);
            String answer = new String(sent, StandardCharsets.UTF_8);
            assertThat(answer)
                    .contains(" " + status + " ", "text/plain;charset=utf-8", "1000 bytes", "body of a POST", "本文")
                    .doesNotContain("%3C", "<html");
        } finally {
            server.stop();
        }
    }
}
