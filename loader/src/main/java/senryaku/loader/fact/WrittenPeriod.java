package senryaku.loader.fact;

import java.time.LocalDate;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import senryaku.loader.source.Mistake;

/**
 * A stretch of Japanese fiscal years, both included; a stretch that is open at one side has no year there.
 *
 * @param start the calendar year in which the first one begins
 * @param end the calendar year in which the last one begins
 */
public record WrittenPeriod(OptionalInt start, OptionalInt end) {

    /** 〜 and the dashes; NFKC has made ～ a tilde already. */
    private static final Pattern DASH = Pattern.compile("[〜〰−‐‑–—―ー-]|から|至");

    private static final Pattern SIDE = Pattern.compile(
            "(?:FY)?(?<era>" + Era.PATTERN + ")?(?<count>元|\\d{1,4})(?:\\((?<beside>" + YearNumber.PATTERN
                    + ")(?:年度?)?\\))?(?<unit>年度|年)?" + "(?:\\((?<behind>" + YearNumber.PATTERN + ")(?:年度?)?\\))?");
    private static final Pattern LENGTH = Pattern.compile("(?:の|、|,)?\\(?(?<years>\\d{1,2})[カヵヶケか箇]?年(?:度|間|計画)?\\)?$");

    /**
     * Reads a period: R2～R6年度, 2016～2020年度, 平成28年度から令和2年度まで, 令和2～6年度の5カ年, 令和3年度.
     *
     * @param documentDate as for {@link WrittenDate#read}
     * @throws Misreading if these are no fiscal years, or not in order, with the reason
     */
    public static WrittenPeriod read(String written, LocalDate documentDate) {
        String text = Digits.arabic(Digits.plain(written), "年|カ|ヵ|[~〜]").replaceFirst("^自", "");
        Matcher length = LENGTH.matcher(text);
        boolean hasLength = length.find()
                && length.start() > 0
                && text.substring(0, length.start()).endsWith("度");
        String years = (hasLength ? text.substring(0, length.start()) : text).replaceFirst("まで$", "");
        WrittenPeriod period = readYears(DASH.matcher(years).replaceAll("~"), written, documentDate);
        if (hasLength) {
            period.mustLast(Integer.parseInt(length.group("years")), written);
        }
        return period;
    }

    private static WrittenPeriod readYears(String years, String written, LocalDate documentDate) {
        String[] sides = years.split("~", -1);
        if (sides.length > 2 || (!years.contains("年度") && !years.contains("FY"))) {
            boolean calendar = sides.length <= 2 && years.matches(".*\\d.*");
            throw new Misreading(calendar ? Mistake.PERIOD_CALENDAR : Mistake.PERIOD_UNREADABLE, written);
        }
        if (sides.length == 1) {
            OptionalInt only = side(sides[0], "", written, documentDate);
            return new WrittenPeriod(only, only);
        }
        OptionalInt start = side(sides[0], "", written, documentDate);
        OptionalInt end = side(sides[1], sides[0], written, documentDate);
        if (start.isEmpty() && end.isEmpty()) {
            throw new Misreading(Mistake.PERIOD_UNREADABLE, written);
        }
        if (start.isPresent() && end.isPresent() && start.getAsInt() > end.getAsInt()) {
            throw new Misreading(Mistake.PERIOD_ORDER, written, start.getAsInt(), end.getAsInt());
        }
        return new WrittenPeriod(start, end);
    }

    /** One side; its era or century may stand on the other side only, as in 令和2～6年度 and 2016～20年度. */
    private static OptionalInt side(String text, String other, String written, LocalDate documentDate) {
        if (text.isEmpty()) {
            return OptionalInt.empty();
        }
        Matcher side = SIDE.matcher(text);
        if (!side.matches() || "年".equals(side.group("unit"))) {
            throw new Misreading(Mistake.PERIOD_UNREADABLE, written);
        }
        String count = side.group("count");
        String year = side.group("era") == null ? completed(count, other) : side.group("era") + count;
        if (!year.matches(YearNumber.PATTERN)) {
            throw new Misreading(Mistake.PERIOD_UNREADABLE, written);
        }
        Impossible impossible = new Impossible(written, documentDate);
        YearNumber number = YearNumber.of(year);
        agree(side.group("beside"), number, impossible);
        agree(side.group("behind"), number, impossible);
        impossible.checked(number, new WrittenDate.FiscalYear(number.year()));
        return OptionalInt.of(number.year());
    }

    private static void agree(@Nullable String beside, YearNumber number, Impossible impossible) {
        if (beside != null) {
            impossible.agree(number, YearNumber.of(beside));
        }
    }

    private static String completed(String count, String other) {
        Matcher before = SIDE.matcher(other);
        if (count.length() > 2 || !before.matches()) {
            return count;
        }
        if (before.group("era") != null) {
            return before.group("era") + count;
        }
        return before.group("count").length() == 4 ? before.group("count").substring(0, 2) + count : count;
    }

    private void mustLast(int years, String written) {
        if (start.isPresent() && end.isPresent() && end.getAsInt() - start.getAsInt() + 1 != years) {
            throw new Misreading(Mistake.PERIOD_LENGTH, written, end.getAsInt() - start.getAsInt() + 1, years);
        }
    }
}
