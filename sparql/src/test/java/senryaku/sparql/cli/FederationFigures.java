package senryaku.sparql.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSetOps;
import org.apache.jena.system.Txn;
import senryaku.sparql.federation.Member;
import senryaku.sparql.federation.Outside;
import senryaku.sparql.federation.StandIn;
import senryaku.sparql.query.Kinds;
import senryaku.sparql.query.QueryCatalog;
import senryaku.sparql.search.TextSearch;
import senryaku.sparql.server.OpenRelease;
import senryaku.sparql.server.Serve;
import senryaku.sparql.server.Settings;

/**
 * Prints, for each shipped join: its time here and on one merged store, and how many requests it sends to each member; the
 * same for Jena's SERVICE, and for Comunica if the path of its program is given. It judges nothing.
 */
final class FederationFigures {

    private static final int TIMES = 9;

    private FederationFigures() {}

    /**
     * Runs.
     *
     * @param arguments the file of ROR in Turtle or - for the slice; then the program comunica-sparql, if it is there
     */
    public static void main(String[] arguments) throws Exception {
        String ror = arguments.length > 0 && !arguments[0].equals("-") ? arguments[0] : "ror.ttl";
        Path folder = Files.createTempDirectory("figures");
        try (ShippedStore store = ShippedStore.in(folder.resolve("store"))) {
            Path own = folder.resolve("own.ttl");
            DatasetGraph merged = merged(store, own, ror);
            Map<String, Outside> outside = new LinkedHashMap<>();
            outside.put("own", new Outside(own.toString(), StandIn.Quirk.NONE));
            outside.put("ror", new Outside(ror, StandIn.Quirk.NONE));
            outside.put("wikidata", new Outside("wikidata.ttl", StandIn.Quirk.NONE));
            outside.put("sheets", new Outside("review-sheets.ttl", StandIn.Quirk.NONE));
            try {
                all(store, merged, outside, arguments);
            } finally {
                outside.values().forEach(Outside::close);
            }
        }
    }

    private static DatasetGraph merged(ShippedStore store, Path own, String ror) throws IOException {
        DatasetGraph merged = DatasetGraphFactory.createTxnMem();
        Txn.executeRead(
                store.dataset(),
                () -> Txn.executeWrite(merged, () -> {
                    store.dataset()
                            .find(Quad.unionGraph, null, null, null)
                            .forEachRemaining(quad -> merged.getDefaultGraph().add(quad.asTriple()));
                    try (OutputStream out = Files.newOutputStream(own)) {
                        RDFDataMgr.write(out, merged.getDefaultGraph(), Lang.NTRIPLES);
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                }));
        for (String file : List.of(ror, "wikidata.ttl", "review-sheets.ttl")) {
            String text = Files.exists(Path.of(file)) ? Files.readString(Path.of(file)) : StandIn.resource(file);
            Txn.executeWrite(
                    merged, () -> RDFParser.fromString(text, Lang.TURTLE).parse(merged));
        }
        return merged;
    }

    private static void all(ShippedStore store, DatasetGraph merged, Map<String, Outside> outside, String[] arguments)
            throws Exception {
        for (var query : QueryCatalog.load("senryaku/federated/", new Kinds(Kinds.SHIPPED_BASE))
                .all()) {
            System.out.println(query.name());
            try (Serve server = serve(store, outside)) {
                ask(server, query.text());
                System.out.println("  ours, first time: " + counts(outside));
                String members = ask(server, query.text());
                System.out.println("  ours, then: " + counts(outside) + "   " + members);
                System.out.println("  ours: " + median(() -> ask(server, query.text())) + " ms");
                counts(outside);
            }
            System.out.println("  merged: " + median(() -> local(merged, query.text())) + " ms");
            String[] service = {StandIn.resource("service/" + query.name() + ".rq")};
            outside.forEach(
                    (name, one) -> service[0] = service[0].replace("<urn:" + name + ">", "<" + one.endpoint() + ">"));
            Callable<String> run = () -> local(store.dataset(), service[0]);
            String rows = run.call();
            System.out.println("  Jena SERVICE: " + counts(outside) + "   " + rows);
            System.out.println("  Jena SERVICE: " + median(run) + " ms");
            counts(outside);
            if (arguments.length > 1) {
                long begun = System.nanoTime();
                String said = comunica(arguments[1], outside, query.text());
                long millis = (System.nanoTime() - begun) / 1_000_000;
                System.out.println("  Comunica: " + counts(outside) + "   " + said + ", " + millis
                        + " ms with the start of its process");
            }
        }
    }

    private static Serve serve(ShippedStore store, Map<String, Outside> outside) {
        List<Member> members = outside.entrySet().stream()
                .filter(one -> !one.getKey().equals("own"))
                .map(one -> new Member(
                        one.getKey(),
                        new Member.Remote(one.getValue().endpoint(), false),
                        List.of(),
                        Duration.ofSeconds(60),
                        0,
                        0,
                        Optional.empty()))
                .toList();
        Kinds kinds = new Kinds(Kinds.SHIPPED_BASE);
        Settings settings = new Settings(Settings.LOOPBACK, 0, Duration.ofSeconds(60), 100_000, kinds, "0");
        TextSearch search = TextSearch.of(store.dataset());
        OpenRelease release = new OpenRelease(store.release().id(), Instant.EPOCH, store.dataset(), search);
        return Serve.start(settings.with(members), release, QueryCatalog.load(kinds));
    }

    private static String ask(Serve server, String query) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + "/federated"))
                    .header("Content-Type", "application/sparql-query")
                    .header("Accept", "text/csv")
                    .POST(HttpRequest.BodyPublishers.ofString(query))
                    .build();
            HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
            return response.statusCode() + ", " + (response.body().lines().count() - 1) + " rows, "
                    + response.headers().firstValue("Senryaku-Members").orElse("");
        }
    }

    private static String local(DatasetGraph data, String query) {
        long[] rows = new long[1];
        Txn.executeRead(data, () -> {
            try (QueryExec run = QueryExec.dataset(data).query(query).build()) {
                rows[0] = RowSetOps.count(run.select());
            }
        });
        return rows[0] + " rows";
    }

    private static String comunica(String program, Map<String, Outside> outside, String query)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(program);
        outside.values().forEach(one -> command.add("sparql@" + one.endpoint()));
        command.addAll(List.of("-t", "text/csv", "-q", query));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return "exit " + process.waitFor() + ", " + Math.max(0, said.lines().count() - 1) + " rows";
    }

    private static String counts(Map<String, Outside> outside) {
        return outside.entrySet().stream()
                .map(one -> one.getKey() + " " + one.getValue().asked())
                .collect(Collectors.joining(", "));
    }

    private static long median(Callable<String> run) throws Exception {
        List<Long> times = new ArrayList<>();
        for (int i = 0; i < TIMES; i++) {
            long begun = System.nanoTime();
            run.call();
            times.add((System.nanoTime() - begun) / 1_000_000);
        }
        return times.stream().sorted().toList().get(TIMES / 2);
    }
}
