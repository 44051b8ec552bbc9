package senryaku.sparql.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.system.Txn;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import senryaku.sparql.HttpCalls;
import senryaku.sparql.federation.Member;
import senryaku.sparql.federation.Outside;
import senryaku.sparql.federation.StandIn;
import senryaku.sparql.federation.StandIn.Quirk;
import senryaku.sparql.query.Kinds;
import senryaku.sparql.query.QueryCatalog;
import senryaku.sparql.search.TextSearch;
import senryaku.sparql.server.OpenRelease;
import senryaku.sparql.server.Serve;
import senryaku.sparql.server.Settings;

/**
 * The shipped queries that join our data with others', over stand-ins in processes of their own; one of them wants to know
 * who asks, as Wikidata does.
 */
class JoinsTest extends HttpCalls {

    private static final List<String> OTHERS = List.of("ror.ttl", "wikidata.ttl", "review-sheets.ttl");

    private final List<AutoCloseable> open = new ArrayList<>();
    private final QueryCatalog queries = QueryCatalog.load("senryaku/federated/", new Kinds(Kinds.SHIPPED_BASE));
    private final DatasetGraph merged = DatasetGraphFactory.createTxnMem();
    private Serve server;

    @BeforeAll
    void start(@TempDir Path folder) {
        ShippedStore store = opened(ShippedStore.in(folder));
        Txn.executeRead(
                store.dataset(),
                () -> Txn.executeWrite(merged, () -> {
                    store.dataset()
                            .find(Quad.unionGraph, null, null, null)
                            .forEachRemaining(quad -> merged.getDefaultGraph().add(quad.asTriple()));
                    OTHERS.forEach(name -> RDFParser.fromString(StandIn.resource(name), Lang.TURTLE)
                            .parse(merged));
                }));
        TextSearch search = opened(TextSearch.open(
                store.release().text(), store.release().manifest().contentHash(), store.dataset()));
        OpenRelease release = new OpenRelease(store.release().id(), Instant.EPOCH, store.dataset(), search);
        Kinds kinds = new Kinds(Kinds.SHIPPED_BASE);
        Settings settings = new Settings(Settings.LOOPBACK, 0, Duration.ofSeconds(60), 100_000, kinds, "1.2.3");
        server = opened(Serve.start(
                settings.with(List.of(
                        member("ror", "ror.ttl", Quirk.NONE, "http://schema.org/", "http://www.w3.org/2004/02/skos/"),
                        member(
                                "wikidata",
                                "wikidata.ttl",
                                Quirk.WANTS_AGENT,
                                "http://www.wikidata.org/",
                                "http://www.w3.org/2000/01/rdf-schema#label"),
                        member("sheets", "review-sheets.ttl", Quirk.NONE, "http://schema.org/"))),
                release,
                QueryCatalog.load(kinds)));
    }

    private Member member(String name, String file, Quirk quirk, String... covers) {
        Outside store = opened(new Outside(file, quirk));
        return new Member(
                name,
                new Member.Remote(store.endpoint(), false),
                List.of(covers),
                Duration.ofSeconds(30),
                0,
                0,
                Optional.empty());
    }

    private <T extends AutoCloseable> T opened(T one) {
        open.add(one);
        return one;
    }

    @AfterAll
    void stop() throws Exception {
        for (AutoCloseable one : open.reversed()) {
            one.close();
        }
    }

    @Override
    protected int port() {
        return server.port();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "organisations-in-ror | 東京大学 | https://ror.org/057zh3y96",
                "organisations-in-ror | 慶應義塾大学 | 1858",
                "people-in-wikidata | 北野宏明 | http://www.wikidata.org/entity/QTEST90",
                "people-in-wikidata | 村井純 | http://www.wikidata.org/entity/QTEST6",
                "projects-in-review-sheets | 多言語翻訳技術の高度化に関する研究開発 | https://example.org/review-sheets/2024/727",
                "projects-in-review-sheets | 衛星通信における量子暗号技術の研究開発 | 2018,2018",
                "organisations-with-people | 伊藤公平 | Keio University",
                "organisations-with-people | 荒川泰彦 | http://www.wikidata.org/entity/Q7842"
            })
    void answersAsOneMergedStore(String name, String with, String also) {
        String text = text(name);
        HttpResponse<String> csv =
                post("/federated?strict=true", "application/sparql-query", text, "Accept", "text/csv");
        assertThat(csv.statusCode()).as(csv.body()).isEqualTo(200);
        assertThat(csv.body().lines()).anyMatch(line -> line.contains(with) && line.contains(also));
        assertThat(csv.headers().firstValue("Senryaku-Members").orElse(""))
                .matches("senryaku=ok; (\\w+=(ok|not-asked)(; )?)+")
                .contains("=ok; ");
        assertThat(csv.body()
                        .lines()
                        .skip(1)
                        .map(line -> line.replace("\"", ""))
                        .sorted()
                        .toList())
                .isEqualTo(merged(text));
    }

    @Test
    void aNamesakeIsACandidateAndAThingWithoutAClassIsNone() {
        String csv = post("/federated", "application/sparql-query", text("people-in-wikidata"), "Accept", "text/csv")
                .body();
        assertThat(csv).contains("QTEST2", "QTEST90").doesNotContain("QTEST91");
    }

    @Test
    void theFourQueriesAreOnThePage() {
        assertThat(queries.all()).hasSize(4);
        String page = get("/federated?lang=ja&example=organisations-with-people", "Accept", "text/html")
                .body();
        assertThat(page).contains("三つを結ぶ", "Keio University", "伊藤公平");
    }

    private String text(String name) {
        return queries.get(name).orElseThrow().text();
    }

    private List<String> merged(String text) {
        Query query = QueryFactory.create(text);
        List<String> lines = new ArrayList<>();
        Txn.executeRead(merged, () -> {
            try (QueryExec run = QueryExec.dataset(merged).query(query).build()) {
                RowSet rows = run.select();
                rows.forEachRemaining(row -> lines.add(query.getProjectVars().stream()
                        .map(variable -> row.get(variable))
                        .map(node ->
                                node == null ? "" : node.isLiteral() ? node.getLiteralLexicalForm() : node.toString())
                        .reduce((one, other) -> one + "," + other)
                        .orElse("")));
            }
        });
        lines.sort(null);
        return lines;
    }
}
