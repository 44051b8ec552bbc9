package senryaku.sparql.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpanTest {

    @ParameterizedTest
    @CsvSource({"2025, 2025-01-01, 2025-12-31", "2020-02, 2020-02-01, 2020-02-29", "2021-02-16, 2021-02-16, 2021-02-16"
    })
    void a_date_means_every_day_that_it_may_be(String date, LocalDate first, LocalDate last) {
        assertThat(Span.ofDate(date)).contains(new Span(first, last));
    }

    @Test
    void a_fiscal_year_ends_in_march() {
        assertThat(Span.ofFiscalYears(2016, 2020))
                .isEqualTo(new Span(LocalDate.of(2016, 4, 1), LocalDate.of(2021, 3, 31)));
    }

    @Test
    void what_is_no_date_is_none() {
        assertThat(Span.ofDate("")).isEmpty();
    }
}
