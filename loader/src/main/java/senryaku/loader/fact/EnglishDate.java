package senryaku.loader.fact;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Dates in English: 16 February 2021, February 16, 2021, Feb. 2021. */
final class EnglishDate {

    private static final String MONTH = "(?<month>"
            + Arrays.stream(Month.values())
                    .map(month -> name(month, TextStyle.FULL) + "|" + name(month, TextStyle.SHORT) + "\\.?")
                    .collect(Collectors.joining("|"))
            + ")";
    private static final Pattern DAY = Pattern.compile(
            "(?:(?<day>\\d{1,2})(?:st|nd|rd|th)? )?" + MONTH
                    + "(?: (?<after>\\d{1,2})(?:st|nd|rd|th)?,)? (?<year>\\d{4})",
            Pattern.CASE_INSENSITIVE);

    private EnglishDate() {}

    static Optional<WrittenDate> read(String text, Impossible impossible) {
        Matcher matcher = DAY.matcher(text);
        if (!matcher.matches() || (matcher.group("day") != null && matcher.group("after") != null)) {
            return Optional.empty();
        }
        YearNumber year = YearNumber.of(matcher.group("year"));
        int month = month(matcher.group("month"));
        String day = matcher.group("day") == null ? matcher.group("after") : matcher.group("day");
        return Optional.of(
                day == null
                        ? new WrittenDate.Month(impossible.month(year.year(), month))
                        : new WrittenDate.Day(impossible.day(year, month, Integer.parseInt(day))));
    }

    private static int month(String written) {
        String start = written.substring(0, 3).toLowerCase(Locale.ROOT);
        return Arrays.stream(Month.values())
                .filter(month ->
                        name(month, TextStyle.FULL).toLowerCase(Locale.ROOT).startsWith(start))
                .findFirst()
                .orElseThrow()
                .getValue();
    }

    private static String name(Month month, TextStyle style) {
        return month.getDisplayName(style, Locale.US);
    }
}
