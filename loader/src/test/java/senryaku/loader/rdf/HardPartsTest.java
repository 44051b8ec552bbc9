package senryaku.loader.rdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.sparql.core.Quad;
import org.junit.jupiter.api.Test;
import senryaku.loader.Check;
import senryaku.loader.Samples;
import senryaku.ontology.OntologyFiles;

/** Acting, substitute, several places, a vacancy, names that change and exact targets: {@code good/hard-parts}. */
class HardPartsTest {

    private static final Path FOLDER = Samples.good("hard-parts");

    @Test
    void factsBecomeTheseTriplesAndNoOthers() {
        List<Quad> quads = new FactGraphs(OntologyFiles.standard()).quads(GoldenTest.read(FOLDER));
        Set<String> expected =
                lines(RDFDataMgr.loadGraph(FOLDER.resolve("facts.ttl").toUri().toString()).stream());
        assertThat(lines(quads.stream().filter(HardPartsTest::isFact).map(Quad::asTriple)))
                .containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void capacityIsTheCuratorsUnlessWordsAreQuotedForIt() {
        List<Quad> quads = new FactGraphs(OntologyFiles.standard()).quads(GoldenTest.read(FOLDER));
        assertThat(quads.stream()
                        .filter(quad -> quad.getPredicate().getURI().endsWith("#capacity"))
                        .filter(quad -> quad.getGraph().getURI().contains("/source/"))
                        .map(quad -> quad.getObject().getURI()))
                .containsExactly(Samples.BASE + "vocab/capacity/concurrent");
    }

    @Test
    void noShapeComplains() {
        assertThat(Check.run(List.of(FOLDER), false, Samples.BASE).problems()).isEmpty();
    }

    /** What is said of things; not the statements about triples, their quotes and the document. */
    private static boolean isFact(Quad quad) {
        Node subject = quad.getSubject();
        boolean ofThings = Stream.of("/id/document/", "/id/quote/")
                .noneMatch(kind -> subject.getURI().contains(kind));
        boolean inGraph = quad.getGraph().getURI().contains("/source/")
                || quad.getGraph().getURI().contains("/curation/");
        return ofThings && inGraph && subject.getURI().startsWith(Samples.BASE + "id/");
    }

    private static Set<String> lines(Stream<Triple> triples) {
        return triples.map(triple -> String.join(
                        " ",
                        NodeFmtLib.strNT(triple.getSubject()),
                        NodeFmtLib.strNT(triple.getPredicate()),
                        NodeFmtLib.strNT(triple.getObject())))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
