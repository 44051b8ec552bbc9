package senryaku.loader.fact;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import senryaku.loader.source.Bilingual;
import senryaku.loader.source.Mistake;

/** Reads written words as what their key wants. Every method throws {@link Misreading} if they are something else. */
public final class Readings {

    /** No date and no number is longer, in UTF-16 units. */
    private static final int LENGTH_AT_MOST = 200;

    /** A year alone; under a key that wants fiscal years it is one. */
    private static final Pattern BARE = Pattern.compile(YearNumber.PATTERN);

    /** A number without any unit, as tables have it. */
    private static final Pattern NUMBER = Pattern.compile("[-▲△]?" + Digits.ARABIC);

    private Readings() {}

    /** Tries to read what a fact says; only whether it can be read matters here. */
    static void check(Claim.Says says, LocalDate documentDate, Optional<String> moneyUnit) {
        switch (says.as()) {
            case WORDS -> {}
            case DATE -> date(says.words(), documentDate);
            case DAY -> day(says.words(), documentDate);
            case CALENDAR -> calendar(says.words(), documentDate);
            case YEAR -> year(says.words(), documentDate);
            case FISCAL_YEAR -> fiscalYear(says.words(), documentDate);
            case PERIOD -> period(says.words(), documentDate);
            case AMOUNT -> amount(says.words(), moneyUnit);
            case MINIMUM -> bounded(says, WrittenCount.Bound.AT_MOST);
            case EXACT_NUMBER -> bounded(says, WrittenCount.Bound.AT_LEAST, WrittenCount.Bound.AT_MOST);
            case MAXIMUM -> bounded(says, WrittenCount.Bound.AT_LEAST);
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

    /**
     * A sum of yen.
     *
     * @param moneyUnit what a number alone counts in this document: 円, 千円, 百万円
     */
    public static WrittenAmount amount(String words, Optional<String> moneyUnit) {
        refuseLong(words, Mistake.AMOUNT_UNREADABLE);
        boolean bare = NUMBER.matcher(Digits.plain(words)).matches();
        return WrittenAmount.read(bare ? words.strip() + moneyUnit.orElse("") : words);
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

    /** Refuses “5 or more” as a maximum and the like. */
    private static void bounded(Claim.Says says, WrittenCount.Bound... refused) {
        WrittenCount.Bound bound = count(says.words()).bound();
        if (List.of(refused).contains(bound)) {
            String key = bound == WrittenCount.Bound.AT_LEAST ? "minimum" : "maximum";
            throw new Misreading(Mistake.NUMBER_BOUND, says.words(), says.key(), key);
        }
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
