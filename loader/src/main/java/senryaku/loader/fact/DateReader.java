package senryaku.loader.fact;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import senryaku.loader.source.Mistake;

/** Reads one written date. */
final class DateReader {

    private static final String YEAR = "(?<year>" + YearNumber.PATTERN + ")";
    private static final String ABOUT = "(?:上旬|中旬|下旬|初旬|初め|はじめ|頃|ころ|ごろ|末|中|内)?";
    private static final String PART = "(?:春|夏|秋|冬|春頃|夏頃|秋頃|冬頃|前半|後半|初頭|頃|ごろ|末|中|内|当初|上期|下期|上半期|下半期)?";
    private static final String MONTH = "(?<month>\\d{1,2})月";

    private static final Pattern DAY = Pattern.compile(YEAR + "年" + MONTH + "(?<day>\\d{1,2})日");
    private static final Pattern OF_MONTH = Pattern.compile(YEAR + "年" + MONTH + ABOUT);
    private static final Pattern OF_YEAR = Pattern.compile("(?:" + YEAR + "年" + PART + "|(?<bare>\\d{4}))");
    private static final Pattern FISCAL = Pattern.compile("(?:" + YEAR + "年度" + PART + "|FY(?<western>\\d{4}))");
    private static final Pattern POINTED = Pattern.compile(YEAR + "([-/.])(?<month>\\d{1,2})(?:\\2(?<day>\\d{1,2}))?");

    private static final Map<String, Integer> RELATIVE_YEARS =
            Map.of("本年", 0, "今年", 0, "当年", 0, "昨年", -1, "去年", -1, "一昨年", -2, "来年", 1, "再来年", 2);
    private static final Map<String, Integer> RELATIVE_MONTHS = Map.of("今月", 0, "本月", 0, "当月", 0, "先月", -1, "来月", 1);
    private static final Map<String, Integer> RELATIVE_DAYS = Map.of("本日", 0, "今日", 0, "昨日", -1, "明日", 1);

    private static final Pattern IN_RELATIVE_YEAR =
            Pattern.compile("(?<word>" + String.join("|", RELATIVE_YEARS.keySet()) + ")" + "(?:(?<fiscal>度)" + PART
                    + "|" + MONTH + "(?:(?<day>\\d{1,2})日|" + ABOUT + ")|" + PART + ")");
    private static final Pattern IN_RELATIVE_MONTH = Pattern.compile(
            "(?<word>" + String.join("|", RELATIVE_MONTHS.keySet()) + ")(?:(?<day>\\d{1,2})日|" + ABOUT + ")");

    /** The same year in the other calendar: （2021年）, (西暦2021年度). */
    private static final Pattern BESIDE = Pattern.compile("\\((?:西暦)?(" + YearNumber.PATTERN + ")(?:年度?)?\\)");

    private static final Pattern WEEKDAY = Pattern.compile("\\(([月火水木金土日])(?:曜日?)?(?:・祝)?\\)");
    private static final String WEEKDAYS = "月火水木金土日";

    private final String written;
    private final LocalDate documentDate;
    private final Impossible impossible;

    DateReader(String written, LocalDate documentDate) {
        this.written = written;
        this.documentDate = documentDate;
        this.impossible = new Impossible(written, documentDate);
    }

    WrittenDate read() {
        String plain = Digits.arabic(Digits.plain(written), "[年月日]");
        List<String> besides = new ArrayList<>();
        String withoutYears = BESIDE.matcher(plain).replaceAll(match -> {
            besides.add(match.group(1));
            return "";
        });
        Matcher weekday = WEEKDAY.matcher(withoutYears);
        String text = weekday.replaceAll("");
        WrittenDate date = readPlain(text, besides);
        if (weekday.reset().find()) {
            checkWeekday(date, weekday.group(1));
        }
        return date;
    }

