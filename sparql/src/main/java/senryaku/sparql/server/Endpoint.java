package senryaku.sparql.server;

import java.util.function.UnaryOperator;
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
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.server.handler.MinimumDataRateHandler;

/** The embedded Fuseki: one data set at {@code /sparql}, queries only, behind our {@link Front}. */
final class Endpoint {

    static final String PATH = "/sparql";

    /** So long running answers may take to finish once the server is told to stop, in milliseconds. */
    private static final long STOP_MILLIS = 7_000;

    private static final int LEAST_THREADS = 8;

    /**
     * One for each request that is read, answered or taken at this moment. Threads of the system, as those of Java take no turns:
     * two endless calculations would hold two processors for themselves.
     */
    private static final int MOST_THREADS = 500;

    /** Compressing less than this saves nothing. In bytes. */
    private static final int SMALL = 1024;

    private Endpoint() {}

    /**
     * Builds the server; it is not started. Fuseki itself has no data: each request reads its own {@link Edition}.
     *
     * @param recall stands before all that makes answers, and may give one that was made before
     */
    static FusekiServer build(Settings settings, QueryService queries, Front front, UnaryOperator<Handler> recall) {
        FusekiServer server = FusekiServer.create()
                .port(settings.port())
                .fusekiModules(FusekiModules.empty())
                .registerOperation(Operation.Query, queries)
                .add(PATH, DataService.newBuilder(DatasetGraphFactory.empty()).addEndpoint(Operation.Query))
                .addFilter("/*", front)
                .numServerThreads(LEAST_THREADS, MOST_THREADS)
                .build();
        Caps caps = settings.caps();
        for (Connector connector : server.getJettyServer().getConnectors()) {
            if (connector instanceof ServerConnector tcp) {
                tcp.setHost(settings.host());
                tcp.setIdleTimeout(caps.idle().toMillis());
                limited(tcp.getConnectionFactory(HttpConnectionFactory.class).getHttpConfiguration(), caps);
            }
        }
        server.getJettyServer().setErrorHandler(new TooLongHeaders(caps.header()));
        int connections = Descriptors.connections(caps.connections());
        server.getJettyServer().addBean(new NetworkConnectionLimit(connections, server.getJettyServer()));
        if (server.getJettyServer().getHandler() instanceof ServletContextHandler context) {
            context.setMaxFormContentSize(settings.bodyLimit());
            Handler answering = new LastWords(steady(settings.caps(), recall.apply(compressed(context))));
            server.getJettyServer().setHandler(new GracefulHandler(new Framed(answering)));
            server.getJettyServer().setStopTimeout(STOP_MILLIS);
        }
        return server;
    }

    private static void limited(HttpConfiguration http, Caps caps) {
        http.setRequestHeaderSize(caps.header());
        http.setResponseHeaderSize(caps.header());
        http.setSendServerVersion(false);
        http.setSendXPoweredBy(false);
    }

    /** Who sends or takes a body too slowly is not waited for. */
    private static Handler steady(Caps caps, Handler rest) {
        return caps.rate() == 0 ? rest : new MinimumDataRateHandler(new SlowReaders(caps.rate(), rest), caps.rate(), 0);
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
                        .decompressExcludeMethod("PUT")
                        .decompressExcludeMethod("DELETE")
                        .build());
        return handler;
    }
}
