package senryaku.sparql.federation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import senryaku.sparql.export.Answer;
import senryaku.sparql.federation.StandIn.Quirk;

/** One good member and one that misbehaves, beside our own data. */
class FederationTest {

    private static final String OWN = "@prefix : <urn:x:> . :a :knows :b . :c :knows :d . :e :knows :f .";
    private static final String GOOD = "@prefix : <urn:x:> . :b :name \"B\" . :d :name \"D\" .";
    private static final String BAD = "@prefix : <urn:x:> . :f :name \"F\" .";
    private static final String JOIN =
            "PREFIX : <urn:x:> SELECT ?who ?name { ?who :knows ?other . ?other :name ?name } ORDER BY ?name";

    private static StandIn good;
    private static StandIn bad;

    @BeforeAll
    static void start() {
        good = new StandIn(GOOD);
        bad = new StandIn(BAD);
    }

    @AfterAll
    static void stop() {
        good.close();
        bad.close();
    }

    @AfterEach
    void mend() {
        good.with(Quirk.NONE);
        bad.with(Quirk.NONE);
    }

    @Test
    void joinsOurDataWithThatOfTwoMembers() {
        FederatedAnswer answer = ask(JOIN, false);
        assertThat(rows(answer)).containsExactly("urn:x:a B", "urn:x:c D", "urn:x:e F");
        assertThat(answer.header()).isEqualTo("own=ok; good=ok; bad=ok");
        assertThat(answer.isPartial()).isFalse();
        assertThat(answer.plan()).contains("knows", "name", "good", "bad");
    }

    @ParameterizedTest
    @CsvSource({
        "SLOW,timeout",
        "DRIPS,timeout",
        "TOO_MANY,throttled",
        "FORBIDS,forbidden",
        "FAILS,error",
        "HTML,bad-answer",
        "BROKEN_JSON,bad-answer",
        "OTHER_JSON,bad-answer",
        "ENDLESS,too-large",
        "REDIRECTS,redirect",
        "RESETS,unreachable"
    })
    void aMemberThatMisbehavesIsNamedAndSpoilsNothingElse(Quirk quirk, String state) {
        bad.with(quirk);
        good.asked().clear();
        bad.redirectTo(good.endpoint());
        FederatedAnswer answer = ask(JOIN, false);
        assertThat(rows(answer)).containsExactly("urn:x:a B", "urn:x:c D");
        assertThat(answer.header()).isEqualTo("own=ok; good=ok; bad=" + state);
        // Both patterns are asked about side by side; after that nothing more.
        assertThat(answer.members().getLast().requests()).isBetween(1, 2);
        assertThatThrownBy(() -> ask(JOIN, true))
                .isInstanceOfSatisfying(
                        FederationException.class,
                        e -> assertThat(e.reason()).isEqualTo(FederationException.Reason.MEMBER))
                .hasMessageContaining("bad: " + state);
    }

    @Test
    void whatAFailedMemberDidNotSayIsNotRememberedAsNothing() {
        try (Federation federation = federation()) {
            bad.with(Quirk.FAILS);
            assertThat(rows(federation
                            .prepare(QueryFactory.create(JOIN), Duration.ofSeconds(10), 100, false)
                            .answer()))
                    .hasSize(2);
            bad.with(Quirk.NONE);
            assertThat(rows(federation
                            .prepare(QueryFactory.create(JOIN), Duration.ofSeconds(10), 100, false)
                            .answer()))
                    .hasSize(3);
        }
    }

    @Test
    void nobodyIsThereIsNamed() {
        Member nobody = Member.of("nobody", new Member.Remote(URI.create("http://127.0.0.1:1/sparql")));
        try (Federation federation = Federation.of(own(), "own", List.of(nobody))) {
            FederatedAnswer answer = federation
                    .prepare(
                            QueryFactory.create("SELECT * { ?s <urn:x:knows> ?o }"), Duration.ofSeconds(10), 100, false)
                    .answer();
            assertThat(rows(answer)).hasSize(3);
            assertThat(answer.header()).isEqualTo("own=ok; nobody=unreachable");
        }
    }