    private WrittenDate readPlain(String text, List<String> besides) {
        for (Pattern pattern : List.of(DAY, OF_MONTH, POINTED, FISCAL, OF_YEAR)) {
            Matcher matcher = pattern.matcher(text);
            if (matcher.matches()) {
                return absolute(pattern, matcher, besides);
            }
        }
        return besides.isEmpty() ? relative(text) : unreadable();
    }

    private WrittenDate absolute(Pattern pattern, Matcher matcher, List<String> besides) {
        YearNumber year = YearNumber.of(yearText(pattern, matcher));
        besides.forEach(beside -> impossible.agree(year, YearNumber.of(beside)));
        if (pattern == FISCAL) {
            return impossible.checked(year, new WrittenDate.FiscalYear(year.year()));
        }
        if (pattern == OF_YEAR) {
            return impossible.checked(year, new WrittenDate.Year(year.year()));
        }
        int month = Integer.parseInt(matcher.group("month"));
        if (pattern == OF_MONTH || matcher.group("day") == null) {
            return impossible.checked(year, new WrittenDate.Month(impossible.month(year.year(), month)));
        }
        int day = Integer.parseInt(matcher.group("day"));
        return impossible.checked(year, new WrittenDate.Day(impossible.day(year, month, day)));
    }

    private static String yearText(Pattern pattern, Matcher matcher) {
        if (pattern == FISCAL && matcher.group("western") != null) {
            return matcher.group("western");
        }
        return pattern == OF_YEAR && matcher.group("bare") != null ? matcher.group("bare") : matcher.group("year");
    }

    private WrittenDate relative(String text) {
        Matcher inYear = IN_RELATIVE_YEAR.matcher(text);
        if (inYear.matches()) {
            return inRelativeYear(inYear, RELATIVE_YEARS.getOrDefault(inYear.group("word"), 0));
        }
        Matcher inMonth = IN_RELATIVE_MONTH.matcher(text);
        if (inMonth.matches()) {
            int shift = RELATIVE_MONTHS.getOrDefault(inMonth.group("word"), 0);
            YearMonth month = YearMonth.from(documentDate).plusMonths(shift);
            return inMonth.group("day") == null
                    ? new WrittenDate.Month(month)
                    : day(month.getYear(), month.getMonthValue(), inMonth.group("day"));
        }
        if (RELATIVE_DAYS.containsKey(text)) {
            return new WrittenDate.Day(documentDate.plusDays(RELATIVE_DAYS.getOrDefault(text, 0)));
        }
        return EnglishDate.read(Digits.words(written), impossible).orElseGet(this::unreadable);
    }

    private WrittenDate inRelativeYear(Matcher matcher, int shift) {
        if (matcher.group("fiscal") != null) {
            int fiscalYear = documentDate.minusMonths(3).getYear();
            return new WrittenDate.FiscalYear(fiscalYear + shift);
        }
        int year = documentDate.getYear() + shift;
        if (matcher.group("month") == null) {
            return new WrittenDate.Year(year);
        }
        int month = Integer.parseInt(matcher.group("month"));
        return matcher.group("day") == null
                ? new WrittenDate.Month(impossible.month(year, month))
                : day(year, month, matcher.group("day"));
    }

    private WrittenDate day(int year, int month, String day) {
        YearNumber number = YearNumber.of(String.format(Locale.ROOT, "%04d", year));
        return new WrittenDate.Day(impossible.day(number, month, Integer.parseInt(day)));
    }

    private void checkWeekday(WrittenDate date, String weekday) {
        if (!(date instanceof WrittenDate.Day day)) {
            throw unreadableBecause();
        }
        String actual = String.valueOf(WEEKDAYS.charAt(day.day().getDayOfWeek().getValue() - 1));
        if (!actual.equals(weekday)) {
            throw impossible.because(
                    day.day() + "は" + actual + "曜日です",
                    day.day() + " is a " + day.day().getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH));
        }
    }

    private WrittenDate unreadable() {
        throw unreadableBecause();
    }

    private Misreading unreadableBecause() {
        return new Misreading(Mistake.DATE_UNREADABLE, written);
    }
}
