package senryaku.loader.fact;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A year as a number: 2021, or 令和3.
 *
 * @param year in the western calendar
 * @param era the era that it was counted in
 * @param count the year of the era; the same as the year if there is none
 */
record YearNumber(int year, Optional<Era> era, int count) {

    /** A year without the word for year, as a regular expression. */
    static final String PATTERN = "(?:(?:" + Era.PATTERN + ")(?:元|\\d{1,2})|[12]\\d{3})";

    private static final Pattern IN_ERA = Pattern.compile("(" + Era.PATTERN + ")(元|\\d{1,2})");

    /** The year of a text that matches {@link #PATTERN}. */
    static YearNumber of(String text) {
        Matcher matcher = IN_ERA.matcher(text);
        if (!matcher.matches()) {
            int year = Integer.parseInt(text);
            return new YearNumber(year, Optional.empty(), year);
        }
        Era era = Era.of(matcher.group(1));
        int count = matcher.group(2).equals("元") ? 1 : Integer.parseInt(matcher.group(2));
        return new YearNumber(era.western(count), Optional.of(era), count);
    }
}
