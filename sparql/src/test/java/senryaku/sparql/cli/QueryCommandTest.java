package senryaku.sparql.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QueryCommandTest extends CommandTest {

    private static final String PEOPLE = "SELECT ?s ?sLabel { ?s a <http://xmlns.com/foaf/0.1/Person> ; "
            + "<http://www.w3.org/2000/01/rdf-schema#label> ?sLabel FILTER(LANG(?sLabel) = 'ja') } ORDER BY ?s";

    @TempDir
    static Path folder;

    @BeforeAll
    static void publish() {
        SampleStore.publish(folder);
    }

    @Test
    void aSavedQueryGivesATableInTheUsersLanguage() {
        assertThat(run("query", "members", "--param", "body=ai-strategy-council", "--store", folder))
                .isZero();
        assertThat(out()).contains("AI Strategy Council").contains("Anzai Yuichiro");
        assertThat(err()).contains("rows: 1");
        Locale.setDefault(Locale.JAPANESE);
        run("query", "members", "--param", "body=AI戦略実行会議", "--store", folder);
        assertThat(out()).contains("安西祐一郎");
    }

    @Test
    void otherFormsAreTheSameInEveryLanguage() {
        run("query", "members", "--format", "csv", "--store", folder);
        assertThat(out()).startsWith("body,bodyLabel,member").contains("安西祐一郎");
        run("query", "members", "--format", "json", "--param", "lang=en", "--store", folder);
        assertThat(out()).contains("Anzai Yuichiro");
    }

    @Test
    void sparqlComesFromAFileOrFromStandardInput(@TempDir Path other) throws IOException {
        Path file = Files.writeString(other.resolve("people.rq"), PEOPLE);
        assertThat(run("query", file, "--store", folder)).isZero();
        String table = out();
        assertThat(table.lines().map(line -> line.strip()).toList())
                .containsExactly("s", "----------", "安西祐一郎", "北野宏明", "佐藤", "佐藤");
        type(PEOPLE);
        assertThat(run("query", "-", "--store", folder)).isZero();
        assertThat(out()).isEqualTo(table);
    }

    @Test
    void aGraphIsTurtleUnlessSaid() {
        type("CONSTRUCT WHERE { ?s a <http://xmlns.com/foaf/0.1/Person> }");
        assertThat(run("query", "-", "--store", folder)).isZero();
        assertThat(RDFParser.fromString(out(), Lang.TURTLE).toGraph().size()).isEqualTo(4);
        assertThat(run("query", "-", "--store", folder, "--format", "jsonld")).isZero();
        assertThat(RDFParser.fromString(out(), Lang.JSONLD).toGraph().size()).isEqualTo(4);
        assertThat(run("query", "-", "--store", folder, "--format", "table")).isEqualTo(2);
    }

    @Test
    void aFileThatIsNoSparqlIsWrongInputWithItsPlace(@TempDir Path other) throws IOException {
        Path file = Files.writeString(other.resolve("bad.rq"), "SELECT ?s\nWHERE { ?s ?p }");
        assertThat(run("query", file, "--store", folder)).isEqualTo(1);
        assertThat(err()).contains("bad.rq:2:15: not SPARQL").hasLineCount(1);
        assertThat(out()).isEmpty();
        Files.write(file, new byte[] {(byte) 0xE9, 'x'});
        assertThat(run("query", file, "--store", folder)).isEqualTo(1);
        assertThat(err()).contains("is not UTF-8");
    }

    @Test
    void aFileWithAHeaderIsASavedQuery(@TempDir Path other) throws IOException {
        String text = "#+ question.ja: 誰\n#+ question.en: Who?\n#+ parameter: who thing(person)\n#+ columns: p\n"
                + "SELECT ?p { VALUES ?who_ { UNDEF } ?who_ ?p ?o }";
        Path file = Files.writeString(other.resolve("mine.rq"), text);
        assertThat(run("query", file, "--param", "who=北野宏明", "--store", folder)).isZero();
        assertThat(out()).contains("rdfs:label");
        Files.writeString(file, text.replace("columns: p", "columns: q"));
        assertThat(run("query", file, "--store", folder)).isEqualTo(1);
        assertThat(err()).contains("mine.rq:1:1:");
    }

    @Test
    void wrongCallsHaveStatus2AndOneLine() {
        assertThat(run("query", "member", "--store", folder)).isEqualTo(2);
        assertThat(err()).contains("Did you mean: members");
        assertThat(run("query", "members", "--param", "x", "--store", folder)).isEqualTo(2);
        assertThat(run("query", "members", "--param", "x=1", "--store", folder)).isEqualTo(2);
        assertThat(err()).contains("It has: body");
        assertThat(run("query", "members", "--format", "docx", "--store", folder))
                .isEqualTo(2);
        assertThat(err()).contains("table, json, xml, csv, tsv").hasLineCount(1);
        assertThat(run("query", "members", "--endpoint", "file:///etc/passwd")).isEqualTo(2);
        assertThat(run("query", "members", "--param", "body=person:kitano-hiroaki", "--store", folder))
                .isEqualTo(2);
    }

    @Test
    void anUnknownThingIsWrongInput() {
        assertThat(run("query", "members", "--param", "body=ai-strategy", "--store", folder))
                .isEqualTo(1);
        assertThat(err()).contains("Did you mean: body:ai-strategy-council").hasLineCount(1);
        Locale.setDefault(Locale.JAPANESE);
        run("query", "members", "--param", "body=ai-strategy", "--store", folder);
        assertThat(err()).contains("見つかりません");
    }

    @ParameterizedTest
    @ValueSource(strings = {"query members", "export", "serve"})
    void anEmptyStoreHasStatus3(String command, @TempDir Path empty) {
        List<Object> words = new ArrayList<>(List.of((Object[]) command.split(" ", -1)));
        words.add("--store");
        words.add(empty);
        assertThat(run(words.toArray())).isEqualTo(3);
        assertThat(err()).contains("holds no release").hasLineCount(1);
    }

    @Test
    void anEndpointThatCannotBeReachedHasStatus3() {
        type("ASK {}");
        assertThat(run("query", "-", "--endpoint", "http://127.0.0.1:9/sparql")).isEqualTo(3);
        assertThat(err())
                .contains("Nothing listens at http://127.0.0.1:9/sparql")
                .hasLineCount(1);
    }

    /** Root may write anywhere; elsewhere this shows it. */
    @Test
    void aStoreThatCannotBeWrittenToIsReadAllTheSame(@TempDir Path copy) throws IOException {
        SampleStore.publish(copy);
        assertThat(copy.resolve("serving").toFile().createNewFile()).isTrue();
        assertThat(copy.resolve("serving").toFile().setWritable(false)).isTrue();
        assumeFalse(Files.isWritable(copy.resolve("serving")), "this user may write anywhere");
        assertThat(run("query", "members", "--store", copy, "--format", "csv")).isZero();
        assertThat(out()).contains("kitano-hiroaki");
        assertThat(err()).contains("cannot be written to", "read into memory").hasLineCount(1);
    }

    @Test
    void exportWritesTheWholeGraph() {
        assertThat(run("export", "--store", folder)).isZero();
        long quads = out().lines().count();
        assertThat(quads)
                .isEqualTo(RDFParser.fromString(out(), Lang.NQUADS).toDatasetGraph().stream()
                        .count());
        for (String form : new String[] {"ttl", "jsonld", "nt", "rdfxml"}) {
            assertThat(run("export", "--format", form, "--store", folder)).isZero();
            Lang lang = Map.of("ttl", Lang.TURTLE, "jsonld", Lang.JSONLD, "nt", Lang.NTRIPLES)
                    .getOrDefault(form, Lang.RDFXML);
            assertThat(RDFParser.fromString(out(), lang).toGraph().size()).isEqualTo((int) quads);
        }
        assertThat(run("export", "--format", "docx", "--store", folder)).isEqualTo(2);
    }

    @Test
    void exportWritesTheAnswerOfAQuery() {
        type("CONSTRUCT WHERE { ?s a <http://xmlns.com/foaf/0.1/Person> }");
        assertThat(run("export", "-", "--format", "nt", "--store", folder)).isZero();
        assertThat(out()).hasLineCount(4);
    }

    @Test
    void exportWritesARowForEachStatement() {
        assertThat(run("export", "--store", folder)).isZero();
        long quads = out().lines().count();
        assertThat(run("export", "--format", "csv", "--store", folder)).isZero();
        assertThat(out()).startsWith("graph,subject,predicate,object\r\n");
        assertThat(out().lines().filter(line -> line.startsWith("http")).count())
                .isEqualTo(quads);
    }

    @ParameterizedTest
    @CsvSource({"gexf, <gexf ", "graphml, <graphml ", "cytoscape, format_version", "dot, digraph senryaku"})
    void exportWritesForGraphPrograms(String form, String sign) {
        assertThat(run("export", "--format", form, "--store", folder)).isZero();
        assertThat(out()).contains(sign).contains("北野宏明");
        type("CONSTRUCT WHERE { ?a <http://www.w3.org/ns/org#member> ?b }");
        assertThat(run("query", "-", "--format", form, "--store", folder)).isZero();
        assertThat(out()).contains(sign).contains("北野宏明");
        type("SELECT * WHERE { ?a ?b ?c }");
        assertThat(run("query", "-", "--format", form, "--store", folder)).isEqualTo(2);
        assertThat(err()).contains("table, json, xml, csv, tsv").hasLineCount(1);
    }

    @Test
    void everyCommandExplainsItselfInBothLanguages() {
        List<String> ofReleases = List.of("releases", "diff", "rollback", "backup", "restore");
        List<String> others = List.of("up", "serve", "check", "load", "query", "export");
        for (String command :
                Stream.concat(others.stream(), ofReleases.stream()).toList()) {
            Locale.setDefault(Locale.ENGLISH);
            assertThat(run(command, "--help")).isZero();
            assertThat(out())
                    .startsWith("Usage: senryaku " + command)
                    .contains(others.contains(command) ? "--base" : "--store");
            Locale.setDefault(Locale.JAPANESE);
            run(command, "--help");
            assertThat(out()).startsWith("使い方: senryaku " + command);
        }
    }
}
