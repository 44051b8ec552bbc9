package senryaku.sparql.ui;

import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.Optional;

/**
 * The days that a date of any precision may mean.
 *
 * @param first inclusive
 * @param last inclusive
 */
record Span(LocalDate first, LocalDate last) {

    /** Reads {@code 2018}, {@code 2018-09} or {@code 2018-09-01}. */
    static Optional<Span> ofDate(String date) {
        return switch (date.length()) {
            case 4 ->
                Optional.of(new Span(
                        Year.parse(date).atDay(1), Year.parse(date).atMonth(12).atEndOfMonth()));
            case 7 ->
                Optional.of(new Span(
                        YearMonth.parse(date).atDay(1), YearMonth.parse(date).atEndOfMonth()));
            case 10 -> Optional.of(new Span(LocalDate.parse(date), LocalDate.parse(date)));
            default -> Optional.empty();
        };
    }

    /** Japanese fiscal years, which run from April to March. */
    static Span ofFiscalYears(int from, int to) {
        return new Span(LocalDate.of(from, 4, 1), LocalDate.of(to + 1, 3, 31));
    }
}
