package senryaku.sparql.benchmark;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.fuseki.main.sys.FusekiModules;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.TDB2;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.util.Callback;
import senryaku.sparql.query.Kinds;
import senryaku.sparql.query.QueryCatalog;
import senryaku.sparql.server.Caps;
import senryaku.sparql.server.OpenRelease;
import senryaku.sparql.server.Serve;
import senryaku.sparql.server.Settings;

/** A process of its own for one of those who are compared. */
final class Peer {

    private Peer() {}

    /** {@code KIND PORT STORE NUMBER}: the number is the cache in MiB, or the length of the constant in bytes. */
    public static void main(String[] args) throws Exception {
        int port = Integer.parseInt(args[1]);
        switch (args[0]) {
            case "senryaku" -> senryaku(port, open(args[2]), Long.parseLong(args[3]));
            case "fuseki" ->
                FusekiServer.create()
                        .port(port)
                        .loopback(true)
                        .fusekiModules(FusekiModules.empty())
                        .add("/sparql", open(args[2]), false)
                        .start();
            case "constant" -> constant(port, Integer.parseInt(args[3]));
            default -> throw new IllegalArgumentException(args[0]);
        }
        System.out.println("ready");
        Thread.currentThread().join();
    }

    private static DatasetGraph open(String folder) {
        DatasetGraph data = DatabaseMgr.connectDatasetGraph(Path.of(folder).toString());
        data.getContext().set(TDB2.symUnionDefaultGraph, true);
        return data;
    }

    private static void senryaku(int port, DatasetGraph data, long cache) {
        Kinds kinds = new Kinds(Kinds.SHIPPED_BASE);
        Caps caps = Caps.DEFAULT.withCache(cache << 20);
        Settings settings = new Settings(
                Settings.LOOPBACK,
                port,
                Duration.ofMinutes(5),
                Settings.DEFAULT_BODY_LIMIT,
                kinds,
                "benchmark",
                Settings.DEFAULT_ROWS,
                caps);
        OpenRelease release = OpenRelease.indexed("20210216T000000Z-00000000", Instant.EPOCH, data);
        var unused = Serve.start(settings, release, QueryCatalog.load(kinds));
    }

    /** The same HTTP server with nothing in it. */
    private static void constant(int port, int length) throws Exception {
        byte[] bytes = new byte[length];
        java.util.Arrays.fill(bytes, (byte) 'x');
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
