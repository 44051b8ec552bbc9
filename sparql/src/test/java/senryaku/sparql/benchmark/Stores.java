package senryaku.sparql.benchmark;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.loader.LoaderFactory;
import org.apache.jena.tdb2.sys.TDBInternal;

/** The generated data, and the stores that are filled with it. Virtuoso is used where it is installed. */
final class Stores {

    private static final Path VIRTUOSO = Path.of("/usr/bin/virtuoso-t");
    private static final Path ISQL = Path.of("/usr/bin/isql-vt");

    private final Path folder;

    Stores(Path folder) {
        this.folder = folder;
    }

    /** The data of so many quads, about. */
    Path data(long size) throws IOException {
        Path file = folder.resolve("data").resolve("policy.nq");
        if (!Files.exists(file)) {
            Files.createDirectories(file.getParent());
            try (Writer out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
                var unused = PolicyGraph.write(size, out);
            }
        }
        return file;
    }

    /** A TDB2 store, as Fuseki and our server read it; the sequential loader is the one of Jena's that survives a crash. */
    Path tdb2(Path data) throws IOException {
        Path store = folder.resolve("tdb2");
        if (!Files.exists(store)) {
            Files.createDirectories(store);
            DatasetGraph graph = DatabaseMgr.connectDatasetGraph(store.toString());
            var loader = LoaderFactory.sequentialLoader(graph, (format, arguments) -> {});
            loader.startBulk();
            RDFParser.source(data).parse(loader.stream());
            loader.finishBulk();
            TDBInternal.expel(graph);
        }
        return store;
    }

    /** The same store once more, as one process at a time may have it open. */
    Path copy(Path store) throws IOException {
        Path copy = folder.resolve("tdb2-copy");
        if (!Files.exists(copy)) {
            try (Stream<Path> files = Files.walk(store)) {
                for (Path file : files.toList()) {
                    Files.copy(file, copy.resolve(store.relativize(file)));
                }
            }
        }
        return copy;
    }

    static boolean hasVirtuoso() {
        return Files.isExecutable(VIRTUOSO) && Files.isExecutable(ISQL);
    }

    Contestant virtuoso(Path data, int port, Duration[] load) throws IOException, InterruptedException {
        Path place = folder.resolve("virtuoso");
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
                """.formatted(place, port + 1, data.getParent(), port));
        Contestant virtuoso = Contestant.process(
                "virtuoso",
                "http://127.0.0.1:" + port + "/sparql",
                folder.resolve("virtuoso.log"),
                List.of(VIRTUOSO.toString(), "+foreground", "+configfile", settings.toString()));
        if (fresh) {
            Duration before = virtuoso.work();
            Instant begun = Instant.now();
            String commands = "ld_dir('%s', '%s', 'urn:none'); rdf_loader_run(); checkpoint;"
                    .formatted(data.getParent(), data.getFileName());
            new ProcessBuilder(ISQL.toString(), "127.0.0.1:" + (port + 1), "dba", "dba", "exec=" + commands)
                    .inheritIO()
                    .redirectOutput(folder.resolve("isql.log").toFile())
                    .start()
                    .waitFor();
            load[0] = Duration.between(begun, Instant.now());
            load[1] = virtuoso.work().minus(before);
        }
        return virtuoso;
    }

    /** What files take on the disk, in bytes. */
    static long size(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            long total = 0;
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                total += blocks(file);
            }
            return total;
        }
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
