package senryaku.sparql.benchmark;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.fuseki.main.sys.FusekiModules;
import org.apache.jena.query.ARQ;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.TDB2;
import org.apache.jena.tdb2.loader.LoaderFactory;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.util.Callback;
import senryaku.loader.Destination;
import senryaku.loader.Load;
import senryaku.loader.LoadRequest;
import senryaku.sparql.query.Kinds;

/** A process of its own that fills a store or serves one. */
final class Peer {

    /** A query that takes longer than this is ended, as nobody waits for it; ours has its own limit. */
    static final Duration LONGEST = Duration.ofSeconds(60);

    private Peer() {}

    /** {@code load-KIND STORE DATA}, which tells its costs when it ends, or {@code KIND PORT STORE OPTION…}. */
    public static void main(String[] args) throws Exception {
        switch (args[0]) {
            case "load-senryaku" -> load(Path.of(args[1]), Path.of(args[2]));
            case "load-fuseki" -> tdb2(Path.of(args[1]), args[2]);
            case "load-rdf4j" -> Rdf4j.load(Path.of(args[1]), Path.of(args[2]));
            default -> serve(args[0], Integer.parseInt(args[1]), args[2], args);
        }
        long work = ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
        System.out.println("cost " + work + " " + peakMemory("self"));
    }

    /** The most memory that a process ever had, in MiB; 0 where the system does not say. */
    static long peakMemory(String process) {
        try (Stream<String> lines = Files.lines(Path.of("/proc", process, "status"))) {
            return lines.filter(line -> line.startsWith("VmHWM:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                    .findFirst()
                    .orElse(0);
        } catch (IOException e) {
            return 0;
        }
    }

    /** Our own way with all checks. */
    static void load(Path store, Path sources) throws IOException {
        List<Path> folders;
        try (Stream<Path> found = Files.list(sources)) {
            folders = found.sorted().toList();
        }
        var unused = Load.run(
                new LoadRequest(folders, false, new Destination.Directory(store), Kinds.SHIPPED_BASE, step -> {}));
    }

    /** As {@code tdb2.tdbloader} does unless it is told otherwise. */
    private static void tdb2(Path store, String data) throws IOException {
        DatasetGraph graph =
                DatabaseMgr.connectDatasetGraph(Files.createDirectories(store).toString());
        var loader = LoaderFactory.phasedLoader(graph, (format, arguments) -> {});
        loader.startBulk();
        RDFParser.source(data).parse(loader.stream());
        loader.finishBulk();
        TDBInternal.expel(graph);
    }

    private static void serve(String kind, int port, String store, String[] args) throws Exception {
        switch (kind) {
            case "senryaku" ->
                senryaku.sparql.cli.Main.main(Stream.concat(
                                Stream.of("serve", "--port", Integer.toString(port), "--store", store),
                                Arrays.stream(args).skip(3))
                        .toArray(String[]::new));
            case "fuseki" -> {
                DatasetGraph data = DatabaseMgr.connectDatasetGraph(store);
                data.getContext().set(TDB2.symUnionDefaultGraph, true);
                data.getContext().set(ARQ.queryTimeout, Long.toString(LONGEST.toMillis()));
                FusekiServer.create()
                        .port(port)
                        .loopback(true)
                        .fusekiModules(FusekiModules.empty())
                        .add("/sparql", data, false)
                        .start();
            }
            case "rdf4j" -> Rdf4j.serve(Path.of(store), port);
            case "constant" -> constant(port, Integer.parseInt(store));
            default -> throw new IllegalArgumentException(kind);
        }
        Thread.currentThread().join();
    }

    /** The same HTTP server with nothing in it. */
    private static void constant(int port, int length) throws Exception {
        byte[] bytes = new byte[length];
        Arrays.fill(bytes, (byte) 'x');
        Server server = new Server(port);
        server.setHandler(new Handler.Abstract() {
            @Override
            public boolean handle(Request request, Response response, Callback callback) {
                response.getHeaders().put("Content-Type", "application/sparql-results+json");
                response.getHeaders().put("Content-Length", bytes.length);
                response.write(true, ByteBuffer.wrap(bytes), callback);
                return true;
            }
        });
        server.start();
    }
}
