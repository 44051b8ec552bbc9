package senryaku.sparql.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The words and the status of what has to do with registers and stores of others. */
class LinkCommandTest extends CommandTest {

    @TempDir
    Path folder;

    @Test
    void candidatesAreWrittenAndNothingIsAccepted() throws IOException {
        Path register = Files.writeString(folder.resolve("register.csv"), "id,name\nhttps://x.example/1,情報通信研究機構\n");
        Path out = folder.resolve("candidates.yaml");
        assertThat(run("link", "--shipped", "--register", register, "--out", out))
                .as(err())
                .isZero();
        assertThat(err()).contains("Nothing is accepted");
        assertThat(Files.readString(out))
                .contains("thing: body:nict")
                .contains("match: https://x.example/1")
                .contains("FILL-IN");
    }

    @Test
    void aWrongRegisterIsWrongInput() throws IOException {
        Path register = Files.writeString(folder.resolve("register.json"), "<html>");
        assertThat(run("link", "--shipped", "--register", register)).isEqualTo(1);
        assertThat(err()).contains("register.json:1").doesNotContain("Exception");
        assertThat(run("link", "--register", register)).isEqualTo(2);
    }

    @Test
    void aStoreThatIsNoneIsNotServed() throws IOException {
        HttpServer html = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        html.createContext("/", exchange -> {
            try (exchange) {
                byte[] page = "<html>Welcome</html>".getBytes(StandardCharsets.UTF_8);
                exchange.getRequestBody().readAllBytes();
                exchange.sendResponseHeaders(200, page.length);
                exchange.getResponseBody().write(page);
            }
        });
        html.start();
        String address = "http://127.0.0.1:" + html.getAddress().getPort() + "/ds";
        try {
            Path copy = folder.resolve("copy");
            assertThat(run("serve", "--port", "0", "--copy", copy, "--store", address))
                    .isEqualTo(3);
            assertThat(err()).contains("no SPARQL results in JSON").doesNotContain("Exception");
        } finally {
            html.stop(0);
        }
        assertThat(run("serve", "--port", "0", "--copy", folder.resolve("copy"), "--store", address))
                .isEqualTo(3);
        assertThat(err()).contains("Nothing listens at");
    }

    @Test
    void wrongCallsAreTold() {
        assertThat(run("verify", "--store", "http://127.0.0.1:9/ds")).isEqualTo(2);
        assertThat(err()).contains("is an address");
        assertThat(run("load", "--to", "http://127.0.0.1:9/ds", "--user", "u")).isEqualTo(2);
        assertThat(err()).contains("no password").contains("SENRYAKU_PASSWORD");
        assertThat(run("serve", "--store", "http://127.0.0.1:9/ds", "--refresh", "0"))
                .isEqualTo(2);
    }
}
