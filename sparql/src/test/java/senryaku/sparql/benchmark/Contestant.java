package senryaku.sparql.benchmark;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** One of those who are compared: a running process with an endpoint. */
final class Contestant implements AutoCloseable {

    private static final Duration LONGEST = Duration.ofMinutes(2);

    private final String name;
    private final Process process;
    private final URI server;
    private final Duration start;
    private final Duration startWork;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private Contestant(String name, Process process, URI server, long begun) {
        this.name = name;
        this.process = process;
        this.server = server;
        waitUntilReady();
        this.start = Duration.ofNanos(System.nanoTime() - begun);
        this.startWork = work();
    }

    /** How a process of {@link Peer} is called, with as much heap as this one has. */
    static List<String> command(String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + Runtime.getRuntime().maxMemory() / (1 << 20) + "m",
                "--enable-native-access=ALL-UNNAMED",
                "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn"));
        if (Runtime.version().feature() >= 24) {
            command.add("--sun-misc-unsafe-memory-access=allow");
        }
        String more = System.getProperty("benchmark.java", "");
        Arrays.stream(more.split(" ", -1)).filter(option -> !option.isEmpty()).forEach(command::add);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Peer.class.getName()));
        command.addAll(List.of(arguments));
        return command;
    }

    static Contestant java(int port, Path log, String kind, String store, String... options) throws IOException {
        List<String> command = new ArrayList<>(command(kind, Integer.toString(port), store));
        command.addAll(List.of(options));
        return process(kind, port, log, command);
    }

    static Contestant process(String name, int port, Path log, List<String> command) throws IOException {
        long begun = System.nanoTime();
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        return new Contestant(name, process, URI.create("http://127.0.0.1:" + port), begun);
    }

    boolean isRunning() {
        return process.isAlive();
    }

    String name() {
        return name;
    }

    URI server() {
        return server;
    }

    /** From the call of the process to its first answer. */
    Duration start() {
        return start;
    }

    Duration startWork() {
        return startWork;
    }

    /** Time that the process has worked since it began, on all processors together. */
    Duration work() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /** The most memory that it ever had, in MiB; 0 where the system does not say. */
    long peakMemory() {
        return Peer.peakMemory(Long.toString(process.pid()));
    }

    static String path(String query) {
        return "/sparql?query=" + URLEncoder.encode(query, StandardCharsets.UTF_8);
    }

    /** The answer to a query. */
    String ask(String query, String accept) throws IOException, InterruptedException {
        return get(path(query), accept);
    }

    String get(String path, String accept) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(server.resolve(path))
                .header("Accept", accept)
                .timeout(LONGEST)
                .build();
        HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
        if (response.statusCode() != 200) {
            throw new IOException(name + " " + response.statusCode() + ": " + response.body());
        }
        return response.body();
    }

    private void waitUntilReady() {
        long end = System.nanoTime() + LONGEST.toNanos();
        while (System.nanoTime() < end && process.isAlive()) {
            try {
                var unused = ask("SELECT * { ?s ?p ?o } LIMIT 1", Answers.ROWS);
                return;
            } catch (IOException e) {
                pause();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                break;
            }
        }
        close();
        throw new IllegalStateException(name + " does not start");
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        client.close();
        process.destroy();
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
