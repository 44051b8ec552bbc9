package senryaku.loader.shacl;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.ValidationReport;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.Test;
import senryaku.loader.Samples;
import senryaku.loader.graph.Quads;
import senryaku.loader.graph.TripleTable;
import senryaku.loader.rdf.OntologyGraphs;
import senryaku.ontology.OntologyFiles;

/** Whatever the data, the check reports what Jena's validator reports. */
class ShapeCheckTest {

    private static final List<String> EXAMPLES = List.of(
            "01-ex-officio-chair",
            "02-roster-with-two-affiliations",
            "03-reorganisation-and-counting-on",
            "04-network-and-its-counts",
            "05-plan-with-chapters-and-fields",
            "06-planned-and-done",
            "07-money-and-its-parts",
            "08-targets",
            "09-hubs-and-places",
            "10-names-and-corrections",
            "11-acting-substitute-vacant");
    private static final OntologyFiles ONTOLOGY = new OntologyFiles(Samples.BASE);
    private static final ShapeCheck CHECK = new ShapeCheck(ONTOLOGY);
    private static final Shapes SHAPES = Shapes.parse(ONTOLOGY.shapes());

    @Test
    void examplesAreReportedAsJenaReportsThem() {
        isAlike(examples());
    }

    @Test
    void damagedExamplesAreReportedAsJenaReportsThem() {
        List<Triple> triples = examples();
        List<Node> terms = new ArrayList<>(triples.stream()
                .flatMap(triple -> Stream.of(triple.getSubject(), triple.getObject()))
                .distinct()
                .toList());
        terms.add(NodeFactory.createBlankNode("other"));
        terms.add(NodeFactory.createURI("https://elsewhere.example/thing"));
        terms.add(NodeFactory.createLiteralString(""));
        terms.add(NodeFactory.createLiteralLang("name", "en"));
        terms.add(NodeFactory.createLiteralLang("別の名", "ja"));
        terms.add(NodeFactory.createLiteralDT("no date", NodeFactory.getType("http://www.w3.org/2001/XMLSchema#date")));
        SplittableRandom random = new SplittableRandom(16);
        long reported = 0;
        for (int round = 0; round < 40; round++) {
            reported += isAlike(damaged(triples, terms, random));
        }
        assertThat(reported).isGreaterThan(1000);
    }

    /** Some triples are left out, some have another term in a place, some come once more with another object. */
    private static List<Triple> damaged(List<Triple> triples, List<Node> terms, SplittableRandom random) {
        List<Triple> damaged = new ArrayList<>();
        for (Triple triple : triples) {
            Node any = terms.get(random.nextInt(terms.size()));
            Node subject = any.isLiteral() ? triple.getSubject() : any;
            switch (random.nextInt(24)) {
                case 0 -> {}
                case 1 -> damaged.add(Triple.create(subject, triple.getPredicate(), triple.getObject()));
                case 2 -> damaged.add(Triple.create(triple.getSubject(), triple.getPredicate(), any));
                case 3 -> {
                    damaged.add(triple);
                    damaged.add(Triple.create(triple.getSubject(), triple.getPredicate(), any));
                }
                default -> damaged.add(triple);
            }
        }
        return damaged;
    }

    private static List<Triple> examples() {
        Graph graph = GraphFactory.createDefaultGraph();
        EXAMPLES.forEach(name -> {
            try (InputStream example = Objects.requireNonNull(
                    ShapeCheckTest.class.getResourceAsStream("/senryaku/examples/" + name + "/example.ttl"))) {
                RDFDataMgr.read(graph, example, Lang.TURTLE);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        return graph.find().toList().stream()
                .sorted((one, other) -> one.toString().compareTo(other.toString()))
                .toList();
    }

    /** Compares, and tells how much was reported. */
    private static int isAlike(List<Triple> triples) {
        Quads quads = Quads.of(OntologyGraphs.quads(ONTOLOGY));
        int graph = quads.terms().number(NodeFactory.createURI(Samples.BASE + "graph/source/test"));
        triples.forEach(triple -> quads.add(Quad.create(quads.terms().node(graph), triple)));
        Graph union = TripleTable.of(quads).shaped();
        List<String> reported = lines(CHECK.report(union));
        assertThat(reported).isEqualTo(lines(ShaclValidator.get().validate(SHAPES, union)));
        return reported.size();
    }

    private static List<String> lines(ValidationReport report) {
        return report.getEntries().stream()
                .map(entry -> Arrays.asList(
                                entry.severity(),
                                entry.source(),
                                entry.focusNode(),
                                entry.resultPath(),
                                entry.value(),
                                entry.sourceConstraintComponent(),
                                entry.messages().stream()
                                        .map(Object::toString)
                                        .sorted()
                                        .toList())
                        .toString())
                .sorted()
                .toList();
    }
}
