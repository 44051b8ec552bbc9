package senryaku.sparql.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import senryaku.sparql.query.Language;

/**
 * Every program reads our files itself, in a process of its own, and must find what we wrote: nodes, edges, parallel
 * edges, dates, labels. {@code mvn verify -Preaders} fetches the Gephi toolkit and the npm packages; what is not there is
 * skipped by name.
 */
class ReadersTest {

    private static final Path FETCHED = Path.of("target", "readers").toAbsolutePath();
    private static final Path SCRIPTS = Path.of("src", "test", "readers").toAbsolutePath();
    private static final List<String> TABLE = new ArrayList<>();

    @TempDir
    private static Path folder;

    private static Network network;

    /**
     * A program with a file. Gephi's reader of GraphML joins parallel edges, whatever they are called, and takes no dates;
     * graphology passes over the dates of GEXF.
     */
    enum Reader {
        GEPHI_GEXF("Gephi", "gexf"),
        GEPHI_GRAPHML("Gephi", "graphml"),
        NETWORKX_GEXF("networkx", "gexf"),
        NETWORKX_GRAPHML("networkx", "graphml"),
        IGRAPH_GRAPHML("igraph", "graphml"),
        GRAPHOLOGY_GEXF("graphology", "gexf"),
        GRAPHOLOGY_GRAPHML("graphology", "graphml"),
        CYTOSCAPE_JS("cytoscape", "cyjs"),
        GRAPHVIZ("Graphviz", "gv");

        private final String program;
        private final String ending;

        Reader(String program, String ending) {
            this.program = program;
            this.ending = ending;
        }

        private boolean isThere() {
            return switch (program) {
                case "Gephi" -> Files.exists(toolkit());
                case "networkx", "igraph" -> works("/usr/bin/python3", "-c", "import " + program);
                case "Graphviz" -> works("dot", "-V");
                default -> Files.isDirectory(FETCHED.resolve("node_modules").resolve(program)) && works("node", "-v");
            };
        }

        private List<String> command(String file) {
            return switch (program) {
                case "Gephi" ->
                    List.of(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Djava.awt.headless=true",
                            "-Djava.util.logging.config.file=" + SCRIPTS.resolve("quiet.properties"),
                            "-cp",
                            toolkit().toString(),
                            SCRIPTS.resolve("Gephi.java").toString(),
                            file);
                case "networkx" ->
                    List.of("/usr/bin/python3", SCRIPTS.resolve("nx.py").toString(), file);
                case "igraph" ->
                    List.of("/usr/bin/python3", SCRIPTS.resolve("ig.py").toString(), file);
                case "Graphviz" -> List.of("dot", "-Tdot_json", file);
                default -> List.of("node", SCRIPTS.resolve("read.mjs").toString(), file);
            };
        }

        private static Path toolkit() {
            return FETCHED.resolve("gephi-toolkit-all.jar");
        }
    }

    /** What a program found. */
    private record Found(long nodes, long edges, long dated, List<String> labels) {}

    @BeforeAll
    static void write() throws IOException {
        network = Networks.councils(Language.JA);
        Files.write(folder.resolve("n.gexf"), Networks.bytes(network, NetworkFormat.GEXF));
        Files.write(folder.resolve("n.graphml"), Networks.bytes(network, NetworkFormat.GRAPHML));
        Files.write(folder.resolve("n.cyjs"), Networks.bytes(network, NetworkFormat.CYTOSCAPE));
        Files.write(folder.resolve("n.gv"), Networks.bytes(network, NetworkFormat.DOT));
        TABLE.add("%-22s%8s%8s%8s".formatted("reader", "nodes", "edges", "dated"));
        TABLE.add(row("written", network.nodes().size(), network.edges().size(), dated(false)));
    }

    @AfterAll
    static void report() {
        TABLE.forEach(System.out::println);
    }

    @ParameterizedTest
    @EnumSource
    void finds_what_was_written(Reader reader) throws Exception {
        if (!reader.isThere()) {
            TABLE.add("%-22s skipped: %s is not here".formatted(reader, reader.program));
        }
        assumeTrue(reader.isThere(), reader.program + " is not here");
        String said = run(reader.command(folder.resolve("n." + reader.ending).toString()));
        Found found = reader == Reader.GRAPHVIZ ? graphviz(said) : found(said);
        TABLE.add(row(reader.toString(), found.nodes(), found.edges(), found.dated()));
        boolean joins = reader == Reader.GEPHI_GRAPHML;
        boolean takesDates = !joins && reader != Reader.GRAPHOLOGY_GEXF;
        assertThat(found.nodes()).isEqualTo(network.nodes().size());
        assertThat(found.edges()).isEqualTo(joins ? pairs() : network.edges().size());
        if (takesDates) {
            assertThat(found.dated()).isEqualTo(dated(reader.ending.equals("gexf")));
        }
        assertThat(found.labels())
                .containsExactlyInAnyOrderElementsOf(
                        network.nodes().stream().map(Vertex::label).toList());
    }

    private static String row(String name, long nodes, long edges, long dated) {
        return "%-22s%8d%8d%8d".formatted(name, nodes, edges, dated);
    }

    private static long pairs() {
        return network.edges().stream()
                .map(edge -> edge.source() + " " + edge.target())
                .distinct()
                .count();
    }

    /** A timeline knows whole days only. */
    private static long dated(boolean days) {
        return network.edges().stream()
                .filter(edge -> Stream.of(edge.start(), edge.end())
                        .anyMatch(date ->
                                date.filter(text -> !days || Edge.isDay(text)).isPresent()))
                .count();
    }

    private static Found found(String said) {
        return new Found(
                number(said, "nodes"),
                number(said, "edges"),
                number(said, "dated"),
                said.lines()
                        .filter(line -> line.startsWith("label "))
                        .map(line -> new String(Base64.getDecoder().decode(line.substring(6)), StandardCharsets.UTF_8))
                        .toList());
    }

    private static long number(String said, String name) {
        return said.lines()
                .filter(line -> line.startsWith(name + " "))
                .mapToLong(line -> Long.parseLong(line.substring(name.length() + 1)))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + name + " in: " + said));
    }

    private static Found graphviz(String said) throws IOException {
        JsonNode json = new ObjectMapper().readTree(said);
        List<String> labels = new ArrayList<>();
        json.get("objects")
                .forEach(node -> labels.add(node.get("label")
                        .asText()
                        .replace("\\\\", "\u0001")
                        .replace("\\n", "\n")
                        .replace("\u0001", "\\")));
        long dated = 0;
        for (JsonNode edge : json.get("edges")) {
            dated += edge.has("start") && !edge.get("start").asText().isEmpty() ? 1 : 0;
        }
        return new Found(labels.size(), json.get("edges").size(), dated, labels);
    }

    private static boolean works(String... command) {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(1, TimeUnit.MINUTES) && process.exitValue() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static String run(List<String> command) throws IOException, InterruptedException {
        Path said = Files.createTempFile(folder, "said", ".txt");
        Path errors = Files.createTempFile(folder, "errors", ".txt");
        Files.createDirectories(FETCHED);
        Process process = new ProcessBuilder(command)
                .directory(FETCHED.toFile())
                .redirectOutput(said.toFile())
                .redirectError(errors.toFile())
                .start();
        if (!process.waitFor(2, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new AssertionError("no answer in two minutes: " + command);
        }
        assertThat(process.exitValue()).as(Files.readString(errors)).isZero();
        return Files.readString(said);
    }
}
