package senryaku.loader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.system.Txn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import senryaku.loader.publish.Release;
import senryaku.loader.publish.ReleaseStore;
import senryaku.loader.source.InputException;
import senryaku.loader.source.Problems;
import senryaku.loader.source.Severity;

/** Data of others, in RDF and without facts, goes into a release beside facts. */
class OtherDataTest {

    private static final String PREFIXES = """
            PREFIX ex: <https://ocean.example.org/id/>
            PREFIX foaf: <http://xmlns.com/foaf/0.1/>
            PREFIX graph: <https://w3id.org/senryaku/graph/>
            PREFIX org: <http://www.w3.org/ns/org#>
            PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
            PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
            PREFIX role: <https://w3id.org/senryaku/vocab/role/>
            PREFIX sen: <https://w3id.org/senryaku/ontology#>
            PREFIX time: <http://www.w3.org/2006/time#>
            """;

    @TempDir
    Path directory;

    static Stream<Path> bad() {
        return Samples.badRdf().stream();
    }

    @Test
    void chairsAndMembersAreFoundBesideThoseOfTheShippedDeck() {
        load(Samples.good("org-data"), true);
        assertThat(ask("""
                        SELECT ?x WHERE {
                          GRAPH graph:derived { ?seat org:role role:chair }
                          GRAPH <https://w3id.org/senryaku/graph/source/org-data> {
                            ?seat org:organization ex:council ; org:member ?x } }
                        """)).containsExactly("https://ocean.example.org/id/mori");
        assertThat(ask("""
                        SELECT DISTINCT ?x WHERE { GRAPH ?g { ?seat org:role role:member } GRAPH ?h {
                          ?seat org:organization ex:council ; org:member ?x } }
                        """)).containsExactly("https://ocean.example.org/id/lee");
        assertThat(ask("SELECT ?x WHERE { GRAPH ?g { ?seat org:role role:chair } GRAPH ?h { ?seat org:member ?x } }"))
                .hasSizeGreaterThan(1);
        assertThat(ask("SELECT ?x WHERE { GRAPH graph:derived { ex:seat-1 sen:possibleUntil ?x } }"))
                .containsExactly("2025-03-31");
    }

    @Test
    void statementsStandInTheGraphOfTheSourceAndRestOnNoQuote() {
        load(Samples.good("org-data"), false);
        assertThat(
                        ask(
                                "SELECT (STR(COUNT(*)) AS ?x) WHERE { GRAPH <https://w3id.org/senryaku/graph/source/org-data> { ?s ?p ?o } }"))
                .containsExactly("38");
        assertThat(
                        ask(
                                "SELECT ?x WHERE { GRAPH <https://w3id.org/senryaku/graph/evidence/org-data> { ?s sen:restsOn|rdf:subject ?x } }"))
                .isEmpty();
        assertThat(
                        ask(
                                "SELECT ?x WHERE { GRAPH <https://w3id.org/senryaku/graph/evidence/org-data> { ?s sen:text ?x } }"))
                .singleElement()
                .asString()
                .contains("ex:seat-1 a org:Membership");
    }

    @Test
    void blankNodesGetNamesThatStay() {
        load(Samples.good("org-data"), false);
        String query = "SELECT ?x WHERE { GRAPH ?g { ?x a time:Instant } } ORDER BY ?x";
        List<String> names = ask(query);
        assertThat(names)
                .hasSize(2)
                .allMatch(name -> name.matches("https://w3id\\.org/senryaku/graph/source/org-data#bnode-\\d+"));
        Path second = directory.resolve("second");
        assertThat(load(Samples.good("org-data"), false, second).published()).isTrue();
        assertThat(ask(query, second)).isEqualTo(names);
    }

    @ParameterizedTest
    @CsvSource({"nt,N-Triples", "nq,N-Quads", "trig,TriG", "jsonld,JSON-LD", "rdf,RDF/XML"})
    void everyFormOfRdfIsRead(String ending, String language) throws IOException {
        Path source = copy(Samples.good("org-data"));
        Path file = source.resolve("data." + ending);
        Lang lang = RDFLanguages.nameToLang(language);
        RDFWriter.source(RDFDataMgr.loadGraph(source.resolve("data.ttl").toString()))
                .lang(lang)
                .output(file.toString());
        replace(source.resolve("source.yaml"), "data.ttl", "data." + ending);
        load(source, false);
        assertThat(ask("SELECT ?x WHERE { GRAPH ?g { ?seat org:role role:chair } GRAPH ?h { ?seat org:member ?x } }"))
                .containsExactly("https://ocean.example.org/id/mori");
    }

    @Test
    void namedGraphsAreMerged() throws IOException {
        Path source = copy(Samples.good("org-data"));
        Files.writeString(source.resolve("data.nq"), """
                <https://a.example/s> <https://a.example/p> _:b <https://a.example/g> .
                _:b <https://a.example/p> "x" <https://a.example/h> .
                """);
        replace(source.resolve("source.yaml"), "data.ttl", "data.nq");
        load(source, false);
        assertThat(ask("""
                        SELECT ?x WHERE { GRAPH <https://w3id.org/senryaku/graph/source/org-data> {
                          <https://a.example/s> <https://a.example/p>/<https://a.example/p> ?x } }
                        """)).containsExactly("x");
    }

