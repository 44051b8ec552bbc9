package senryaku.loader.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.sse.SSE;
import org.junit.jupiter.api.Test;

class TripleTableTest {

    private static final List<String> OBJECTS = List.of("<urn:t1>", "'x'", "'x'@ja", "1", "01", "1.50", "_:b");

    private final Random random = new Random(7);
    private final Terms terms = new Terms();

    @Test
    void every_pattern_finds_what_the_view_holds() {
        Quads alike = quads(900);
        Quads released = quads(300);
        Quads shaped = quads(300);
        int first = alike.size();
        alike.addAll(released);
        TripleTable table = TripleTable.of(alike, first, shaped);
        Set<Triple> seen = triples(alike.stream().limit(first), shaped.stream());
        everyPatternFinds(table.released(), triples(alike.stream(), Stream.of()));
        everyPatternFinds(table.shaped(), seen);
        for (int graph = 0; graph < 4; graph++) {
            Node name = NodeFactory.createURI("urn:g" + graph);
            everyPatternFinds(
                    table.named(name),
                    triples(alike.stream().filter(quad -> quad.getGraph().equals(name)), Stream.of()));
        }
    }

    @Test
    void what_is_added_is_found_once() {
        Quads quads = quads(500);
        TripleTable table = TripleTable.of(quads);
        Set<Triple> expected = triples(quads.stream(), Stream.of());
        Quads more = quads(200);
        Graph later = table.releasedWith(more);
        Graph added = table.released();
        more.forEach(quad -> added.add(quad.asTriple()));
        everyPatternFinds(table.released(), expected);
        expected.addAll(triples(more.stream(), Stream.of()));
        everyPatternFinds(later, expected);
        everyPatternFinds(added, expected);
    }

    private static Set<Triple> triples(Stream<Quad> some, Stream<Quad> others) {
        return Stream.concat(some, others).map(Quad::asTriple).collect(Collectors.toCollection(HashSet::new));
    }

    private void everyPatternFinds(Graph graph, Set<Triple> expected) {
        assertThat(graph.size()).isEqualTo(expected.size());
        Stream<Triple> asked =
                Stream.concat(expected.stream().limit(10), quads(5).stream().map(Quad::asTriple));
        asked.forEach(one -> {
            for (int pattern = 0; pattern < 8; pattern++) {
                Triple wanted = Triple.create(
                        part(pattern, 1, one.getSubject()),
                        part(pattern, 2, one.getPredicate()),
                        part(pattern, 4, one.getObject()));
                List<Triple> found = graph.find(wanted).toList();
                Set<Triple> matching = expected.stream()
                        .filter(triple -> matches(wanted, triple))
                        .collect(Collectors.toSet());
                assertThat(found).as(wanted.toString()).hasSameSizeAs(matching);
                assertThat(new HashSet<>(found)).isEqualTo(matching);
                assertThat(graph.contains(wanted)).isEqualTo(!matching.isEmpty());
            }
        });
    }

    private static Node part(int pattern, int bit, Node node) {
        return (pattern & bit) == 0 ? Node.ANY : node;
    }

    private static boolean matches(Triple wanted, Triple triple) {
        return isWanted(wanted.getSubject(), triple.getSubject())
                && isWanted(wanted.getPredicate(), triple.getPredicate())
                && isWanted(wanted.getObject(), triple.getObject());
    }

    private static boolean isWanted(Node wanted, Node found) {
        return wanted.equals(Node.ANY) || wanted.equals(found);
    }

    private Quads quads(int count) {
        Quads quads = new Quads(terms);
        for (int i = 0; i < count; i++) {
            String object = random.nextBoolean()
                    ? OBJECTS.get(random.nextInt(OBJECTS.size()))
                    : "<urn:s" + random.nextInt(40) + ">";
            quads.add(SSE.parseQuad("(<urn:g%d> <urn:s%d> <urn:p%d> %s)"
                    .formatted(random.nextInt(4), random.nextInt(40), random.nextInt(5), object)));
        }
        return quads;
    }
}
