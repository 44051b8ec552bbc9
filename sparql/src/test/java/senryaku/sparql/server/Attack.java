package senryaku.sparql.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** Sends what a hostile case says, as it says it. */
final class Attack {

    private static final int SILENCE_MILLIS = 5_000;
    private static final int SHOWN = 300;

    private Attack() {}

    /** What came back. */
    record Seen(HostileCase sent, String status, String answer, Duration taken) {

        /** It is what the case expects, in time, and tells nothing of our insides. */
        void judge(Duration longest) {
            String shown = answer.substring(0, Math.min(SHOWN, answer.length()));
            assertThat(sent.status()).as(shown).contains(status);
            assertThat(taken).isLessThan(longest);
            assertThat(answer)
                    .doesNotContain("Exception")
                    .doesNotContain("\tat ")
                    .doesNotContain("root:x")
                    .doesNotContain("set-cookie=");
            if (!sent.without().isEmpty()) {
                assertThat(answer).doesNotContain(sent.without());
            }
        }
    }

    /** Attacks the server at an address. */
    static Seen with(HostileCase one, URI server, HttpClient client) throws InterruptedException {
        long begun = System.nanoTime();
        String status;
        String answer;
        try {
            if (one.send().equals("RAW")) {
                answer = raw(one.body(), server);
                status = answer.startsWith("HTTP/1.1 ") ? answer.substring(9, 12) : "cut";
            } else {
                HttpResponse<String> response = client.send(request(one, server).build(), BodyHandlers.ofString());
                status = Integer.toString(response.statusCode());
                answer = response.headers().map() + "\n" + response.body();
            }
        } catch (IOException e) {
            status = "cut";
            answer = "";
        }
        return new Seen(one, status, answer, Duration.ofNanos(System.nanoTime() - begun));
    }

    private static HttpRequest.Builder request(HostileCase one, URI server) {
        if (one.send().equals("QUERY")) {
            return HttpRequest.newBuilder(server.resolve("/sparql"))
                    .header("Content-Type", "application/sparql-query")
                    .POST(BodyPublishers.ofString(one.body()));
        }
        String[] words = one.send().split(" ", -1);
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(server + words[1].substring(1)));
        for (int i = 2; i < words.length; i++) {
            String[] pair = words[i].split(":", 2);
            boolean isType = pair.length == 1;
            request.header(isType ? "Content-Type" : pair[0], (isType ? pair[0] : pair[1]).replace('~', ' '));
        }
        return request.method(
                words[0], one.body().isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(one.body()));
    }

    /** What stands in the file goes out as it is, with the line ends of HTTP. */
    private static String raw(String body, URI server) {
        try (Socket socket = new Socket(server.getHost(), server.getPort())) {
            socket.setSoTimeout(SILENCE_MILLIS);
            String text = body.replace("\n", "\r\n") + "\r\n\r\n";
            socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
            socket.getOutputStream().flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            return "";
        }
    }
}
