package senryaku.sparql.benchmark;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Executors;
import org.eclipse.rdf4j.query.GraphQuery;
import org.eclipse.rdf4j.query.Query;
import org.eclipse.rdf4j.query.TupleQuery;
import org.eclipse.rdf4j.query.resultio.sparqljson.SPARQLResultsJSONWriter;
import org.eclipse.rdf4j.repository.sail.SailRepository;
import org.eclipse.rdf4j.repository.sail.SailRepositoryConnection;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.ntriples.NTriplesWriter;
import org.eclipse.rdf4j.sail.lmdb.LmdbStore;

/** RDF4J's LMDB store, whose default graph is the union of all graphs, behind the JDK's HTTP server. */
final class Rdf4j {

    private Rdf4j() {}

    static void load(Path store, Path data) throws IOException {
        SailRepository repository = open(store);
        try (SailRepositoryConnection connection = repository.getConnection()) {
            connection.begin();
            connection.add(data.toFile(), RDFFormat.NQUADS);
            connection.commit();
        }
        repository.shutDown();
    }

    /** Bodies of some ten kilobytes wait for an acknowledgement otherwise. */
    static void serve(Path store, int port) throws IOException {
        System.setProperty("sun.net.httpserver.nodelay", "true");
        SailRepository repository = open(store);
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/sparql", exchange -> answer(repository, exchange));
        server.start();
    }

    private static SailRepository open(Path store) throws IOException {
        SailRepository repository =
                new SailRepository(new LmdbStore(Files.createDirectories(store).toFile()));
        repository.init();
        return repository;
    }

    private static void answer(SailRepository repository, HttpExchange exchange) throws IOException {
        String text = exchange.getRequestURI().getRawQuery().substring("query=".length());
        try (exchange;
                SailRepositoryConnection connection = repository.getConnection()) {
            Query query = connection.prepareQuery(URLDecoder.decode(text, StandardCharsets.UTF_8));
            query.setMaxExecutionTime((int) Peer.LONGEST.toSeconds());
            boolean rows = query instanceof TupleQuery;
            exchange.getResponseHeaders().set("Content-Type", rows ? Answers.ROWS : Answers.GRAPH);
            exchange.sendResponseHeaders(200, 0);
            OutputStream body = exchange.getResponseBody();
            if (query instanceof TupleQuery select) {
                select.evaluate(new SPARQLResultsJSONWriter(body));
            } else if (query instanceof GraphQuery construct) {
                construct.evaluate(new NTriplesWriter(body));
            }
        }
    }
}
