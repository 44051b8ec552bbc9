package senryaku.loader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.system.Txn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import senryaku.loader.publish.Release;
import senryaku.loader.publish.ReleaseStore;
import senryaku.loader.source.Document;
import senryaku.loader.source.InputException;
import senryaku.loader.source.Problem;
import senryaku.loader.source.Problems;
import senryaku.loader.source.Severity;
import senryaku.loader.source.SourceFolder;
import senryaku.loader.source.Structure;
import senryaku.loader.source.TableFiles;
import senryaku.loader.table.MappedTriple;
import senryaku.loader.table.TableReader;
import senryaku.loader.table.TableSource;

/** Tables with an RML mapping: what becomes of them, on which words it rests, and how their mistakes are told. */
class MappedTablesTest {

    private static final String PREFIXES = """
            PREFIX foaf: <http://xmlns.com/foaf/0.1/>
            PREFIX oa: <http://www.w3.org/ns/oa#>
            PREFIX org: <http://www.w3.org/ns/org#>
            PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
            PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
            PREFIX sen: <https://w3id.org/senryaku/ontology#>
            """;

    @TempDir
    Path directory;

    static Stream<Path> bad() {
        return Samples.badMapped().stream();
    }

    @Test
    void thereAreSamples() {
        assertThat(Samples.badMapped()).hasSizeGreaterThan(35);
    }

    /** {@code triples.txt} has each triple, and below it its words, or the line of the mapping that gives it. */
    @ParameterizedTest
    @ValueSource(strings = {"mapped-budget", "mapped-popolo", "mapped-roster", "mapped-units"})
    void recordsBecomeTheseTriplesAndRestOnTheseWords(String name) throws IOException {
        Path folder = Samples.good(name);
        TableSource source = read(folder);
        assertThat(source.triples().stream()
                        .map(mapped -> shown(mapped, source))
                        .collect(Collectors.joining()))
                .isEqualTo(Files.readString(folder.resolve("triples.txt")));
    }

