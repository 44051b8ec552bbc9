package senryaku.sparql.query;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.chrono.JapaneseDate;
import java.time.chrono.JapaneseEra;
import java.time.temporal.ChronoField;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.jspecify.annotations.Nullable;

/**
 * The days that an answer is asked for: one day, or all days of a month, a year, a fiscal year or an interval.
 *
 * @param first of them
 * @param last of them
 */
public record Days(LocalDate first, LocalDate last) {

    private static final String DAY_FORM = "(\\d{4})-(\\d{2})-(\\d{2})";
    private static final Pattern ISO = Pattern.compile("(\\d{4})(?:-(\\d{2})(?:-(\\d{2}))?)?");
    private static final Pattern INTERVAL = Pattern.compile("(" + DAY_FORM + ")/(" + DAY_FORM + ")");
    private static final Pattern JAPANESE =
            Pattern.compile("(?:(明治|大正|昭和|平成|令和|[MTSHR])?(\\d{1,4}|元))年(?:(度)|(\\d{1,2})月(?:(\\d{1,2})日)?)?");
    private static final Pattern FISCAL = Pattern.compile("FY(\\d{4})");

    private static final Map<String, JapaneseEra> ERAS = Map.of(
            "明治",
            JapaneseEra.MEIJI,
            "M",
            JapaneseEra.MEIJI,
            "大正",
            JapaneseEra.TAISHO,
            "T",
            JapaneseEra.TAISHO,
            "昭和",
            JapaneseEra.SHOWA,
            "S",
            JapaneseEra.SHOWA,
            "平成",
            JapaneseEra.HEISEI,
            "H",
            JapaneseEra.HEISEI,
            "令和",
            JapaneseEra.REIWA,
            "R",
            JapaneseEra.REIWA);

    /** Only years of four digits are written so that they sort as text. */
    private static final int LAST_YEAR = 9999;

    private static final int FIRST_OF_MEIJI = 1868;

    public Days {
        if (last.isBefore(first)) {
            throw new DateTimeException(first + "/" + last);
        }
    }

    /** One day. */
    public static Days of(LocalDate day) {
        return new Days(day, day);
    }

    /**
     * Reads what a person writes: {@code 2020-09-16}, {@code 2020-09}, {@code 2020}, {@code 2020-04-01/2021-03-31}, {@code
     * FY2020}, 2020年9月16日, 2020年9月, 令和2年9月, 令和2年, 令和2年度, in full width too. A fiscal year runs from April to
     * March.
     *
     * @return empty if it has none of these forms
     * @throws DateTimeException if it has the form of a date, but the calendar has no such date
     */
    public static Optional<Days> read(String written) {
        String text = Normalizer.normalize(written, Normalizer.Form.NFKC).replace(" ", "");
        Matcher interval = INTERVAL.matcher(text);
        if (interval.matches()) {
            return Optional.of(new Days(LocalDate.parse(interval.group(1)), LocalDate.parse(interval.group(5))));
        }
        Matcher iso = ISO.matcher(text);
        if (iso.matches()) {
            return Optional.of(of(number(iso.group(1)), iso.group(2), iso.group(3)));
        }
        Matcher fiscal = FISCAL.matcher(text);
        if (fiscal.matches()) {
            return Optional.of(fiscalYear(number(fiscal.group(1))));
        }
        Matcher japanese = JAPANESE.matcher(text);
        return japanese.matches() ? Optional.of(japanese(japanese)) : Optional.empty();
    }

    private static Days japanese(Matcher parts) {
        String era = parts.group(1);
        int number = parts.group(2).equals("元") ? 1 : number(parts.group(2));
        if (era == null) {
            if (parts.group(2).length() < 4) {
                throw new DateTimeException(parts.group());
            }
            return parts.group(3) == null ? of(number, parts.group(4), parts.group(5)) : fiscalYear(number);
        }
        JapaneseEra known = ERAS.getOrDefault(era, JapaneseEra.REIWA);
        int year = firstYear(known) + number - 1;
        Days days = parts.group(3) == null ? of(year, parts.group(4), parts.group(5)) : fiscalYear(year);
        return checked(known, number, days);
    }

    /** Java's Japanese calendar begins with the Gregorian one in Meiji 6. */
    private static int firstYear(JapaneseEra era) {
        return era.equals(JapaneseEra.MEIJI)
                ? FIRST_OF_MEIJI
                : LocalDate.from(JapaneseDate.of(era, 1, 12, 31)).getYear();
    }

    /** Some day of the interval must bear the era and its year: there is no 平成32年, and no 令和元年4月. */
    private static Days checked(JapaneseEra era, int number, Days days) {
        boolean known = days.first()
                .datesUntil(days.last().plusDays(1))
                .map(JapaneseDate::from)
                .anyMatch(day -> day.getEra().equals(era) && day.get(ChronoField.YEAR_OF_ERA) == number);
        if (!known) {
            throw new DateTimeException(era + " " + number);
        }
        return days;
    }

    private static Days of(int year, @Nullable String month, @Nullable String day) {
        if (month == null) {
            return new Days(LocalDate.of(year, Month.JANUARY, 1), LocalDate.of(year, Month.DECEMBER, 31));
        }
        if (day == null) {
            YearMonth whole = YearMonth.of(year, number(month));
            return new Days(whole.atDay(1), whole.atEndOfMonth());
        }
        return of(LocalDate.of(year, number(month), number(day)));
    }

    private static Days fiscalYear(int year) {
        if (year >= LAST_YEAR) {
            throw new DateTimeException("FY" + year);
        }
        return new Days(LocalDate.of(year, Month.APRIL, 1), LocalDate.of(year + 1, Month.MARCH, 31));
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }

    /** Whether it is one day. */
    public boolean isDay() {
        return first.equals(last);
    }

    /** As ISO 8601 writes it: a day, or the first and last day with a stroke between. */
    public String iso() {
        return isDay() ? first.toString() : first + "/" + last;
    }

    /**
     * As queries take it: a day is an {@code xsd:date}; of more days the first ten characters are the first day, and the last
     * ten the last.
     */
    public Node term() {
        return isDay()
                ? NodeFactory.createLiteralDT(iso(), XSDDatatype.XSDdate)
                : NodeFactory.createLiteralString(iso());
    }
}
