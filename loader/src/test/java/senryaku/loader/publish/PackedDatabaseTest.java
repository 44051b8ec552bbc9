package senryaku.loader.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.sse.SSE;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PackedDatabaseTest {

    private static final List<String> OBJECTS = List.of(
            "<urn:o>", "'x'", "'x'@ja", "'𠮷'", "1", "01", "-7", "1.50", "'2021-02-16'^^<urn:date>", "true", "'1e400'");

    private final Random random = new Random(7);

    /** All six indexes, over some blocks or none; 0 bits: quads are inserted one by one. */
    @ParameterizedTest
    @CsvSource({"0, 63", "1, 63", "2, 63", "300, 63", "40000, 63", "1, 0", "3000, 0"})
    void every_pattern_finds_what_was_written(int size, int bits, @TempDir Path folder) {
        Set<Quad> quads =
                new HashSet<>(IntStream.range(0, size).mapToObj(i -> quad(size)).toList());
        DatasetGraph database = open(folder);
        PackedDatabase.write(database, Content.of(quads), bits);
        TDBInternal.expel(database, true);
        DatasetGraph again = open(folder);
        Txn.executeRead(again, () -> {
            assertThat(Iter.toSet(again.find())).isEqualTo(quads);
            quads.stream().limit(10).forEach(quad -> {
                for (int pattern = 1; pattern < 16; pattern++) {
                    Quad asked = new Quad(
                            part(pattern, 1, quad.getGraph()),
                            part(pattern, 2, quad.getSubject()),
                            part(pattern, 4, quad.getPredicate()),
                            part(pattern, 8, quad.getObject()));
                    List<Quad> found = Iter.toList(again.find(asked));
                    assertThat(Set.copyOf(found))
                            .hasSameSizeAs(found)
                            .isEqualTo(quads.stream()
                                    .filter(one -> matches(asked, one))
                                    .collect(Collectors.toSet()));
                }
            });
        });
        TDBInternal.expel(again, true);
    }

    private static DatasetGraph open(Path folder) {
        return ExactTerms.in(DatabaseMgr.connectDatasetGraph(Location.create(folder)));
    }

    private Quad quad(int size) {
        String object = random.nextInt(3) > 0
                ? OBJECTS.get(random.nextInt(OBJECTS.size()))
                : "<urn:s" + random.nextInt(size) + ">";
        return SSE.parseQuad("(<urn:g%d> <urn:s%d> <urn:p%d> %s)"
                .formatted(random.nextInt(5), random.nextInt(size), random.nextInt(9), object));
    }

    private static Node part(int pattern, int bit, Node node) {
        return (pattern & bit) == 0 ? Node.ANY : node;
    }

    /** Term by term: to Jena's own matching 1 and 01 are the same. */
    private static boolean matches(Quad asked, Quad one) {
        return isAsked(asked.getGraph(), one.getGraph())
                && isAsked(asked.getSubject(), one.getSubject())
                && isAsked(asked.getPredicate(), one.getPredicate())
                && isAsked(asked.getObject(), one.getObject());
    }

    private static boolean isAsked(Node asked, Node found) {
        return asked.equals(Node.ANY) || asked.equals(found);
    }
}