    @Test
    void semicolonsPartTheCellsToo() throws IOException {
        Path commas = Samples.good("mapped-roster");
        Path folder = copy(commas);
        for (String table : List.of("members.csv", "roles.csv")) {
            Path file = folder.resolve(table);
            Files.writeString(file, Files.readString(file).replace(',', ';'));
        }
        assertThat(read(folder).triples().stream().map(MappedTriple::triple))
                .containsExactlyElementsOf(read(commas).triples().stream()
                        .map(MappedTriple::triple)
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("bad")
    void mistakesAreToldWithTheirPlaceAndNothingIsLoaded(Path bad) throws IOException {
        Path source = copy(Samples.good("mapped-roster"));
        Samples.copy(bad, source);
        Problems problems = Check.run(List.of(source), false, Samples.BASE).problems();
        String told = problems.render(Locale.ENGLISH).stream()
                .map(line -> line.replace(directory + "/", "") + "\n")
                .collect(Collectors.joining());
        assertThat(told).isEqualTo(Files.readString(bad.resolve("expected.txt")));
        assertThat(problems)
                .allSatisfy(problem ->
                        assertThat(problem.what(Locale.JAPANESE)).containsPattern("\\p{IsHiragana}|\\p{IsKatakana}"));
        assertThat(catchThrowableOfType(InputException.class, () -> load(source, Samples.BASE)))
                .isNotNull();
        assertThat(directory.resolve("store")).doesNotExist();
    }

    @Test
    void everyStatedTripleRestsOnWordsThatStandThere() {
        LoadReport report = load(Samples.good("mapped-roster"), Samples.BASE);
        assertThat(report.published()).isTrue();
        assertThat(load(Samples.good("mapped-roster"), Samples.BASE).published())
                .isFalse();
        assertThat(ask("""
                SELECT (COUNT(*) AS ?x) { GRAPH <https://w3id.org/senryaku/graph/source/mapped-roster> { ?s ?p ?o }
                  FILTER NOT EXISTS { ?any rdf:subject ?s ; rdf:predicate ?p ; rdf:object ?o ; sen:restsOn/oa:hasSource/sen:text ?text } }
                """)).containsExactly("0");
        assertThat(ask("""
                SELECT (COUNT(DISTINCT ?quote) AS ?x) {
                  ?quote oa:hasSource/sen:text ?text ; oa:hasSelector ?exactly , ?position ; sen:line ?line .
                  ?exactly oa:exact ?words . ?position oa:start ?start ; oa:end ?end .
                  FILTER(SUBSTR(?text, ?start + 1, ?end - ?start) = ?words) }
                """))
                .containsExactly(
                        ask("SELECT (COUNT(?q) AS ?x) { ?q a sen:Quote }").getFirst());
    }

    @Test
    void aJoinRestsOnBothTables() {
        load(Samples.good("mapped-roster"), Samples.BASE);
        assertThat(ask("""
                SELECT ?x { ?s rdf:predicate org:role ; rdf:object <https://w3id.org/senryaku/vocab/role/chair> ; sen:restsOn ?quote .
                  ?quote oa:hasSelector/oa:exact ?x ; oa:hasSource ?document } ORDER BY ?document
                """)).containsExactly("aoki-hanako,青木 花子,Aoki Hanako,東京大学 教授,座長", "座長,chair");
    }

    @Test
    void whatTheMappingAloneSaysIsOfTheCurator() {
        load(Samples.good("mapped-roster"), Samples.BASE);
        assertThat(ask("""
                SELECT ?x { GRAPH <https://w3id.org/senryaku/graph/curation/mapped-roster> {
                  ?s rdf:predicate rdfs:label ; rdf:object "Test council"@en ; sen:basis <https://w3id.org/senryaku/vocab/basis/mapping> ;
                    sen:reason ?x } FILTER(LANG(?x) = "en") }
                """)).containsExactly("Given by line 16 of the mapping mapping.ttl, whatever the record");
    }

    @Test
    void anotherBaseHoldsForTheMappingToo() {
        load(Samples.good("mapped-roster"), "https://example.org/graph/");
        assertThat(ask("SELECT ?x { ?x a foaf:Person } ORDER BY ?x"))
                .containsExactly(
                        "https://example.org/graph/id/person/aoki-hanako",
                        "https://example.org/graph/id/person/baba-taro",
                        "https://example.org/graph/id/person/chiba-jiro");
    }

    @Test
    void aSourceMayReferToThingsOfShippedOnes() throws IOException {
        Path source = copy(Samples.good("mapped-roster"));
        replace(source.resolve("mapping.ttl"), "id/body/mapped-test-council> ]", "id/body/mic> ]");
        assertThat(load(source, Samples.BASE).published()).isTrue();
        assertThat(
                        ask(
                                "SELECT DISTINCT ?x { GRAPH ?x { ?s ?p ?o } FILTER(STRSTARTS(STR(?x), \"https://w3id.org/senryaku/graph/source/\")) }"))
                .hasSize(2);
    }

    @Test
    void sumsAreReadInTheUnitOfTheDocument() {
        load(Samples.good("mapped-budget"), Samples.BASE);
        assertThat(ask("""
                SELECT (STR(?amount) AS ?x) { ?f sen:amount ?amount ; sen:fiscalYear ?year ; sen:budgetFor/rdfs:label "デジタル庁 合計"@ja } ORDER BY ?year
                """))
                .allSatisfy(yen -> assertThat(yen).matches("(309624|542632)000000(\\.0)?"))
                .hasSize(2);
    }

    @Test
    void rowsOfWhichNothingIsMadeAreWarnedOf() throws IOException {
        Path source = copy(Samples.good("mapped-roster"));
        replace(source.resolve("roles.csv"), "構成員,member", "構成員,member\n幹事,secretariat");
        assertThat(Check.run(List.of(source), false, Samples.BASE).problems().render(Locale.ENGLISH))
                .singleElement()
                .asString()
                .contains("roles.csv:4:1: warning: nothing is made of this record: “幹事,secretariat”");
    }

    @Test
    void aMistakeInEveryRowIsToldTwentyTimes() throws IOException {
        Path source = copy(Samples.good("mapped-roster"));
        StringBuilder rows = new StringBuilder("番号,氏名,ローマ字,肩書,役,就任日\n");
        for (int i = 1; i <= 1000; i++) {
            rows.append("a-").append(i).append(",甲,A,,構成員,いつか\n");
        }
        Files.writeString(source.resolve("members.csv"), rows);
        Problems problems = Check.run(List.of(source), false, Samples.BASE).problems();
        assertThat(problems)
                .filteredOn(problem -> problem.severity() == Severity.ERROR)
                .hasSize(21);
        assertThat(problems.render(Locale.ENGLISH))
                .anySatisfy(line ->
                        assertThat(line).contains("and 980 more mistakes like these in this file (1000 in all)"));
    }

    private static TableSource read(Path folder) {
        List<Problem> problems = new ArrayList<>();
        TableSource source = TableFiles.read(SourceFolder.of(folder), Structure.of("source.schema.json"), problems::add)
                .flatMap(files -> TableReader.read(files, problems::add))
                .orElseThrow(() -> new AssertionError(problems.toString()));
        assertThat(problems).isEmpty();
        return source;
    }

    private static String shown(MappedTriple mapped, TableSource source) {
        Triple triple = mapped.triple();
        String line = Stream.of(triple.getSubject(), triple.getPredicate(), triple.getObject())
                .map(NodeFmtLib::strNT)
                .collect(Collectors.joining(" ", "", "\n"));
        if (mapped.words().isEmpty()) {
            return line + "    mapping.ttl:" + mapped.mapping().line() + "\n";
        }
        return line
                + mapped.words().stream()
                        .map(words -> {
                            Document table = source.tables().get(words.table());
                            String text = table.words(
                                    words.span().start(), words.span().end());
                            return "    " + words.table() + ":"
                                    + table.lineAt(words.span().start()) + " " + text.replace("\n", "⏎") + "\n";
                        })
                        .collect(Collectors.joining());
    }

    private Path copy(Path sample) throws IOException {
        Path source = Files.createDirectories(directory.resolve("source"));
        Samples.copy(sample, source);
        return source;
    }

    private static void replace(Path file, String from, String to) throws IOException {
        Files.writeString(file, Files.readString(file).replace(from, to));
    }

    private LoadReport load(Path source, String base) {
        Destination to = new Destination.Directory(directory.resolve("store"));
        return Load.run(new LoadRequest(List.of(source), false, to, base, progress -> {}));
    }

    /** Asks over all graphs together, as an endpoint does. */
    private List<String> ask(String query) {
        Release release =
                ReleaseStore.open(directory.resolve("store")).current().orElseThrow();
        DatasetGraph all = DatasetGraphFactory.create();
        try {
            DatasetGraph dataset = release.dataset();
            Txn.executeRead(
                    dataset,
                    () -> dataset.find().forEachRemaining(quad -> {
                        all.add(quad);
                        all.getDefaultGraph().add(quad.asTriple());
                    }));
        } finally {
            release.close();
        }
        List<String> values = new ArrayList<>();
        try (QueryExec execution =
                QueryExec.dataset(all).query(PREFIXES + query).build()) {
            execution.select().forEachRemaining(row -> {
                Node node = row.get("x");
                values.add(node.isURI() ? node.getURI() : node.getLiteralLexicalForm());
            });
        }
        return values;
    }
}
