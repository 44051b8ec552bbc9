package senryaku.loader.fact;

import java.time.LocalDate;
import java.time.YearMonth;

/** A date with the precision that its document gives it. Nothing is made more precise than it is written. */
public sealed interface WrittenDate {

    /** The first day that may be meant. */
    LocalDate first();

    /** The last day that may be meant. */
    LocalDate last();

    /** A day. */
    record Day(LocalDate day) implements WrittenDate {

        @Override
        public LocalDate first() {
            return day;
        }

        @Override
        public LocalDate last() {
            return day;
        }
    }

    /** Some day of a month. */
    record Month(YearMonth month) implements WrittenDate {

        @Override
        public LocalDate first() {
            return month.atDay(1);
        }

        @Override
        public LocalDate last() {
            return month.atEndOfMonth();
        }
    }

    /** Some day of a calendar year. */
    record Year(int year) implements WrittenDate {

        @Override
        public LocalDate first() {
            return LocalDate.of(year, 1, 1);
        }

        @Override
        public LocalDate last() {
            return LocalDate.of(year, 12, 31);
        }
    }

    /**
     * Some day of a Japanese fiscal year.
     *
     * @param year the calendar year in which it begins, on 1 April
     */
    record FiscalYear(int year) implements WrittenDate {

        @Override
        public LocalDate first() {
            return LocalDate.of(year, 4, 1);
        }

        @Override
        public LocalDate last() {
            return LocalDate.of(year + 1, 3, 31);
        }
    }

    /**
     * Reads a date: 令和3年2月16日, 平成30年7月, H30.7, 2021年, 令和2年度, 本年3月, 今月下旬, 2021-02-16, February 2021.
     *
     * @param written as the document has it
     * @param documentDate what 本年, 今月 and the like count from; also, an era that had not ended on that day may be
     *     counted on beyond its end, as documents of the time did
     * @throws Misreading if it is no date, or one that cannot be, with the reason
     */
    static WrittenDate read(String written, LocalDate documentDate) {
        return new DateReader(written, documentDate).read();
    }
}
