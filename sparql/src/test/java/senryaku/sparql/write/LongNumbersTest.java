package senryaku.sparql.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import senryaku.sparql.bounds.Budget;

class LongNumbersTest {

    private static final String BASE = "https://x.example/";

    @ParameterizedTest
    @ValueSource(strings = {"9", "\\u0039", "\\U00000030", "&#57;", "&#x0039;", "9\\u0030&#48;"})
    void digits_are_counted_however_they_are_written(String digit) {
        int each = digit.equals("9\\u0030&#48;") ? 3 : 1;
        assertThat(LongNumbers.isIn("<a> \"" + digit.repeat(Budget.LONGEST_NUMBER / each + 1) + "\" ."))
                .isTrue();
        assertThat(LongNumbers.isIn("<a> \"" + digit.repeat(Budget.LONGEST_NUMBER / each) + "\" ."))
                .isFalse();
    }

    @Test
    void many_numbers_that_are_just_not_too_long_take_no_time() {
        String text = ("1".repeat(Budget.LONGEST_NUMBER) + " \\u0041&amp;").repeat(2_000);
        assertThat(org.junit.jupiter.api.Assertions.assertTimeoutPreemptively(
                        Duration.ofMinutes(1), () -> LongNumbers.isIn(text)))
                .isFalse();
    }

    @Test
    void a_text_that_is_read_asks_whether_it_may_go_on_before_its_first_triple() {
        GraphNames names = new GraphNames("https://w3id.org/senryaku/");
        for (Lang form : List.of(Lang.TURTLE, Lang.NTRIPLES, Lang.TRIG, Lang.NQUADS)) {
            Draft draft = new Draft(DatasetGraphFactory.create(), names, 10, () -> {});
            String text = "# a comment\n".repeat(100_000);
            assertThatThrownBy(() -> new RdfUpload("{}", BASE)
                            .read(text, form, NodeFactory.createURI(BASE), false, BASE, draft, () -> {
                                throw new IllegalStateException("the time is over");
                            }))
                    .as(form.getName())
                    .hasMessageContaining("the time is over");
        }
    }
}
