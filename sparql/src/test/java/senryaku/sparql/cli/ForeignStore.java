package senryaku.sparql.cli;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.TDB2;

/**
 * A store of somebody else, as it is installed elsewhere: nothing of it is ours but the data.
 *
 * @param name what it is
 * @param load where a release goes
 * @param ask where it is asked
 * @param end stops it at once
 */
record ForeignStore(String name, URI load, URI ask, Runnable end) implements AutoCloseable {

    private static final String REPOSITORY = """
            @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
            @prefix rep: <http://www.openrdf.org/config/repository#> .
            @prefix sr: <http://www.openrdf.org/config/repository/sail#> .
            @prefix sail: <http://www.openrdf.org/config/sail#> .
            [] a rep:Repository ; rep:repositoryID "s" ; rdfs:label "s" ; rep:repositoryImpl [
              rep:repositoryType "openrdf:SailRepository" ; sr:sailImpl [ sail:sailType "openrdf:SAIL" ] ] .
            """;

    /** Fuseki with TDB2 and the union of all graphs as default graph. */
    static ForeignStore fuseki() {
        DatasetGraph data = DatabaseMgr.createDatasetGraph();
        data.getContext().set(TDB2.symUnionDefaultGraph, true);
        FusekiServer server = FusekiServer.create()
                .port(0)
                .loopback(true)
                .add("/ds", data)
                .build()
                .start();
        URI address = URI.create("http://127.0.0.1:" + server.getPort() + "/ds");
        return new ForeignStore("Fuseki", address, URI.create(address + "/sparql"), server::stop);
    }

    /** RDF4J Server with a repository in memory. */
    static ForeignStore rdf4j(Path folder) throws IOException, InterruptedException {
        return rdf4j(folder, "MemoryStore");
    }

    /** RDF4J Server with a repository on the disk; another one may have stood on the same folder before. */
    static ForeignStore rdf4jOnDisk(Path folder) throws IOException, InterruptedException {
        return rdf4j(folder, "NativeStore");
    }

    private static ForeignStore rdf4j(Path folder, String sail) throws IOException, InterruptedException {
        String path = Stream.concat(
                        Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                                .filter(part -> part.contains("tomcat")),
                        Stream.of("target/test-classes"))
                .collect(Collectors.joining(File.pathSeparator));
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        path,
                        "senryaku.sparql.cli.Rdf4jServer",
                        folder.toString(),
                        Rdf4jServer.WAR.toString())
                .redirectError(folder.resolve("messages").toFile())
                .start();
        BufferedReader lines = process.inputReader(StandardCharsets.UTF_8);
        String line = lines.readLine();
        while (line != null && !line.startsWith("ready ")) {
            line = lines.readLine();
        }
        if (line == null) {
            process.destroyForcibly();
            throw new IOException("RDF4J Server did not start: " + Files.readString(folder.resolve("messages")));
        }
        URI address =
                URI.create("http://127.0.0.1:" + line.substring("ready ".length()) + "/rdf4j-server/repositories/s");
        try (HttpClient client = HttpClient.newHttpClient()) {
            int status = client.send(
                            HttpRequest.newBuilder(address)
                                    .header("Content-Type", "text/turtle")
                                    .PUT(HttpRequest.BodyPublishers.ofString(REPOSITORY.replace("SAIL", sail)))
                                    .build(),
                            BodyHandlers.discarding())
                    .statusCode();
            if (status != 204 && status != 409) {
                process.destroyForcibly();
                throw new IOException("RDF4J Server makes no repository: HTTP " + status);
            }
        }
        return new ForeignStore("RDF4J", address, address, process::destroyForcibly);
    }

    /** Whether Virtuoso is installed here, as Debian's virtuoso-opensource-7 installs it. */
    static boolean hasVirtuoso() {
        return Files.isExecutable(Path.of("/usr/bin/virtuoso-t")) && Files.isExecutable(Path.of("/usr/bin/isql-vt"));
    }

    /** Virtuoso with a new database, which lets anybody write by way of its endpoint. */
    static ForeignStore virtuoso(Path folder) throws IOException, InterruptedException {
        int sql = freePort();
        int web = freePort();
        Files.writeString(folder.resolve("virtuoso.ini"), """
                [Database]
                DatabaseFile=%1$s/v.db
                ErrorLogFile=%1$s/v.log
                LockFile=%1$s/v.lck
                TransactionFile=%1$s/v.trx
                xa_persistent_file=%1$s/v.pxa
                [TempDatabase]
                DatabaseFile=%1$s/t.db
                TransactionFile=%1$s/t.trx
                [Parameters]
                ServerPort=127.0.0.1:%2$d
                ServerThreads=20
                NumberOfBuffers=20000
                MaxDirtyBuffers=12000
                [HTTPServer]
                ServerPort=127.0.0.1:%3$d
                ServerThreads=20
                [SPARQL]
                ResultSetMaxRows=10000
                MaxQueryCostEstimationTime=0
                MaxQueryExecutionTime=0
                """.formatted(folder, sql, web));
        Process process = new ProcessBuilder(
                        "virtuoso-t",
                        "+configfile",
                        folder.resolve("virtuoso.ini").toString(),
                        "+foreground")
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("messages").toFile())
                .start();
        for (int i = 0; i < 600 && !isql(sql, "grant SPARQL_UPDATE to \"SPARQL\";"); i++) {
            TimeUnit.MILLISECONDS.sleep(200);
        }
        URI address = URI.create("http://127.0.0.1:" + web + "/sparql");
        return new ForeignStore("Virtuoso", address, address, process::destroyForcibly);
    }

    private static boolean isql(int port, String command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        List.of("isql-vt", "127.0.0.1:" + port, "dba", "dba", "ERRORS=STDOUT", "exec=" + command))
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return process.waitFor(30, TimeUnit.SECONDS) && !said.contains("Error");
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() {
        end.run();
    }
}
