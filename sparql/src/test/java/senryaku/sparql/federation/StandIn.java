package senryaku.sparql.federation;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.rdf4j.query.BindingSet;
import org.eclipse.rdf4j.query.BooleanQuery;
import org.eclipse.rdf4j.query.Query;
import org.eclipse.rdf4j.query.QueryResults;
import org.eclipse.rdf4j.query.TupleQuery;
import org.eclipse.rdf4j.query.TupleQueryResult;
import org.eclipse.rdf4j.query.impl.IteratingTupleQueryResult;
import org.eclipse.rdf4j.query.resultio.sparqljson.SPARQLBooleanJSONWriter;
import org.eclipse.rdf4j.query.resultio.sparqljson.SPARQLResultsJSONWriter;
import org.eclipse.rdf4j.repository.RepositoryConnection;
import org.eclipse.rdf4j.repository.sail.SailRepository;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.sail.memory.MemoryStore;

/** A real store of RDF4J behind a small HTTP server that speaks the SPARQL 1.1 Protocol, with the quirks of public endpoints. */
public final class StandIn implements AutoCloseable {

    /** How it misbehaves. */
    public enum Quirk {
        NONE,
        SLOW,
        DRIPS,
        TOO_MANY,
        FORBIDS,
        FAILS,
        HTML,
        BROKEN_JSON,
        OTHER_JSON,
        ENDLESS,
        REDIRECTS,
        RESETS,
        TEN_ROWS,
        TEN_ROWS_SAID,
        CHANGES,
        SORTS_NOT,
        STOPS,
        STOPPED_ITSELF,
        WANTS_TOKEN,
        WANTS_AGENT,
        KNOWS_NO_VALUES
    }

    /** These give ten rows at most. */
    private static final Set<Quirk> CUTTING =
            Set.of(Quirk.TEN_ROWS, Quirk.TEN_ROWS_SAID, Quirk.CHANGES, Quirk.SORTS_NOT, Quirk.STOPS);

    private final SailRepository store = new SailRepository(new MemoryStore());
    private final HttpServer server;
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final List<String> authorizations = new CopyOnWriteArrayList<>();
    private volatile Quirk quirk = Quirk.NONE;
    private final AtomicInteger turns = new AtomicInteger();
    private final CountDownLatch over = new CountDownLatch(1);
    private volatile URI elsewhere = URI.create("http://127.0.0.1/");

    public StandIn(String triples) {
        store.init();
        try (RepositoryConnection connection = store.getConnection()) {
            connection.add(new java.io.StringReader(triples), RDFFormat.TURTLE);
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newCachedThreadPool(
                Thread.ofPlatform().daemon().name("stand-in-", 0).factory()));
        server.createContext("/sparql", this::answer);
        server.createContext("/asked", this::count);
        server.start();
    }