    @Test
    void aMemberIsNotAskedForWhatItDoesNotCover() {
        good.asked().clear();
        Member covered = new Member(
                "good",
                new Member.Remote(good.endpoint()),
                List.of("http://other.example/"),
                Duration.ofSeconds(1),
                0,
                0,
                Optional.empty());
        try (Federation federation = Federation.of(own(), "own", List.of(covered))) {
            FederatedAnswer answer = federation
                    .prepare(QueryFactory.create(JOIN), Duration.ofSeconds(10), 100, false)
                    .answer();
            assertThat(answer.header()).isEqualTo("own=ok; good=not-asked");
        }
        assertThat(good.asked()).isEmpty();
    }

    @Test
    void aMemberThatCutsItsAnswersIsNamed() {
        StringBuilder many = new StringBuilder("@prefix : <urn:x:> . ");
        for (int i = 0; i < 30; i++) {
            many.append(":b :number ").append(i).append(" . ");
        }
        try (StandIn cut = new StandIn(many.toString()).with(Quirk.TEN_ROWS)) {
            Member member = new Member(
                    "cut",
                    new Member.Remote(cut.endpoint()),
                    List.of(),
                    Duration.ofSeconds(5),
                    0,
                    10,
                    Optional.of("Bearer secret"));
            try (Federation federation = Federation.of(own(), "own", List.of(member))) {
                FederatedAnswer answer = federation
                        .prepare(
                                QueryFactory.create("SELECT * { ?s <urn:x:number> ?n }"),
                                Duration.ofSeconds(10),
                                100,
                                false)
                        .answer();
                assertThat(rows(answer)).hasSize(10);
                assertThat(answer.header()).isEqualTo("own=ok; cut=truncated");
            }
            assertThat(cut.authorizations()).containsOnly("Bearer secret");
        }
    }

    @Test
    void limitsHold() {
        try (Federation federation = federation()) {
            bad.with(Quirk.SLOW);
            good.with(Quirk.SLOW);
            assertReason(federation, Duration.ofMillis(400), 100, FederationException.Reason.TOO_SLOW);
            bad.with(Quirk.NONE);
            good.with(Quirk.NONE);
            assertReason(federation, Duration.ofSeconds(10), 1, FederationException.Reason.TOO_MANY_ROWS);
        }
    }

    private static void assertReason(
            Federation federation, Duration time, long rows, FederationException.Reason reason) {
        long start = System.nanoTime();
        assertThatThrownBy(() -> federation
                        .prepare(QueryFactory.create(JOIN), time, rows, false)
                        .answer())
                .isInstanceOfSatisfying(
                        FederationException.class, e -> assertThat(e.reason()).isEqualTo(reason));
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(9));
    }

    private static FederatedAnswer ask(String query, boolean strict) {
        try (Federation federation = federation()) {
            return federation
                    .prepare(QueryFactory.create(query), Duration.ofSeconds(20), 100, strict)
                    .answer();
        }
    }

    private static Federation federation() {
        return Federation.of(own(), "own", List.of(member("good", good, 8_000), member("bad", bad, 1_500)));
    }

    private static Member member(String name, StandIn store, long millis) {
        return new Member(
                name,
                new Member.Remote(store.endpoint()),
                List.of(),
                Duration.ofMillis(millis),
                0,
                0,
                Optional.empty());
    }

    private static DatasetGraph own() {
        DatasetGraph data = DatasetGraphFactory.createTxnMem();
        data.executeWrite(() -> RDFParser.fromString(OWN, Lang.TURTLE).parse(data));
        return data;
    }

    static List<String> rows(FederatedAnswer answer) {
        List<String> rows = new ArrayList<>();
        if (answer.answer() instanceof Answer.Rows found) {
            found.rows().forEachRemaining(row -> {
                List<String> cells = new ArrayList<>();
                found.rows().getResultVars().forEach(variable -> {
                    var node = row.get(variable);
                    cells.add(node == null ? "-" : node.isURI() ? node.getURI() : node.getLiteralLexicalForm());
                });
                rows.add(String.join(" ", cells));
            });
        }
        return rows;
    }
}
