package senryaku.sparql.columns;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.riot.system.PrefixMap;
import org.apache.jena.riot.system.PrefixMapFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.system.Txn;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import senryaku.sparql.bounds.Bounded;
import senryaku.sparql.bounds.Budget;
import senryaku.sparql.bounds.Pool;

/**
 * Questions that were once answered wrongly, with the rows that SPARQL demands: a file has quads, a query and its rows in any order, apart by ---.
 * All ways of answering are asked: over columns, from a database as it lies on the disk, and Jena's within bounds over anything else.
 */
class FixedAnswersTest {

    private static final PrefixMap PREFIXES = PrefixMapFactory.create();

    static {
        PREFIXES.add("", "http://example.org/");
        PREFIXES.add("xsd", "http://www.w3.org/2001/XMLSchema#");
    }

    static List<Path> cases() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/test/resources/columns"))) {
            return files.sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void the_rows_are_those_of_the_file(Path file) throws IOException {
        List<String> parts = List.of(Files.readString(file).split("(?m)^---\n", 3));
        DatasetGraph quads = DatasetGraphFactory.create();
        RDFParser.fromString(RandomQuery.prefixes() + parts.get(0), Lang.TRIG).parse(quads);
        String query = RandomQuery.prefixes() + parts.get(1);
        String[] wanted = parts.get(2).split("\n", 0);
        assertThat(rows(query, ColumnsData.of(quads, (count, bytes) -> true), true))
                .as("from columns")
                .containsExactlyInAnyOrder(wanted);
        DatasetGraph disk = OnDisk.holding(quads);
        assertThat(Txn.calculateRead(disk, () -> rows(query, disk, true)))
                .as("from the disk")
                .containsExactlyInAnyOrder(wanted);
        Iter.toList(quads.find()).forEach(quad -> quads.getDefaultGraph().add(quad.asTriple()));
        assertThat(rows(query, quads, false)).as("by Jena's ways within bounds").containsExactlyInAnyOrder(wanted);
    }

    private static List<String> rows(String query, DatasetGraph data, boolean quick) {
        Pool pool = new Pool(1L << 28, 1L << 27);
        try (Budget budget = new Budget(Duration.ofMinutes(1), pool, () -> {});
                QueryExec run = (quick
                                ? Plans.within(budget, data, QueryExec.dataset(data))
                                : Bounded.within(budget, QueryExec.dataset(data)))
                        .query(query)
                        .build()) {
            RowSet all = run.select();
            List<String> rows = new ArrayList<>();
            all.forEach(row -> rows.add(line(row, all)));
            return rows;
        }
    }

    private static String line(Binding row, RowSet all) {
        return String.join(
                " ",
                all.getResultVars().stream()
                        .map(column -> text(row.get(column)))
                        .toList());
    }

    private static String text(@Nullable Node node) {
        return node == null ? "-" : NodeFmtLib.str(node, null, PREFIXES);
    }
}
