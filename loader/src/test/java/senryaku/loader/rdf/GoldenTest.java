package senryaku.loader.rdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.junit.jupiter.api.Test;
import senryaku.loader.Samples;
import senryaku.loader.fact.CheckedSource;
import senryaku.loader.fact.FactCheck;
import senryaku.loader.fact.FactsFile;
import senryaku.loader.fact.FactsReader;
import senryaku.loader.fact.Known;
import senryaku.loader.source.Problem;
import senryaku.loader.source.SourceFiles;
import senryaku.loader.source.SourceFolder;
import senryaku.loader.source.Structure;
import senryaku.ontology.OntologyFiles;

/** The golden way of one small document: {@code good/one-seat} becomes {@code graph.trig}, node by node. */
class GoldenTest {

    @Test
    void oneSeatBecomesThisGraph() {
        CheckedSource source = read(Samples.good("one-seat"));
        List<Quad> quads = new ArrayList<>(new FactGraphs(OntologyFiles.standard()).quads(source));
        quads.addAll(new Derivation(OntologyFiles.standard()).quads(quads));
        DatasetGraph expected = RDFDataMgr.loadDatasetGraph(
                Samples.good("one-seat").resolve("graph.trig").toUri().toString());
        assertThat(lines(quads))
                .containsExactlyInAnyOrderElementsOf(lines(expected.stream().collect(Collectors.toList())));
    }

    @Test
    void everyStatedTripleRestsOnAQuote() {
        List<Quad> quads = new FactGraphs(OntologyFiles.standard()).quads(read(Samples.good("small")));
        String stated = Samples.BASE + "graph/source/small";
        Set<String> restingOn = quads.stream()
                .filter(quad -> quad.getPredicate().getURI().endsWith("restsOn"))
                .map(quad -> quad.getSubject().getURI())
                .collect(Collectors.toSet());
        List<Quad> facts = quads.stream()
                .filter(quad -> quad.getGraph().getURI().equals(stated))
                .toList();
        assertThat(facts)
                .isNotEmpty()
                .allSatisfy(quad -> assertThat(restingOn)
                        .contains(Statements.name(stated, quad.asTriple()).getURI()));
    }

    @Test
    void whatTheCuratorAddsIsNotStated() {
        List<Quad> quads = new FactGraphs(OntologyFiles.standard()).quads(read(Samples.good("small")));
        assertThat(quads)
                .filteredOn(quad -> quad.getObject().isLiteral()
                        && quad.getObject().getLiteralLexicalForm().equals("内閣官房長官")
                        && quad.getPredicate().getURI().endsWith("#label"))
                .extracting(quad -> quad.getGraph().getURI())
                .containsExactly(Samples.BASE + "graph/curation/small");
        assertThat(quads)
                .filteredOn(quad -> quad.getObject().isLiteral()
                        && quad.getObject().getLiteralLexicalForm().equals("官房長官")
                        && quad.getPredicate().getURI().endsWith("#altLabel"))
                .extracting(quad -> quad.getGraph().getURI())
                .containsExactly(Samples.BASE + "graph/source/small");
    }

    @Test
    void noNodeIsBlank() {
        assertThat(new FactGraphs(OntologyFiles.standard()).quads(read(Samples.good("small"))))
                .noneMatch(
                        quad -> quad.getSubject().isBlank() || quad.getObject().isBlank());
        assertThat(OntologyGraphs.quads(OntologyFiles.standard()))
                .isNotEmpty()
                .noneMatch(
                        quad -> quad.getSubject().isBlank() || quad.getObject().isBlank());
    }

    @Test
    void yearsAndSumsOfATableAreReadInTheUnitOfTheDocument() {
        List<Quad> quads = new FactGraphs(OntologyFiles.standard()).quads(read(Samples.good("table")));
        assertThat(values(quads, "project/table-quantum-communication", "startFiscalYear"))
                .containsExactly("2022");
        assertThat(values(quads, "project/table-quantum-communication", "endFiscalYear"))
                .containsExactly("2026");
        assertThat(values(quads, "budget/table-quantum-communication-fy2022-request", "amount"))
                .containsExactly("1234000000.0");
        assertThat(values(quads, "budget/table-quantum-computing-fy2022-request", "amountWritten"))
                .containsExactly("50");
    }

    @Test
    void thatAThingIsTheSameIsAStatementOfTheCurator() {
        List<Quad> quads = new FactGraphs(OntologyFiles.standard()).quads(read(Samples.good("table")));
        assertThat(quads)
                .filteredOn(quad ->
                        quad.getObject().isURI() && quad.getObject().getURI().endsWith("basis/identification"))
                .hasSize(2)
                .allSatisfy(
                        quad -> assertThat(quad.getGraph().getURI()).isEqualTo(Samples.BASE + "graph/curation/table"));
        assertThat(values(quads, "document/table", "editorialNote")).contains("金額の単位は、列の見出しに「百万円」とある。");
    }

    private static List<String> values(List<Quad> quads, String subject, String property) {
        return quads.stream()
                .filter(quad -> quad.getSubject().getURI().equals(Samples.BASE + "id/" + subject)
                        && quad.getPredicate().getURI().endsWith("#" + property))
                .map(quad -> quad.getObject().getLiteralLexicalForm())
                .toList();
    }

    /** Reads a source that must be without mistakes. */
    static CheckedSource read(Path folder) {
        List<Problem> problems = new ArrayList<>();
        SourceFiles files = SourceFiles.read(SourceFolder.of(folder), Structure.of("source.schema.json"), problems::add)
                .orElseThrow();
        FactsFile facts = FactsReader.read(files, Structure.of("facts.schema.json"), problems::add);
        CheckedSource checked = FactCheck.check(facts, Known.of(List.of(facts)), problems::add);
        assertThat(problems).isEmpty();
        return checked;
    }

    private static Set<String> lines(List<Quad> quads) {
        return quads.stream()
                .map(quad -> String.join(
                        " ",
                        NodeFmtLib.strNT(quad.getGraph()),
                        NodeFmtLib.strNT(quad.getSubject()),
                        NodeFmtLib.strNT(quad.getPredicate()),
                        NodeFmtLib.strNT(quad.getObject())))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
