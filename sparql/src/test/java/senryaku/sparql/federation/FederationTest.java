package senryaku.sparql.federation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.StringReader;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.eclipse.rdf4j.model.util.Values;
import org.eclipse.rdf4j.repository.RepositoryConnection;
import org.eclipse.rdf4j.repository.sail.SailRepository;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.sail.helpers.AbstractNotifyingSail;
import org.eclipse.rdf4j.sail.memory.MemoryStore;
import org.eclipse.rdf4j.sail.nativerdf.NativeStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import senryaku.sparql.federation.StandIn.Quirk;

/** One good member and one that misbehaves, beside our own data. */
class FederationTest {

    private static final DatasetGraph OWN =
            Asked.data("@prefix : <urn:x:> . :a :knows :b . :c :knows :d . :e :knows :f .");
    private static final String GOOD = "@prefix : <urn:x:> . :b :name \"B\" . :d :name \"D\" .";
    private static final String BAD = "@prefix : <urn:x:> . :f :name \"F\" .";
    private static final String JOIN =
            "PREFIX : <urn:x:> SELECT ?who ?name { ?who :knows ?other . ?other :name ?name } ORDER BY ?name";

    /** Only who hangs takes so long. */
    private static final Duration LONG = Duration.ofSeconds(40);

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
        good.asked().clear();
        bad.asked().clear();
    }

    @Test
    void joinsOurDataWithThatOfTwoMembers() {
        try (Federation federation = federation(LONG)) {
            Asked asked = Asked.of(federation, OWN, JOIN, true);
            assertThat(asked.rows()).containsExactly("urn:x:a B", "urn:x:c D", "urn:x:e F");
            assertThat(asked.story().header()).isEqualTo("own=ok; good=ok; bad=ok");
            assertThat(asked.story().isPartial()).isFalse();
            assertThat(asked.story().plans().toString()).contains("knows", "name", "good", "bad");
            // which has :knows, which has :name, and the three rows together
            assertThat(good.asked()).hasSize(3);
            assertThat(bad.asked()).hasSize(3);
            // what each has is known now
            Asked again = Asked.of(federation, OWN, JOIN, true);
            assertThat(again.rows()).isEqualTo(asked.rows());
            assertThat(good.asked()).hasSize(4);
            assertThat(bad.asked()).hasSize(4);
        }
    }

    /** Left to itself, FedX begins with all things of the class, and asks for our rows once for each of them. */
    @Test
    void beginsWithOursHoweverManyThingsAreElsewhere() {
        StringBuilder many = new StringBuilder("@prefix : <urn:x:> . :b a :Thing ; :name \"B\" . ");
        for (int i = 0; i < 2_000; i++) {
            many.append(":n")
                    .append(i)
                    .append(" a :Thing ; :name \"N")
                    .append(i)
                    .append("\" . ");
        }
        try (StandIn store = new StandIn(many.toString());
                StandIn other = new StandIn("@prefix : <urn:x:> . :z :name \"Z\" .");
                Federation federation = Federation.of(
                        "own", List.of(Member.of("many", place(store)), Member.of("other", place(other))))) {
            Asked asked = Asked.of(
                    federation,
                    OWN,
                    "PREFIX : <urn:x:> SELECT ?who ?name { ?who :knows ?other . ?other a :Thing ; :name ?name }",
                    true);
            assertThat(asked.rows()).containsExactly("urn:x:a B");
            // three patterns are asked about, and two joined
            assertThat(store.asked()).hasSize(5);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "SLOW,timeout,1",
        "DRIPS,timeout,1",
        "TOO_MANY,throttled,40",
        "FORBIDS,forbidden,40",
        "WANTS_TOKEN,forbidden,40",
        "FAILS,error,40",
        "HTML,bad-answer,40",
        "BROKEN_JSON,bad-answer,40",
        "OTHER_JSON,bad-answer,40",
        "ENDLESS,too-large,40",
        "REDIRECTS,redirect,40",
        "RESETS,unreachable,40"
    })
    void aMemberThatMisbehavesIsNamedAndSpoilsNothingElse(Quirk quirk, String state, long seconds) {
        bad.with(quirk);
        bad.redirectTo(URI.create("http://127.0.0.1:1/private"));
        try (Federation federation = federation(Duration.ofSeconds(seconds))) {
            Asked asked = Asked.of(federation, OWN, JOIN, false);
            assertThat(asked.rows()).containsExactly("urn:x:a B", "urn:x:c D");
            assertThat(asked.story().header()).isEqualTo("own=ok; good=ok; bad=" + state);
            assertThat(asked.story().isPartial()).isTrue();
            // it is asked about two patterns side by side, and after its first failure no more
            assertThat(asked.story().members().getLast().requests()).isBetween(1, 2);
        }
        try (Federation federation = federation(Duration.ofSeconds(seconds))) {
            assertThatThrownBy(() -> Asked.of(federation, OWN, JOIN, true))
                    .isInstanceOfSatisfying(
                            FederationException.class,
                            e -> assertThat(e.reason()).isEqualTo(FederationException.Reason.MEMBER))
                    .hasMessageContaining("bad: " + state);
        }
    }

    /** Source selection is answered; the join is not. */
    @Test
    void aMemberThatKnowsOnlyTheOldSparqlIsNamed() {
        bad.with(Quirk.KNOWS_NO_VALUES);
        try (Federation federation = federation(LONG)) {
            Asked asked = Asked.of(federation, OWN, JOIN, false);
            assertThat(asked.rows()).containsExactly("urn:x:a B", "urn:x:c D");
            assertThat(asked.story().header()).isEqualTo("own=ok; good=ok; bad=error");
            assertThat(asked.story().members().getLast().detail()).isEqualTo("HTTP 400");
        }
    }

    /** In a process of its own: VALUES are sent as conditions, in as many requests. */
    @Test
    void aMemberThatKnowsOnlyTheOldSparqlAnswersIfThatIsSaid(@TempDir Path folder) throws Exception {
        Path data = Files.writeString(folder.resolve("old.ttl"), BAD);
        try (Outside old = new Outside(data.toString(), Quirk.KNOWS_NO_VALUES);
                Federation federation = Federation.of(
                        "own",
                        List.of(
                                Member.of("good", place(good)),
                                Member.of("old", new Member.Remote(old.endpoint(), false, true))))) {
            Asked asked = Asked.of(federation, OWN, JOIN, true);
            assertThat(asked.rows()).containsExactly("urn:x:a B", "urn:x:c D", "urn:x:e F");
            assertThat(asked.story().header()).isEqualTo("own=ok; good=ok; old=ok");
            assertThat(old.asked()).isEqualTo(3);
        }
    }

    @Test
    void aDatabaseOfTdb2IsAMember(@TempDir Path folder) {
        DatasetGraph stored = DatabaseMgr.connectDatasetGraph(Location.create(folder));
        stored.executeWrite(() -> RDFParser.fromString(
                        "@prefix : <urn:x:> . GRAPH :g { " + BAD.replaceFirst(".*> \\. ", "") + " }", Lang.TRIG)
                .parse(stored));
        try (Federation federation = Federation.of(
                "own", List.of(Member.of("good", place(good)), Member.of("stored", new Member.Database(folder))))) {
            Asked asked = Asked.of(federation, OWN, JOIN, true);
            assertThat(asked.rows()).containsExactly("urn:x:a B", "urn:x:c D", "urn:x:e F");
        } finally {
            TDBInternal.expel(stored);
        }
    }

    @Test
    void whatAFailedMemberDidNotSayIsNotRememberedAsNothing() {
        try (Federation federation = federation(LONG)) {
            bad.with(Quirk.FAILS);
            assertThat(Asked.of(federation, OWN, JOIN, false).rows()).hasSize(2);
            bad.with(Quirk.NONE);
            assertThat(Asked.of(federation, OWN, JOIN, false).rows()).hasSize(3);
        }
    }

    @Test
    void aMemberThatFailsAgainAndAgainRests() {
        try (Federation federation = federation(LONG)) {
            bad.with(Quirk.FAILS);
            for (int i = 0; i < Pace.PATIENCE; i++) {
                assertThat(Asked.of(federation, OWN, JOIN, false).story().header())
                        .endsWith("bad=error");
            }
            bad.with(Quirk.NONE);
            bad.asked().clear();
            assertThat(Asked.of(federation, OWN, JOIN, false).story().header()).endsWith("bad=resting");
            assertThat(bad.asked()).isEmpty();
        }
    }

    @Test
    void aMemberThatAsksForAPauseGetsIt() {
        try (Federation federation = federation(LONG)) {
            bad.with(Quirk.TOO_MANY);
            assertThat(Asked.of(federation, OWN, JOIN, false).story().header()).endsWith("bad=throttled");
            bad.with(Quirk.NONE);
            bad.asked().clear();
            Asked asked = Asked.of(federation, OWN, JOIN, false);
            assertThat(asked.story().header()).endsWith("bad=resting");
            assertThat(asked.story().members().getLast().detail()).startsWith("asked again in ");
            assertThat(bad.asked()).isEmpty();
        }
    }

    @Test
    void nobodyIsThereIsNamed() {
        Member nobody = Member.of("nobody", new Member.Remote(URI.create("http://127.0.0.1:1/sparql"), false));
        try (Federation federation = Federation.of("own", List.of(nobody))) {
            Asked asked = Asked.of(federation, OWN, "SELECT * { ?s <urn:x:knows> ?o }", false);
            assertThat(asked.rows()).hasSize(3);
            assertThat(asked.story().header()).isEqualTo("own=ok; nobody=unreachable");
        }
    }

    /** Who owns a name decides where it leads. */
    @Test
    void aNameThatLeadsInsideIsNotFollowedUnlessThatIsMeant() throws Exception {
        String name = InetAddress.getLocalHost().getHostName();
        assumeThat(name).matches("[a-z][a-z0-9-]*");
        assumeThat(InetAddress.getAllByName(name)).anyMatch(HttpTransport::isInside);
        URI trick = URI.create("http://" + name + ":1/sparql");
        for (boolean meant : List.of(false, true)) {
            try (Federation federation =
                    Federation.of("own", List.of(Member.of("inside", new Member.Remote(trick, meant))))) {
                assertThat(Asked.of(federation, OWN, JOIN, false).story().header())
                        .isEqualTo("own=ok; inside=" + (meant ? "unreachable" : "private"));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "127.0.0.1,true", "127.9.9.9,true", "0.0.0.0,true", "10.1.2.3,true", "172.16.0.1,true", "192.168.1.1,true",
        "169.254.169.254,true", "::1,true", "fe80::1,true", "fd00::1,true", "fc00::1,true", "::ffff:127.0.0.1,true",
        "8.8.8.8,false", "2001:4860:4860::8888,false", "172.32.0.1,false"
    })
    void knowsWhichAddressesAreInside(String address, boolean inside) throws Exception {
        assertThat(HttpTransport.isInside(InetAddress.getByName(address))).isEqualTo(inside);
    }

    @Test
    void aMemberIsNotAskedForWhatItDoesNotCover() {
        Member covered =
                new Member("good", place(good), List.of("http://other.example/"), LONG, 0, 0, Optional.empty());
        try (Federation federation = Federation.of("own", List.of(covered))) {
            assertThat(Asked.of(federation, OWN, JOIN, false).story().header()).isEqualTo("own=ok; good=not-asked");
        }
        assertThat(good.asked()).isEmpty();
    }

    /** A pattern that stands in several graphs counts once. */
    @ParameterizedTest
    @ValueSource(strings = {"native", "memory"})
    void aDirectoryOfRdf4jIsAMember(String kind, @TempDir Path folder) throws Exception {
        AbstractNotifyingSail sail =
                kind.equals("native") ? new NativeStore(folder.toFile()) : new MemoryStore(folder.toFile());
        SailRepository store = new SailRepository(sail);
        try (RepositoryConnection connection = store.getConnection()) {
            String text = "@prefix : <urn:x:> . " + BAD.replaceFirst(".*> \\. ", "") + " :f :note 1.50, \"x\"@ja .";
            connection.add(new StringReader(text), RDFFormat.TURTLE, Values.iri("urn:x:g1"));
            connection.add(new StringReader(text), RDFFormat.TURTLE, Values.iri("urn:x:g2"));
        }
        store.shutDown();
        try (Federation federation = Federation.of(
                "own", List.of(Member.of("good", place(good)), Member.of("stored", new Member.Database(folder))))) {
            Asked asked = Asked.of(federation, OWN, JOIN, true);
            assertThat(asked.rows()).containsExactly("urn:x:a B", "urn:x:c D", "urn:x:e F");
            assertThat(asked.story().header()).isEqualTo("own=ok; good=ok; stored=ok");
            Asked notes = Asked.of(federation, OWN, "SELECT ?n { ?f <urn:x:note> ?n } ORDER BY ?n", true);
            assertThat(notes.rows()).containsExactlyInAnyOrder("1.50", "x@ja");
        }
    }

    @Test
    void aDumpIsAMember(@TempDir Path folder) throws Exception {
        Path dump = Files.writeString(folder.resolve("names.nq"), "<urn:x:b> <urn:x:name> \"B\" <urn:x:graph> .");
        try (Federation federation = Federation.of("own", List.of(Member.of("dump", new Member.Dump(dump))))) {
            Asked asked = Asked.of(federation, OWN, JOIN, true);
            assertThat(asked.rows()).containsExactly("urn:x:a B");
            assertThat(asked.story().header()).isEqualTo("own=ok; dump=ok");
        }
    }

    @Test
    void theTimeOfTheQueryEndsIt() {
        bad.with(Quirk.SLOW);
        try (Federation federation = federation(LONG)) {
            assertThatThrownBy(() -> Asked.of(federation, OWN, JOIN, false, Duration.ofMillis(600)))
                    .isInstanceOf(QueryCancelledException.class);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT * { ?s <urn:x:knows>* ?o }",
                "SELECT * { ?s !<urn:x:knows> ?o }",
                "SELECT * { ?s ?p ?o FILTER NOT EXISTS { ?o ?q ?r FILTER(?r != ?s) } }",
                "SELECT * { ?s ?p ?o FILTER(?s != ?o || EXISTS { ?o ?q ?r }) }",
                "SELECT (EXISTS { ?s ?p ?r } AS ?x) { ?s ?p ?o }",
                "SELECT * { ?s ?p ?o } ORDER BY EXISTS { ?o ?q ?r }",
                "SELECT (SUM(IF(EXISTS { ?o ?q ?r }, 1, 0)) AS ?n) { ?s ?p ?o }"
            })
    void whatItCannotDoItSays(String query) {
        try (Federation federation = federation(LONG)) {
            assertThatThrownBy(() -> Asked.of(federation, OWN, query, false))
                    .isInstanceOfSatisfying(
                            FederationException.class,
                            e -> assertThat(e.reason()).isEqualTo(FederationException.Reason.UNSUPPORTED))
                    .hasMessageMatching("EXISTS|.*knows.*");
        }
    }

    private static Federation federation(Duration timeout) {
        return Federation.of(
                "own",
                List.of(
                        new Member("good", place(good), List.of(), LONG, 0, 0, Optional.empty()),
                        new Member("bad", place(bad), List.of(), timeout, 0, 0, Optional.empty())));
    }

    private static Member.Remote place(StandIn store) {
        return new Member.Remote(store.endpoint(), false);
    }
}
