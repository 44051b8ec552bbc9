package senryaku.sparql.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.exec.http.QueryExecHTTP;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The page of the clients shows the files that are run, and those in Java and for Wikidata answer; {@code snippets.sh} runs the
 * others.
 */
class SnippetsTest extends ShippedServer {

    private static final Path FOLDER = Path.of("clients", "snippets");
    private static final Path PAGE = Path.of("clients", "README.md");
    private static final Pattern BLOCK = Pattern.compile("(?ms)^`([^`\\n]+)`\\n\\n```\\w+\\n(.*?)^```$");
    private static final String ADDRESS = "http://127.0.0.1:3030";

    @TempDir
    private Path work;

    @Test
    void thePageShowsEachFileWordForWord() throws IOException {
        List<MatchResult> blocks =
                BLOCK.matcher(Files.readString(PAGE)).results().toList();
        for (MatchResult block : blocks) {
            assertThat(FOLDER.resolve(block.group(1))).as("%s names it", PAGE).hasContent(block.group(2));
        }
        try (Stream<Path> files = Files.list(FOLDER)) {
            assertThat(blocks.stream().map(block -> block.group(1)))
                    .as("the files of %s that %s shows", FOLDER, PAGE)
                    .hasSizeGreaterThan(10)
                    .containsExactlyInAnyOrderElementsOf(
                            files.map(file -> file.getFileName().toString()).toList());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"AskWithJena", "AskWithRdf4j"})
    void javaCompilesAndPrintsTheChairs(String name) throws IOException, InterruptedException {
        Path source = copied(name + ".java");
        copied("chairs.rq");
        StringWriter said = new StringWriter();
        String path = System.getProperty("surefire.real.class.path", System.getProperty("java.class.path"));
        boolean compiled;
        var compiler = Objects.requireNonNull(ToolProvider.getSystemJavaCompiler());
        try (var files = compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
            compiled = compiler.getTask(
                            said,
                            files,
                            null,
                            List.of("-proc:none", "-cp", path, "-d", work.toString()),
                            null,
                            files.getJavaFileObjects(source))
                    .call();
        }
        assertThat(compiled).as(said.toString()).isTrue();
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Dstdout.encoding=UTF-8",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        work + File.pathSeparator + path,
                        name)
                .directory(work.toFile())
                .redirectError(work.resolve("messages").toFile())
                .start();
        List<String> printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .toList();
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue())
                .as(Files.readString(work.resolve("messages")))
                .isZero();
        assertThat(printed).containsExactlyInAnyOrderElementsOf(chairs()).hasSizeGreaterThanOrEqualTo(10);
    }

    @Test
    void aQueryAtWikidataReachesThisServer() throws IOException {
        String query = Files.readString(FOLDER.resolve("wikidata.rq"));
        String here = query.replace("https://graph.example.org/", address("/").toString());
        assertThat(here).isNotEqualTo(query);
        DatasetGraph people = DatasetGraphFactory.createTxnMem();
        RDFParser.fromString("""
                        PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
                        PREFIX wd: <http://www.wikidata.org/entity/>
                        PREFIX wdt: <http://www.wikidata.org/prop/direct/>
                        wd:Q1 rdfs:label "五神真"@ja, "Makoto Gonokami"@en ; wdt:P31 wd:Q5 .
                        wd:Q2 rdfs:label "北野宏明"@ja ; wdt:P31 wd:Q5 .
                        wd:Q3 rdfs:label "北野宏明"@ja ; wdt:P31 wd:Q482980 .
                        wd:Q4 rdfs:label "だれでもない人"@ja ; wdt:P31 wd:Q5 .
                        """, Lang.TURTLE).parse(people);
        FusekiServer wikidata = FusekiServer.create()
                .port(0)
                .loopback(true)
                .add("/ds", people)
                .build()
                .start();
        try (QueryExecHTTP call = QueryExecHTTP.service("http://127.0.0.1:" + wikidata.getPort() + "/ds")
                .query(here)
                .build()) {
            List<String> found = Stream.iterate(call.select(), rows -> rows.hasNext(), rows -> rows)
                    .map(rows -> rows.next())
                    .map(row -> row.get("person").getURI().replaceFirst(".*/", "") + " "
                            + row.get("council").getLiteralLexicalForm())
                    .toList();
            assertThat(found)
                    .contains("Q1 量子技術イノベーション会議")
                    .anyMatch(line -> line.startsWith("Q2 "))
                    .noneMatch(line -> line.startsWith("Q3 ") || line.startsWith("Q4 "));
        } finally {
            wikidata.stop();
        }
    }

    /** The rows as {@code curl} gets them. */
    private List<String> chairs() throws IOException {
        String answer = get(
                        "/sparql?query=" + encode(Files.readString(FOLDER.resolve("chairs.rq"))),
                        "Accept",
                        "text/tab-separated-values")
                .body();
        return Arrays.stream(answer.split("\n", -1))
                .skip(1)
                .filter(line -> !line.isEmpty())
                .map(line -> line.replaceAll("\"([^\"]*)\"@ja", "$1"))
                .toList();
    }

    /** A file of the page with this server's address in it. */
    private Path copied(String name) throws IOException {
        String text = Files.readString(FOLDER.resolve(name));
        return Files.writeString(
                work.resolve(name),
                text.replace(ADDRESS, address("/").toString().replaceFirst("/$", "")));
    }
}
