package senryaku.sparql.federation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import senryaku.sparql.bounds.Bounded;
import senryaku.sparql.bounds.Budget;
import senryaku.sparql.bounds.Pool;

/**
 * A query over a federation, without a server.
 *
 * @param rows the values of each row, with a space between; of ASK the one word
 * @param story how the answer came about
 */
record Asked(List<String> rows, Story story) {

    private static final Duration LONG = Duration.ofMinutes(1);

    /** Work is done at once. */
    private static final Turn TURN = new Turn() {
        @Override
        public void work(Consumer<Budget> work) {
            try (Budget budget = budget(LONG)) {
                work.accept(budget);
            }
        }

        @Override
        public void waiting(Runnable work) {
            work.run();
        }
    };

    static Asked of(Federation federation, DatasetGraph own, String query, boolean strict) {
        return of(federation, own, query, strict, LONG);
    }

    static Asked of(Federation federation, DatasetGraph own, String text, boolean strict, Duration time) {
        Query query = QueryFactory.create(text);
        try (Budget budget = budget(time)) {
            FederatedRun run = federation.begin(own, TURN, new Wishes(time, strict, true), budget::isOver);
            try (QueryExec exec = Bounded.within(
                            budget, op -> run.answered(op, budget), QueryExec.dataset(DatasetGraphFactory.empty()))
                    .query(query)
                    .build()) {
                List<String> rows =
                        query.isAskType() ? List.of(Boolean.toString(exec.ask())) : rows(query, exec.select());
                return new Asked(rows, run.story());
            }
        }
    }

    static List<String> rows(Query query, RowSet found) {
        List<String> rows = new ArrayList<>();
        found.forEachRemaining(row -> {
            List<String> cells = new ArrayList<>();
            query.getProjectVars().forEach(variable -> cells.add(text(row.get(variable))));
            rows.add(String.join(" ", cells));
        });
        return rows;
    }

    private static String text(Node node) {
        return node == null
                ? "-"
                : node.isLiteral()
                        ? node.getLiteralLexicalForm()
                                + (node.getLiteralLanguage().isEmpty() ? "" : "@" + node.getLiteralLanguage())
                        : node.toString();
    }

    static DatasetGraph data(String turtle) {
        DatasetGraph data = DatasetGraphFactory.createTxnMem();
        data.executeWrite(() -> RDFParser.fromString(turtle, Lang.TURTLE).parse(data));
        return data;
    }

    private static Budget budget(Duration time) {
        return new Budget(time, Pool.ofHeap(64L << 20), () -> {});
    }
}
