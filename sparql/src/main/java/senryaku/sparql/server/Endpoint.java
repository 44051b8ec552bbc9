package senryaku.sparql.server;

import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.fuseki.main.sys.FusekiModules;
import org.apache.jena.fuseki.server.DataService;
import org.apache.jena.fuseki.server.Operation;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.eclipse.jetty.compression.gzip.GzipCompression;
import org.eclipse.jetty.compression.server.CompressionConfig;
import org.eclipse.jetty.compression.server.CompressionHandler;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.GracefulHandler;

/** The embedded Fuseki: one data set at {@code /sparql}, queries only, behind our {@link Front}. */
final class Endpoint {

    static final String PATH = "/sparql";

    /** So long running answers may take to finish once the server is told to stop, in milliseconds. */
    private static final long STOP_MILLIS = 8_000;

    /** Compressing less than this saves nothing. In bytes. */
    private static final int SMALL = 1024;

    private Endpoint() {}

    /** Builds the server; it is not started. Fuseki itself has no data: each request reads its own {@link Edition}. */
    static FusekiServer build(Settings settings, QueryService queries, Front front) {
        FusekiServer server = FusekiServer.create()
                .port(settings.port())
                .fusekiModules(FusekiModules.empty())
                .registerOperation(Operation.Query, queries)
                .add(PATH, DataService.newBuilder(DatasetGraphFactory.empty()).addEndpoint(Operation.Query))
                .addFilter("/*", front)
                .build();
        for (Connector connector : server.getJettyServer().getConnectors()) {
            if (connector instanceof ServerConnector tcp) {
                tcp.setHost(settings.host());
            }
        }
        if (server.getJettyServer().getHandler() instanceof ServletContextHandler context) {
            context.setMaxFormContentSize(settings.bodyLimit());
            server.getJettyServer().setHandler(new GracefulHandler(compressed(context)));
            server.getJettyServer().setStopTimeout(STOP_MILLIS);
        }
        return server;
    }

    /** Texts leave compressed for who takes it; a tag then says so too, as both forms lie under one address. */
    private static Handler compressed(Handler context) {
        GzipCompression gzip = new GzipCompression();
        gzip.setMinCompressSize(SMALL);
        CompressionHandler handler = new CompressionHandler(context);
        handler.putCompression(gzip);
        handler.putConfiguration(
                "/",
                CompressionConfig.builder()
                        .defaults()
                        .compressIncludeMethod("POST")
                        .decompressExcludeMethod("GET")
                        .decompressExcludeMethod("POST")
                        .build());
        return handler;
    }
}
