package senryaku.sparql.columns;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.engine.ref.QueryEngineRef;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.QueryExecBuilder;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.system.Txn;
import org.junit.jupiter.api.Test;
import senryaku.sparql.bounds.Bounded;
import senryaku.sparql.bounds.Budget;
import senryaku.sparql.bounds.Pool;

/**
 * Random queries on random data get the same answers from columns and from the disk as from the plain engine; where its plan may be wrong, as Jena has it without
 * a plan, or by its reference evaluator. {@code -Dsenryaku.columns.seconds=600} goes on for
 * so long, with {@code -Dsenryaku.columns.seed=…} from there.
 */
class SameAnswersTest {

    private static final int SHORT = 400;
    private static final int QUERIES = 12;

    /** Answers with more rows are not worth the time. */
    private static final int MOST = 20_000;

    private static final Pool POOL = new Pool(1L << 30, 1L << 28);

    @Test
    void columns_answer_as_the_plain_engine_does() {
        long seed = Long.getLong("senryaku.columns.seed", 1);
        long seconds = Long.getLong("senryaku.columns.seconds", 0);
        long end = System.nanoTime() + seconds * 1_000_000_000L;
        for (long i = seed; seconds == 0 ? i < seed + SHORT : System.nanoTime() < end; i++) {
            compare(i);
        }
    }

    private static void compare(long seed) {
        RandomQuery random = new RandomQuery(seed);
        String text = random.data();
        DatasetGraph plain = DatasetGraphFactory.create();
        RDFParser.fromString(text, Lang.TRIG)
                .checking(false)
                .errorHandler(ErrorHandlerFactory.errorHandlerNoWarnings)
                .parse(plain);
        ColumnsData columns = ColumnsData.of(plain, (quads, bytes) -> true);
        plain.find().forEachRemaining(quad -> plain.getDefaultGraph().add(quad.asTriple()));
        DatasetGraph disk = OnDisk.holding(columns);
        for (int i = 0; i < QUERIES; i++) {
            String query = random.query();
            Optional<List<String>> expected = expected(query, plain);
            if (expected.isPresent()) {
                String what = "seed %d%n%s%n%s%nplain: %s".formatted(seed, text, query, expected);
                assertRight(answer(query, columns, true), "columns, " + what, expected, query, plain);
                Optional<List<String>> read = Txn.calculateRead(disk, () -> answer(query, disk, true));
                assertRight(read, "disk, " + what, expected, query, plain);
            }
        }
    }

    private static void assertRight(
            Optional<List<String>> found,
            String what,
            Optional<List<String>> expected,
            String query,
            DatasetGraph plain) {
        if (!found.equals(expected)) {
            assertThat(Stream.of(unchanged(query, plain), reference(query, plain))
                            .filter(Optional::isPresent))
                    .as("%s%nbut was: %s", what, found)
                    .contains(found);
        }
    }

    /** Jena's reference evaluator, step by step as SPARQL is defined: it decides where the plain engine's plan is wrong. */
    private static Optional<List<String>> reference(String text, DatasetGraph plain) {
        Query query = QueryFactory.create(text);
        List<Var> variables = query.isAskType() ? List.of() : query.getProjectVars();
        List<String> rows = new ArrayList<>();
        QueryEngineRef.getFactory()
                .create(query, plain, BindingFactory.root(), ARQ.getContext().copy())
                .iterator()
                .forEachRemaining(row -> rows.add(line(row, variables)));
        return query.isAskType() ? Optional.of(List.of(Boolean.toString(!rows.isEmpty()))) : few(rows);
    }

    /**
     * Jena's engine without its optimiser, which decides as well: the evaluator above loses what stands before OPTIONAL { FILTER(…) }.
     * Nothing where its hash join breaks off, which it does when it is closed before it has begun.
     */
    private static Optional<List<String>> unchanged(String text, DatasetGraph plain) {
        Query query = QueryFactory.create(text);
        try (QueryExec run = QueryExec.dataset(plain)
                .query(query)
                .set(ARQ.optimization, false)
                .build()) {
            return rows(query, run);
        } catch (NullPointerException e) {
            return Optional.empty();
        }
    }

    private static Optional<List<String>> rows(Query query, QueryExec run) {
        if (query.isAskType()) {
            return Optional.of(List.of(Boolean.toString(run.ask())));
        }
        List<String> rows = new ArrayList<>();
        RowSet all = run.select();
        while (all.hasNext() && rows.size() <= MOST) {
            rows.add(line(all.next(), all.getResultVars()));
        }
        return few(rows);
    }

    /** The rows in any order; nothing if there are too many to be worth the time. */
    private static Optional<List<String>> few(List<String> rows) {
        Collections.sort(rows);
        return rows.size() > MOST ? Optional.empty() : Optional.of(rows);
    }

    private static String line(Binding row, List<Var> variables) {
        StringBuilder line = new StringBuilder();
        for (Var variable : variables) {
            line.append(row.contains(variable) ? NodeFmtLib.strNT(row.get(variable)) : "-")
                    .append(' ');
        }
        return line.toString();
    }

    /** Nothing also where the plain engine breaks off. */
    private static Optional<List<String>> expected(String query, DatasetGraph plain) {
        try {
            return answer(query, plain, false);
        } catch (RuntimeException e) {
            return Optional.empty();
        }
    }

    /** The rows in any order; nothing if the query is wrong, or has too many answers to be worth the time. */
    private static Optional<List<String>> answer(String text, DatasetGraph data, boolean quick) {
        Query query;
        try {
            query = QueryFactory.create(text);
        } catch (RuntimeException e) {
            return Optional.empty();
        }
        QueryExecBuilder builder = QueryExec.dataset(data);
        try (Budget budget = new Budget(Duration.ofSeconds(20), POOL, () -> {});
                QueryExec run = (quick ? Plans.within(budget, data, builder) : Bounded.within(budget, builder))
                        .query(query)
                        .build()) {
            return rows(query, run);
        }
    }
}
