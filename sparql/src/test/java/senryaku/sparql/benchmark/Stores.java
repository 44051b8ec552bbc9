package senryaku.sparql.benchmark;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import senryaku.loader.publish.ReleaseStore;

/**
 * The generated sources, and the stores that are filled with what comes of them: ours by a load with all checks, the others with
 * the quads of our release. Virtuoso is used where it is installed.
 */
final class Stores {

    private static final Path VIRTUOSO = Path.of("/usr/bin/virtuoso-t");
    private static final Path ISQL = Path.of("/usr/bin/isql-vt");

    private final Path folder;
    private final Map<String, Cost> costs = new LinkedHashMap<>();

    /**
     * What filling a store took.
     *
     * @param work of all processors
     * @param memory the most, in MiB
     * @param bytes that the store takes on the disk
     */
    record Cost(Duration time, Duration work, long memory, long bytes) {}

    Stores(Path folder) {
        this.folder = folder;
    }

    Path folder(String name) {
        return folder.resolve(name);
    }

    /** Those that were filled by this run. */
    Map<String, Cost> costs() {
        return costs;
    }

    /** The source folders of about so many quads. */
    Path sources(long size) throws IOException {
        Path sources = folder("sources");
        if (!Files.exists(sources)) {
            var unused = PolicyGraph.write(size, sources);
        }
        return sources;
    }

    /** The quads of our release. */
    Path data() throws IOException {
        Path data = folder("data").resolve("policy.nq");
        if (!Files.exists(data)) {
            Files.createDirectories(data.getParent());
            try (InputStream dump = dump(folder("senryaku"))) {
                Files.copy(dump, data);
            }
        }
        return data;
    }

    /** The quads of a store's current release, as N-Quads. */
    static InputStream dump(Path store) throws IOException {
        Path release = ReleaseStore.open(store).current().orElseThrow().directory();
        return new GZIPInputStream(Files.newInputStream(release.resolve("dump.nq.gz")));
    }

    /** Fills a store by a process of its own, unless that was done before. */
    Path filled(String name, Path data) throws IOException, InterruptedException {
        Path store = folder(name);
        if (Files.exists(store)) {
            return store;
        }
        long begun = System.nanoTime();
        Process process = new ProcessBuilder(Contestant.command("load-" + name, store.toString(), data.toString()))
                .redirectError(folder(name + "-load.log").toFile())
                .start();
        String told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException(name + " was not filled: " + Files.readString(folder(name + "-load.log")));
        }
        Duration time = Duration.ofNanos(System.nanoTime() - begun);
        String[] cost = told.substring(told.lastIndexOf("cost ")).strip().split(" ", -1);
        costs.put(
                name, new Cost(time, Duration.ofNanos(Long.parseLong(cost[1])), Long.parseLong(cost[2]), size(store)));
        return store;
    }

    static boolean hasVirtuoso() {
        return Files.isExecutable(VIRTUOSO) && Files.isExecutable(ISQL);
    }

    Contestant virtuoso(Path data, int port) throws IOException, InterruptedException {
        Path place = folder("virtuoso");
        boolean fresh = !Files.exists(place);
        Files.createDirectories(place);
        Path settings = place.resolve("virtuoso.ini");
        Files.writeString(settings, """
                [Database]
                DatabaseFile = %1$s/v.db
                ErrorLogFile = %1$s/v.log
                LockFile = %1$s/v.lck
                TransactionFile = %1$s/v.trx
                xa_persistent_file = %1$s/v.pxa
                [TempDatabase]
                DatabaseFile = %1$s/t.db
                TransactionFile = %1$s/t.trx
                [Parameters]
                ServerPort = 127.0.0.1:%2$d
                NumberOfBuffers = 100000
                MaxDirtyBuffers = 75000
                DirsAllowed = %3$s
                [HTTPServer]
                ServerPort = 127.0.0.1:%4$d
                ServerThreads = 32
                [SPARQL]
                DefaultQuery = ASK {}
                MaxQueryExecutionTime = %5$d
                """.formatted(place, port + 1, data.getParent(), port, Peer.LONGEST.toSeconds()));
        Contestant virtuoso = Contestant.process(
                "virtuoso",
                port,
                folder("virtuoso.log"),
                List.of(VIRTUOSO.toString(), "+foreground", "+configfile", settings.toString()));
        if (fresh) {
            Duration before = virtuoso.work();
            long begun = System.nanoTime();
            String commands = "ld_dir('%s', '%s', 'urn:none'); rdf_loader_run(); checkpoint;"
                    .formatted(data.getParent(), data.getFileName());
            new ProcessBuilder(ISQL.toString(), "127.0.0.1:" + (port + 1), "dba", "dba", "exec=" + commands)
                    .redirectErrorStream(true)
                    .redirectOutput(folder("isql.log").toFile())
                    .start()
                    .waitFor();
            Duration time = Duration.ofNanos(System.nanoTime() - begun);
            Duration work = virtuoso.work().minus(before);
            costs.put("virtuoso", new Cost(time, work, virtuoso.peakMemory(), size(place)));
        }
        return virtuoso;
    }

    /** What files take on the disk, in bytes. */
    static long size(Path folder) throws IOException {
        List<Path> all = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            files.filter(Files::isRegularFile).forEach(all::add);
        }
        long total = 0;
        for (Path file : all) {
            total += blocks(file);
        }
        return total;
    }

    /** TDB2's files are longer than what they take. */
    private static long blocks(Path file) throws IOException {
        Process du = new ProcessBuilder("du", "-k", file.toString()).start();
        try (var in = du.inputReader()) {
            String line = in.readLine();
            return line == null ? Files.size(file) : 1024 * Long.parseLong(line.split("\\s", 2)[0]);
        }
    }
}