    public URI endpoint() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/sparql");
    }

    public StandIn with(Quirk other) {
        quirk = other;
        return this;
    }

    /** Where it redirects to. */
    public void redirectTo(URI address) {
        elsewhere = address;
    }

    /** The queries that came. */
    public List<String> asked() {
        return asked;
    }

    public List<String> authorizations() {
        return authorizations;
    }

    /** How many queries came since somebody looked. */
    private void count(HttpExchange exchange) throws IOException {
        try (exchange) {
            String number = Integer.toString(asked.size());
            asked.clear();
            send(exchange, 200, "text/plain", number.getBytes(StandardCharsets.UTF_8));
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String form = exchange.getRequestMethod().equals("GET")
                    ? String.valueOf(exchange.getRequestURI().getRawQuery())
                    : new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            String query = Arrays.stream(form.split("&"))
                    .filter(part -> part.startsWith("query="))
                    .map(part -> URLDecoder.decode(part.substring(6), StandardCharsets.UTF_8))
                    .findFirst()
                    .orElse("");
            asked.add(query);
            authorizations.add(String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")));
            switch (quirk) {
                case NONE, TEN_ROWS, CHANGES -> good(exchange, query);
                case TEN_ROWS_SAID -> {
                    exchange.getResponseHeaders().set("X-SPARQL-MaxRows", "10");
                    good(exchange, query);
                }
                case STOPPED_ITSELF -> {
                    exchange.getResponseHeaders().set("X-SQL-State", "S1TAT");
                    good(exchange, query);
                }
                case SORTS_NOT -> {
                    if (query.contains("ORDER BY")) {
                        send(exchange, 500, "text/plain", "Virtuoso 22023".getBytes(StandardCharsets.UTF_8));
                    } else {
                        good(exchange, query);
                    }
                }
                case STOPS -> {
                    if (query.contains("OFFSET")) {
                        send(exchange, 500, "text/plain", "gone".getBytes(StandardCharsets.UTF_8));
                    } else {
                        good(exchange, query);
                    }
                }
                case WANTS_TOKEN -> {
                    if ("Bearer secret".equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
                        good(exchange, query);
                    } else {
                        send(exchange, 401, "text/plain", "Unauthorized".getBytes(StandardCharsets.UTF_8));
                    }
                }
                case WANTS_AGENT -> {
                    String agent = String.valueOf(exchange.getRequestHeaders().getFirst("User-Agent"));
                    if (agent.startsWith("Senryaku")) {
                        good(exchange, query);
                    } else {
                        send(exchange, 403, "text/plain", "Set a User-Agent".getBytes(StandardCharsets.UTF_8));
                    }
                }
                case KNOWS_NO_VALUES -> {
                    if (query.contains("VALUES")) {
                        send(exchange, 400, "text/plain", "syntax error at VALUES".getBytes(StandardCharsets.UTF_8));
                    } else {
                        good(exchange, query);
                    }
                }
                case SLOW -> await(Duration.ofMinutes(2));
                case DRIPS -> drip(exchange);
                case TOO_MANY -> {
                    exchange.getResponseHeaders().set("Retry-After", "120");
                    send(exchange, 429, "text/plain", "Too Many Requests".getBytes(StandardCharsets.UTF_8));
                }
                case FORBIDS -> send(exchange, 403, "text/html", "<h1>Forbidden</h1>".getBytes(StandardCharsets.UTF_8));
                case FAILS ->
                    send(exchange, 500, "text/plain", "Virtuoso 37000 Error".getBytes(StandardCharsets.UTF_8));
                case HTML -> send(exchange, 200, "text/html", "<html>maintenance".getBytes(StandardCharsets.UTF_8));
                case BROKEN_JSON ->
                    send(
                            exchange,
                            200,
                            "application/sparql-results+json",
                            "{\"head\":{\"vars\":[\"s\"]},\"results\":{\"bindings\":[{\"s\":{\"type\":\"uri\","
                                    .getBytes(StandardCharsets.UTF_8));
                case OTHER_JSON ->
                    send(exchange, 200, "application/json", "{\"error\":\"quota\"}".getBytes(StandardCharsets.UTF_8));
                case ENDLESS -> flood(exchange);
                case REDIRECTS -> {
                    exchange.getResponseHeaders().set("Location", elsewhere.toString());
                    send(exchange, 307, "text/plain", new byte[0]);
                }
                case RESETS -> {
                    exchange.sendResponseHeaders(200, 1000);
                    exchange.getResponseBody().write(1);
                }
            }
        }
    }

    private byte[] result(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (RepositoryConnection connection = store.getConnection()) {
            Query query = connection.prepareQuery(text);
            if (query instanceof BooleanQuery truth) {
                new SPARQLBooleanJSONWriter(bytes).handleBoolean(truth.evaluate());
            } else if (query instanceof TupleQuery rows) {
                try (TupleQueryResult found = rows.evaluate()) {
                    List<String> names = found.getBindingNames();
                    List<BindingSet> all = QueryResults.asList(found);
                    if (quirk == Quirk.CHANGES && turns.getAndIncrement() % 2 == 1) {
                        Collections.reverse(all);
                    }
                    boolean cut = CUTTING.contains(quirk);
                    List<BindingSet> given = cut ? all.subList(0, Math.min(10, all.size())) : all;
                    QueryResults.report(
                            new IteratingTupleQueryResult(names, given), new SPARQLResultsJSONWriter(bytes));
                }
            }
        }
        return bytes.toByteArray();
    }

    private void good(HttpExchange exchange, String query) throws IOException {
        send(exchange, 200, "application/sparql-results+json", result(query));
    }

    private static void send(HttpExchange exchange, int status, String type, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
    }

    /** A byte now and then: each of them comes in time, the whole never does. */
    private void drip(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "application/sparql-results+json");
        exchange.sendResponseHeaders(200, 0);
        do {
            exchange.getResponseBody().write(' ');
            exchange.getResponseBody().flush();
        } while (!await(Duration.ofMillis(50)));
    }

    /** Two gibibytes, if somebody reads them. */
    private static void flood(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "application/sparql-results+json");
        exchange.sendResponseHeaders(200, 0);
        byte[] blanks = new byte[1 << 20];
        Arrays.fill(blanks, (byte) ' ');
        try (OutputStream out = exchange.getResponseBody()) {
            for (int i = 0; i < 2048; i++) {
                out.write(blanks);
            }
        }
    }

    /** Whether the store was closed within the time. */
    private boolean await(Duration time) {
        try {
            return over.await(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    /**
     * A stand-in in a process of its own: it prints its address, and ends when its input ends.
     *
     * @param arguments the name of a file of the test resources, or its path, and a quirk
     */
    public static void main(String[] arguments) throws IOException {
        Path path = Path.of(arguments[0]);
        String triples = Files.exists(path) ? Files.readString(path) : resource(arguments[0]);
        try (StandIn store = new StandIn(triples).with(Quirk.valueOf(arguments[1]))) {
            System.out.println(store.endpoint());
            while (System.in.read() >= 0) {
                // what is said is not for us
            }
        }
    }

    /** A file of the test resources. */
    public static String resource(String name) {
        try (InputStream in = StandIn.class.getResourceAsStream("/federation/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        over.countDown();
        server.stop(0);
        store.shutDown();
    }
}
