package senryaku.loader.fact;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.chrono.JapaneseDate;
import java.time.format.TextStyle;
import java.time.temporal.ChronoField;
import java.util.Locale;
import senryaku.loader.source.Bilingual;
import senryaku.loader.source.Mistake;

/** Refuses dates that cannot be, and says why. */
final class Impossible {

    private static final LocalDate WESTERN_CALENDAR = LocalDate.of(1873, 1, 1);

    private final String written;
    private final LocalDate documentDate;

    Impossible(String written, LocalDate documentDate) {
        this.written = written;
        this.documentDate = documentDate;
    }

    /** The date, if its year is one of its era. */
    WrittenDate checked(YearNumber year, WrittenDate date) {
        year.era().ifPresent(era -> check(era, year.count(), date));
        return date;
    }

    /** The day of a month, if the month has it. */
    LocalDate day(YearNumber year, int month, int day) {
        YearMonth of = month(year.year(), month);
        if (day < 1 || day > of.lengthOfMonth()) {
            throw because(
                    "%d年%d月は%d日までです".formatted(of.getYear(), month, of.lengthOfMonth()),
                    "%s has %d days".formatted(of, of.lengthOfMonth()));
        }
        return of.atDay(day);
    }

    YearMonth month(int year, int month) {
        if (month < 1 || month > 12) {
            throw because("月は1月から12月までです", "months go from 1 to 12");
        }
        return YearMonth.of(year, month);
    }

    /** Two years that a document writes side by side, as in 令和3年（2021年）. */
    void agree(YearNumber one, YearNumber other) {
        if (one.year() != other.year()) {
            throw because(
                    "%d年と%d年が一致しません".formatted(one.year(), other.year()),
                    "%d and %d are not the same year".formatted(one.year(), other.year()));
        }
    }

    Misreading because(String ja, String en) {
        return new Misreading(Mistake.DATE_IMPOSSIBLE, written, new Bilingual(ja, en));
    }

    private void check(Era era, int count, WrittenDate date) {
        if (count < 1) {
            throw because("元号の年は元年から数えます", "eras are counted from year 1");
        }
        if (date.last().isBefore(era.begin())) {
            throw before(era, date.first());
        }
        if (date.first().isBefore(WESTERN_CALENDAR) && !(date instanceof WrittenDate.Year)) {
            throw because("明治5年までは太陰太陽暦でした", "until 明治5 the calendar was another one");
        }
        era.end().filter(end -> date.first().isAfter(end)).ifPresent(end -> refuseUnlessFuture(era, end, date.first()));
        if (date instanceof WrittenDate.Day day
                && era.end().map(end -> !day.day().isAfter(end)).orElse(true)) {
            agreesWithTheCalendar(era, count, day.day());
        }
    }

    /** Before an era ended, nobody knew that it would: a document of 2018 writes 平成32年度 for 2020. */
    private void refuseUnlessFuture(Era era, LocalDate end, LocalDate meant) {
        if (documentDate.isAfter(end)) {
            throw because(
                    era.kanji() + "は" + end + "に終わりました" + inItsEra(meant, "（", "年は", "年）"),
                    era.kanji() + " ended on " + end + inItsEra(meant, " (", " is ", "年)"));
        }
    }

    private Misreading before(Era era, LocalDate meant) {
        return because(
                era.kanji() + "は" + era.begin() + "に始まりました" + inItsEra(meant, "（", "年は", "年）"),
                era.kanji() + " began on " + era.begin() + inItsEra(meant, " (", " is ", "年)"));
    }

    /** The year of a day and how it is rightly written; nothing for days before the western calendar. */
    private static String inItsEra(LocalDate day, String open, String is, String close) {
        if (day.isBefore(WESTERN_CALENDAR)) {
            return "";
        }
        JapaneseDate date = JapaneseDate.from(day);
        String era = date.getEra().getDisplayName(TextStyle.FULL, Locale.JAPAN);
        return open + day.getYear() + is + era + date.get(ChronoField.YEAR_OF_ERA) + close;
    }

    private void agreesWithTheCalendar(Era era, int count, LocalDate day) {
        try {
            LocalDate read =
                    LocalDate.from(JapaneseDate.of(era.calendar(), count, day.getMonthValue(), day.getDayOfMonth()));
            if (!read.equals(day)) {
                throw new IllegalStateException(written + " is " + read + " in java.time and " + day + " here");
            }
        } catch (DateTimeException e) {
            throw before(era, day);
        }
    }
}
