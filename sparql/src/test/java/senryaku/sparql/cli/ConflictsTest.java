package senryaku.sparql.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.TDB2;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import senryaku.loader.Destination;
import senryaku.loader.Load;
import senryaku.loader.LoadReport;
import senryaku.loader.LoadRequest;
import senryaku.loader.publish.Release;
import senryaku.loader.publish.ReleaseStore;
import senryaku.sparql.query.Kinds;
import senryaku.sparql.query.QueryCatalog;

/** Three sources contradict each other in some things, and in others only seem to: by precision, rounding or planning. */
class ConflictsTest {

    @TempDir
    static Path store;

    @Test
    void contradictionsAreShownOnceWithBothQuotesAndNothingElseIs() {
        List<Path> sources = List.of(source("one"), source("two"), source("three"));
        LoadReport report = Load.run(
                new LoadRequest(sources, false, new Destination.Directory(store), Kinds.SHIPPED_BASE, progress -> {}));
        assertThat(report.warnings().render(Locale.ENGLISH))
                .anyMatch(line -> line.contains("integrity:sources-agree"))
                .anyMatch(line -> line.contains("integrity:amounts-agree"));
        assertThat(rows("conflicts", "subject", "property", "valueA", "valueB", "quoteA", "quoteB"))
                .containsExactlyInAnyOrder(
                        "council chair aoki baba 量子会議 座長 青木一 量子会議 座長 馬場二 令和3年2月16日",
                        "ceremony date 2019-07 2019-08 式典 令和元年7月 量子会議 式典 令和元年8月 量子会議",
                        "ceremony date 2019-08 2019-07-15 式典 令和元年8月 量子会議 式典 令和元年7月15日 量子会議",
                        "grid amount 1000000000.0 1260000000.0 量子格子 令和3年度 10億円 量子格子 令和3年度 1,260百万円",
                        "net endFiscalYear 2024 2025 量子網 R2～R6年度 量子網 R2～R7年度",
                        "net endFiscalYear 2024 2025 量子網 R2～R6年度 量子網 R2～R7年度");
        assertThat(rows("projects", "project", "start", "end"))
                .containsExactlyInAnyOrder("net 2020 2024 / 2025", "grid  ", "tower  ", "ship  ");
        assertThat(rows("decisions", "by", "on")).isNotEmpty().containsOnly("A Curator 2021-03-01");
    }

    private static Path source(String name) {
        return Path.of("src/test/resources/conflicts", name);
    }

    private static List<String> rows(String name, String... columns) {
        Query query =
                QueryFactory.create(QueryCatalog.load().get(name).orElseThrow().text());
        Release release = ReleaseStore.open(store).current().orElseThrow();
        try {
            var data = release.dataset();
            data.getContext().set(TDB2.symUnionDefaultGraph, true);
            return Txn.calculateRead(data, () -> {
                try (QueryExec execution = QueryExec.dataset(data).query(query).build()) {
                    RowSet rows = execution.select();
                    return rows.stream().map(row -> line(row, columns)).toList();
                }
            });
        } finally {
            release.close();
        }
    }

    private static String line(Binding row, String... columns) {
        return String.join(
                " ",
                List.of(columns).stream()
                        .map(column -> row.get(Var.alloc(column)))
                        .map(node -> node == null
                                ? ""
                                : node.isURI()
                                        ? node.getURI().replaceFirst("^.*[/#]", "")
                                        : node.getLiteralLexicalForm())
                        .toList());
    }
}
