package senryaku.sparql.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class SlowQueryTest extends ServerTest {

    private static final String PRODUCT = "{ ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l . ?m ?n ?o }";

    @Override
    Duration timeout() {
        return Duration.ofSeconds(1);
    }

    @Test
    void GET_503_when_the_time_is_over_before_the_first_row() {
        HttpResponse<String> response = get(sparql("SELECT (COUNT(*) AS ?number) " + PRODUCT));
        assertThat(response.statusCode()).isEqualTo(503);
        assertThat(response.body()).contains("longer than the 1 seconds").contains("1 秒");
        assertThat(header(response, "ETag")).isEmpty();
    }

    @Test
    void GET_cut_answer_never_looks_whole_in_any_form() {
        for (String format : new String[] {"json", "xml", "csv", "tsv"}) {
            try {
                HttpResponse<String> response = get(sparql("SELECT * " + PRODUCT) + "&format=" + format);
                assertThat(response.statusCode()).as("nothing has left yet").isEqualTo(503);
            } catch (UncheckedIOException broken) {
                assertThat(broken)
                        .as("some has left, and the connection is broken off")
                        .isNotNull();
            }
        }
    }
}