    @Test
    void aBaseInTheFileMakesRelativeIrisWhole() throws IOException {
        Path source = copy(Samples.good("org-data"));
        Files.writeString(
                source.resolve("data.ttl"),
                "@base <https://ocean.example.org/id/> . <a> <b> <c> .",
                StandardCharsets.UTF_8);
        load(source, false);
        assertThat(ask("SELECT ?x WHERE { GRAPH ?g { ex:a ex:b ?x } }"))
                .containsExactly("https://ocean.example.org/id/c");
    }

    @Test
    void aLongFileIsNotKeptAsText() throws IOException {
        Path source = copy(Samples.good("org-data"));
        replace(source.resolve("data.ttl"), "Reform of 2023", "long ".repeat(1 << 18));
        load(source, false);
        assertThat(
                        ask(
                                "SELECT ?x WHERE { GRAPH <https://w3id.org/senryaku/graph/evidence/org-data> { ?x sen:sha256 ?y } }"))
                .hasSize(1);
        assertThat(
                        ask(
                                "SELECT ?x WHERE { GRAPH <https://w3id.org/senryaku/graph/evidence/org-data> { ?s sen:text ?x } }"))
                .isEmpty();
    }

    @Test
    void aPublisherIsABodyOfAnotherSourceOrAnyAddress() throws IOException {
        Path source = copy(Samples.good("org-data"));
        replace(source.resolve("source.yaml"), "date: 2024", "publisher: body:mic\ndate: 2024");
        load(source, false);
        String query = "SELECT ?x WHERE { GRAPH <https://w3id.org/senryaku/graph/evidence/org-data> {"
                + " ?d <http://purl.org/dc/terms/publisher> ?x } }";
        assertThat(ask(query)).containsExactly("https://w3id.org/senryaku/id/body/mic");
        replace(source.resolve("source.yaml"), "body:mic", "https://ocean.example.org/id/council");
        load(source, false);
        assertThat(ask(query)).containsExactly("https://ocean.example.org/id/council");
    }

    @Test
    void whatDataOfOthersLacksIsWarnedOfButNotEndlessly() throws IOException {
        Path source = copy(Samples.good("org-data"));
        StringBuilder many = new StringBuilder("@prefix org: <http://www.w3.org/ns/org#> .\n");
        for (int i = 0; i < 50; i++) {
            many.append("[] a org:Membership ; org:organization <https://a.example/o")
                    .append(i)
                    .append("> .\n");
        }
        Files.writeString(source.resolve("data.ttl"), many);
        Problems problems = Check.run(List.of(source), false, Samples.BASE).problems();
        assertThat(problems.hasErrors()).isFalse();
        assertThat(problems).hasSize(21);
        assertThat(problems.all().getLast().render(Locale.ENGLISH)).contains("… and ", " more warnings");
        assertThat(problems.all().getFirst().render(Locale.ENGLISH)).contains("#bnode-");
    }

    @Test
    void aCheckCountsThings() {
        CheckReport report = Check.run(List.of(Samples.good("org-data")), false, Samples.BASE);
        assertThat(report.problems().hasErrors()).isFalse();
        assertThat(report.sources()).singleElement().satisfies(source -> {
            assertThat(source.facts()).isEqualTo(13);
            assertThat(source.factsPerType()).containsEntry("Membership", 2);
            assertThat(source.quotes()).isZero();
        });
    }

    @ParameterizedTest
    @MethodSource("bad")
    void mistakesAreToldWithTheirPlaceAndNothingIsLoaded(Path bad) throws IOException {
        Path source = copy(Samples.good("org-data"));
        Samples.copy(bad, source);
        Problems problems = Check.run(List.of(source), false, Samples.BASE).problems();
        String errors = problems.stream()
                .filter(problem -> problem.severity() == Severity.ERROR)
                .map(problem -> problem.render(Locale.ENGLISH).replace(directory + "/", "") + "\n")
                .reduce("", String::concat);
        assertThat(errors).isEqualTo(Files.readString(bad.resolve("expected.txt")));
        assertThat(problems)
                .allSatisfy(problem ->
                        assertThat(problem.what(Locale.JAPANESE)).containsPattern("\\p{IsHiragana}|\\p{IsKatakana}"));
        assertThat(catchThrowableOfType(InputException.class, () -> load(source, false)))
                .isNotNull();
        assertThat(directory.resolve("store")).doesNotExist();
    }

    private Path copy(Path sample) throws IOException {
        Path source = Files.createDirectories(directory.resolve("source"));
        Samples.copy(sample, source);
        return source;
    }

    private static void replace(Path file, String from, String to) throws IOException {
        Files.writeString(file, Files.readString(file).replace(from, to));
    }

    private LoadReport load(Path source, boolean withShipped) {
        return load(source, withShipped, directory.resolve("store"));
    }

    private static LoadReport load(Path source, boolean withShipped, Path store) {
        return Load.run(new LoadRequest(
                List.of(source), withShipped, new Destination.Directory(store), Samples.BASE, progress -> {}));
    }

    private List<String> ask(String query) {
        return ask(query, directory.resolve("store"));
    }

    private static List<String> ask(String query, Path store) {
        Release release = ReleaseStore.open(store).current().orElseThrow();
        DatasetGraph dataset = release.dataset();
        try {
            return Txn.calculateRead(dataset, () -> {
                try (QueryExec execution =
                        QueryExec.dataset(dataset).query(PREFIXES + query).build()) {
                    List<String> values = new ArrayList<>();
                    execution.select().forEachRemaining(row -> values.add(text(row.get("x"))));
                    return values;
                }
            });
        } finally {
            release.close();
        }
    }

    private static String text(Node node) {
        return node.isURI() ? node.getURI() : node.getLiteralLexicalForm();
    }
}
