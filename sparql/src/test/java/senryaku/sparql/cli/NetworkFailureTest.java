package senryaku.sparql.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Commands that ask another machine say in a line where they asked, what came of it and what to do, with status 3. */
class NetworkFailureTest extends CommandTest {

    private static final Path SOURCE = Path.of("../loader/src/test/resources/sources/good/one-seat");

    private ServerSocket stranger;

    /** Something that listens and does not speak HTTP. */
    @BeforeEach
    void listen() throws IOException {
        stranger = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofPlatform().daemon().start(() -> {
            while (!stranger.isClosed()) {
                try (Socket one = stranger.accept()) {
                    assertThat(one.getInputStream().read()).isNotNegative();
                    one.getOutputStream().write("220 mail ready\r\n".getBytes(StandardCharsets.US_ASCII));
                } catch (IOException e) {
                    if (!stranger.isClosed()) {
                        throw new UncheckedIOException(e);
                    }
                }
            }
        });
    }

    @AfterEach
    void stop() throws IOException {
        stranger.close();
    }

    @Test
    void anEndpointThatSpeaksNoHttpIsToldSo() {
        String address = "http://127.0.0.1:" + stranger.getLocalPort() + "/sparql";
        assertThat(run("query", "projects", "--endpoint", address)).isEqualTo(3);
        assertThat(err()).contains(address, "does not speak HTTP").hasLineCount(1);
    }

    @Test
    void anEndpointWithoutTlsIsToldSo() {
        String address = "https://127.0.0.1:" + stranger.getLocalPort() + "/sparql";
        assertThat(run("query", "projects", "--endpoint", address)).isEqualTo(3);
        assertThat(err()).contains(address, "No secure connection").hasLineCount(1);
    }

    @Test
    void whereNothingListensIsToldSo() throws IOException {
        stranger.close();
        String address = "http://127.0.0.1:" + stranger.getLocalPort() + "/";
        assertThat(run("query", "projects", "--endpoint", address)).isEqualTo(3);
        assertThat(err()).contains("Nothing listens at " + address).hasLineCount(1);
        assertThat(run("load", SOURCE, "--no-shipped", "--to", address)).isEqualTo(3);
        assertThat(err()).contains("Nothing listens at http://127.0.0.1:" + stranger.getLocalPort());
        assertThat(err()).doesNotContain("Exception");
    }
}
