package senryaku.loader.fact;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Pattern;
import senryaku.loader.source.Bilingual;
import senryaku.loader.source.Mistake;

/** Reads written words as what their key wants. Every method throws {@link Misreading} if they are something else. */
public final class Readings {

    /** No date and no number is longer, in UTF-16 units. */
    private static final int LENGTH_AT_MOST = 200;

    /** A year alone; under a key that wants fiscal years it is one. */
    private static final Pattern BARE = Pattern.compile(YearNumber.PATTERN);

    private Readings() {}

    /** Tries to read what a fact says; only whether it can be read matters here. */
    static void check(Claim.Says says, LocalDate documentDate) {
        switch (says.as()) {
            case WORDS -> {}
            case DATE -> date(says.words(), documentDate);
            case DAY -> day(says.words(), documentDate);
            case CALENDAR -> calendar(says.words(), documentDate);
            case YEAR -> year(says.words(), documentDate);
            case FISCAL_YEAR -> fiscalYear(says.words(), documentDate);
            case PERIOD -> period(says.words(), documentDate);
            case AMOUNT -> amount(says.words());
            case NUMBER -> count(says.words());
            case WHOLE_NUMBER -> wholeNumber(says.words());
        }
    }

    /** Any date. */
    public static WrittenDate date(String words, LocalDate documentDate) {
        refuseLong(words, Mistake.DATE_UNREADABLE);
        return WrittenDate.read(words, documentDate);
    }

    /** A day. */
    public static LocalDate day(String words, LocalDate documentDate) {
        if (date(words, documentDate) instanceof WrittenDate.Day day) {
            return day.day();
        }
        throw wanted(words, "日までの日付（例: 2021年2月16日）", "a date with its day, such as 2021年2月16日");
    }

    /** The beginning or end of a period: a day, month, year or fiscal year. */
    public static WrittenDate calendar(String words, LocalDate documentDate) {
        return date(words, documentDate);
    }

    /** A year or a fiscal year, as the number of the calendar year in which it begins. */
    public static int year(String words, LocalDate documentDate) {
        return switch (date(withUnit(words, "年"), documentDate)) {
            case WrittenDate.Year year -> year.year();
            case WrittenDate.FiscalYear year -> year.year();
            case WrittenDate.Month month -> throw wanted(words, "年（例: 2025年）", "a year, such as 2025年");
            case WrittenDate.Day day -> throw wanted(words, "年（例: 2025年）", "a year, such as 2025年");
        };
    }

    /** A fiscal year, as the number of the calendar year in which it begins. */
    public static int fiscalYear(String words, LocalDate documentDate) {
        if (date(withUnit(words, "年度"), documentDate) instanceof WrittenDate.FiscalYear year) {
            return year.year();
        }
        throw wanted(words, "年度（例: 令和3年度）", "a fiscal year, such as 令和3年度");
    }

    /** A stretch of fiscal years. */
    public static WrittenPeriod period(String words, LocalDate documentDate) {
        refuseLong(words, Mistake.PERIOD_UNREADABLE);
        return WrittenPeriod.read(words, documentDate);
    }

    /** A sum of yen. */
    public static WrittenAmount amount(String words) {
        refuseLong(words, Mistake.AMOUNT_UNREADABLE);
        return WrittenAmount.read(words);
    }

    /** A whole or broken number. */
    public static WrittenCount count(String words) {
        refuseLong(words, Mistake.COUNT_UNREADABLE);
        return WrittenCount.read(words);
    }

    /** A whole number. */
    public static BigInteger wholeNumber(String words) {
        BigDecimal value = count(words).value().stripTrailingZeros();
        if (value.scale() > 0) {
            throw new Misreading(Mistake.NUMBER_NOT_WHOLE, words);
        }
        return value.toBigIntegerExact();
    }

    private static String withUnit(String words, String unit) {
        String plain = Digits.plain(words);
        return BARE.matcher(plain).matches() ? plain + unit : words;
    }

    private static void refuseLong(String words, Mistake mistake) {
        if (words.length() > LENGTH_AT_MOST) {
            String start = words.substring(0, words.offsetByCodePoints(0, 20));
            throw new Misreading(mistake, String.format(Locale.ROOT, "%s… (%d)", start, words.length()));
        }
    }

    private static Misreading wanted(String words, String ja, String en) {
        return new Misreading(Mistake.DATE_PRECISION, words, new Bilingual(ja, en));
    }
}
