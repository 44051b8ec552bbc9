package senryaku.sparql.benchmark;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** One of those who are compared: a running process with an endpoint. */
final class Contestant implements AutoCloseable {

    private static final Duration LONGEST = Duration.ofMinutes(5);

    private final String name;
    private final Process process;
    private final String endpoint;
    private final Duration start;
    private final Duration startWork;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private Contestant(String name, Process process, String endpoint, Instant begun) {
        this.name = name;
        this.process = process;
        this.endpoint = endpoint;
        waitUntilReady();
        this.start = Duration.between(begun, Instant.now());
        this.startWork = work();
    }

    static Contestant java(String name, int port, Path log, String... arguments) throws IOException {
        List<String> command = new java.util.ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + Runtime.getRuntime().maxMemory() / (1 << 20) + "m",
                "--enable-native-access=ALL-UNNAMED",
                "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn",
                "-cp",
                System.getProperty("java.class.path"),
                Peer.class.getName()));
        command.addAll(List.of(arguments));
        return process(name, "http://127.0.0.1:" + port + "/sparql", log, command);
    }

    static Contestant process(String name, String endpoint, Path log, List<String> command) throws IOException {
        Instant begun = Instant.now();
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        return new Contestant(name, process, endpoint, begun);
    }

    String name() {
        return name;
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
        try {
            return Files.readAllLines(Path.of("/proc", Long.toString(process.pid()), "status")).stream()
                    .filter(line -> line.startsWith("VmHWM:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                    .findFirst()
                    .orElse(0);
        } catch (IOException e) {
            return 0;
        }
    }

    /** The answer to a query. */
    String ask(String query, String accept) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(endpoint + "?query=" + URLEncoder.encode(query, StandardCharsets.UTF_8)))
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
                var unused = ask("ASK { ?s ?p ?o }", Answers.ROWS);
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
