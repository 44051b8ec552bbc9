import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Runs the program once while the image is built, so that Java keeps the classes that it loads in an archive and later starts
 * need not read and check them: load, serve, a request of each kind, end.
 */
final class Rehearsal {

    private static final Path PROGRAM = Path.of("/opt/senryaku");
    private static final String ARCHIVE = "-XX:SharedArchiveFile=";
    private static final int PORT = 3030;

    /** Also for a machine of another kind that is imitated, which takes twenty times as long. */
    private static final long MOST_MINUTES = 30;

    private static final List<String> REQUESTS = List.of(
            "/",
            "/sparql",
            "/sparql?query=ASK%7B%3Fs%20%3Fp%20%3Fo%7D",
            "/queries/who-chairs?format=csv",
            "/queries/interlocks?format=json",
            "/queries/search?text=AI&format=csv",
            "/doc/body/ai-strategy-council.html",
            "/doc/body/ai-strategy-council.ttl",
            "/doc/body/ai-strategy-council.jsonld",
            "/ontology.html",
            "/.well-known/void",
            "/chart",
            "/network",
            "/timeline",
            "/budgets");

    private Rehearsal() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        List<String> options = Files.readAllLines(PROGRAM.resolve("java.options"));
        String archive = options.stream()
                .filter(line -> line.startsWith(ARCHIVE))
                .map(line -> line.substring(ARCHIVE.length()))
                .findFirst()
                .orElse("");
        if (archive.isEmpty()) {
            System.out.println("no archive is wanted");
            return;
        }
        List<String> command = new ArrayList<>(List.of("/opt/java/bin/java"));
        options.stream().filter(line -> line.startsWith("-") && !line.startsWith(ARCHIVE)).forEach(command::add);
        command.addAll(List.of(
                "-XX:ArchiveClassesAtExit=" + archive,
                "-jar",
                PROGRAM.resolve("senryaku.jar").toString(),
                "up",
                "--host=127.0.0.1",
                "--port=" + PORT,
                "--timeout=600",
                "--store=" + Files.createTempDirectory("rehearsal")));
        Process program = new ProcessBuilder(command).inheritIO().start();
        long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(MOST_MINUTES);
        while (!Probe.isWell(PORT, "/health/ready")) {
            if (!program.isAlive() || System.nanoTime() > end) {
                program.destroyForcibly();
                throw new IllegalStateException("the program did not become ready");
            }
            Thread.sleep(500);
        }
        REQUESTS.forEach(path -> System.out.println(Probe.status(PORT, path) + " " + path));
        program.destroy();
        if (!program.waitFor(MOST_MINUTES, TimeUnit.MINUTES) || !Files.isRegularFile(Path.of(archive))) {
            throw new IllegalStateException("no archive was written to " + archive);
        }
        System.out.println(archive + ": " + Files.size(Path.of(archive)) / 1_000_000 + " MB");
    }
}
