package senryaku.sparql.cli;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/**
 * A server in a process of its own, as users start it.
 *
 * @param process that serves
 * @param address where it listens
 */
record ServerProcess(Process process, URI address) implements AutoCloseable {

    /** Counts what nobody has time to count. */
    static final String ENDLESS =
            "SELECT (COUNT(*) AS ?number) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l . ?m ?n ?o . ?q ?r ?s }";

    private static final int TRIES = 600;
    private static final long PAUSE_MILLIS = 100;

    /** Starts one and waits until it says that it is ready. */
    static ServerProcess start(Path store, List<String> before, List<String> javaOptions, String... options)
            throws IOException {
        List<String> command = new ArrayList<>(before);
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("--enable-native-access=ALL-UNNAMED");
        command.add("-Duser.language=en");
        command.addAll(javaOptions);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
        command.addAll(List.of("serve", "--port", "0", "--store", store.toString()));
        command.addAll(List.of(options));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String ready =
                String.valueOf(process.inputReader(StandardCharsets.UTF_8).readLine());
        if (!ready.contains("http://")) {
            process.destroyForcibly();
            throw new IOException("not ready: " + ready);
        }
        return new ServerProcess(process, URI.create(ready.replaceFirst(".*(http://\\S+/).*", "$1")));
    }

    static ServerProcess start(Path store) throws IOException {
        return start(store, List.of(), List.of());
    }

    static String sparql(String query) {
        return "sparql?format=csv&query=" + URLEncoder.encode(query, StandardCharsets.UTF_8);
    }

    HttpRequest request(String path) {
        return HttpRequest.newBuilder(address.resolve(path))
                .timeout(Duration.ofMinutes(2))
                .build();
    }

    HttpResponse<String> get(HttpClient client, String path) throws IOException, InterruptedException {
        return client.send(request(path), BodyHandlers.ofString());
    }

    /** A connection on which a request was sent, and nothing was read. */
    Socket sent(String request) throws IOException {
        Socket socket = new Socket(address.getHost(), address.getPort());
        socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().flush();
        return socket;
    }

    Socket asked(String path) throws IOException {
        return sent("GET /%s HTTP/1.1\r\nHost: localhost\r\n\r\n".formatted(path));
    }

    /** The value of a metric; 0 if there is none of the name. */
    double metric(HttpClient client, String name) throws IOException, InterruptedException {
        return get(client, "metrics")
                .body()
                .lines()
                .filter(line -> line.startsWith(name + " ") || line.startsWith(name + "{"))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }

    /** Waits until a metric is as it should be; whether it ever was. */
    boolean awaitMetric(HttpClient client, String name, Predicate<Double> wanted)
            throws IOException, InterruptedException {
        for (int i = 0; i < TRIES; i++) {
            if (wanted.test(metric(client, name))) {
                return true;
            }
            TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
        }
        return false;
    }

    @Override
    public void close() {
        process.destroyForcibly();
        process.onExit().join();
    }
}
