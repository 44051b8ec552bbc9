package senryaku.sparql.federation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.jena.sparql.core.DatasetGraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import senryaku.sparql.federation.StandIn.Quirk;

/** Members that give fewer rows than there are. */
class PagingTest {

    private static final DatasetGraph OWN =
            Asked.data("@prefix : <urn:x:> . :a :knows :b . :c :knows :d . :e :knows :f .");

    private static final String THIRTY = IntStream.range(0, 30)
            .mapToObj(number -> ":b :number " + number + " . ")
            .collect(Collectors.joining("", "@prefix : <urn:x:> . ", ""));

    private static final Duration LONG = Duration.ofSeconds(40);

    /** The whole, or what is missing is told by name. */
    @ParameterizedTest
    @CsvSource({
        "TEN_ROWS,10,10,30,ok,''",
        "TEN_ROWS,10,2,19,truncated,'more than 19 rows, in 2 pages'",
        "TEN_ROWS,10,1,10,truncated,an answer had all of its 10 rows",
        "TEN_ROWS_SAID,0,10,30,ok,''",
        "CHANGES,10,10,10,truncated,its answer changed between pages",
        "SORTS_NOT,10,10,10,truncated,'an answer had all of its 10 rows, and the rest was not to be had: HTTP 500'",
        "STOPS,10,10,10,error,'HTTP 500, after 10 rows'",
        "STOPPED_ITSELF,0,10,30,truncated,'its time was over, by its own word'"
    })
    void aMemberThatCutsItsAnswersIsAskedForTheRest(
            Quirk quirk, int rows, int pages, int found, String state, String detail) {
        String all = "SELECT ?n { ?s <urn:x:number> ?n }";
        try (StandIn cut = new StandIn(THIRTY).with(quirk);
                Federation federation = Federation.of(
                        "own",
                        List.of(new Member(
                                "cut",
                                new Member.Remote(cut.endpoint(), false),
                                List.of(),
                                LONG,
                                0,
                                rows,
                                pages,
                                Optional.of("Bearer secret"))))) {
            for (int i = 0; i < 2; i++) {
                Asked asked = Asked.of(federation, OWN, all, false);
                assertThat(asked.rows()).hasSize(found).doesNotHaveDuplicates();
                assertThat(asked.story().header()).isEqualTo("own=ok; cut=" + state);
                assertThat(asked.story().members().getLast().detail()).isEqualTo(detail);
                assertThat(asked.story().members().getLast().requests())
                        .isEqualTo(asked.story().exchanges().stream()
                                .filter(one -> one.member().equals("cut"))
                                .count());
            }
            if (state.equals("ok")) {
                assertThat(Asked.of(federation, OWN, all, true).rows()).hasSize(30);
            } else {
                assertThatThrownBy(() -> Asked.of(federation, OWN, all, true)).hasMessageContaining("cut: " + state);
            }
            assertThat(cut.authorizations()).containsOnly("Bearer secret");
        }
    }

    /** The rows of values are joined with all pages, not with one of them. */
    @Test
    void anOldMemberThatCutsItsAnswersIsAskedForTheRestToo() {
        try (StandIn cut = new StandIn(THIRTY).with(Quirk.TEN_ROWS);
                StandIn other = new StandIn("@prefix : <urn:x:> . :z :number 99 .");
                Federation federation = Federation.of(
                        "own",
                        List.of(
                                new Member(
                                        "cut",
                                        new Member.Remote(cut.endpoint(), false, true),
                                        List.of(),
                                        LONG,
                                        0,
                                        10,
                                        Optional.empty()),
                                Member.of("other", new Member.Remote(other.endpoint(), false))))) {
            Asked asked = Asked.of(
                    federation,
                    OWN,
                    "PREFIX : <urn:x:> SELECT ?who ?n { ?who :knows ?other . ?other :number ?n }",
                    true);
            assertThat(asked.rows()).hasSize(30).allMatch(row -> row.startsWith("urn:x:a "));
        }
    }
}
