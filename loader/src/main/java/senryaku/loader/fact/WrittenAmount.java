package senryaku.loader.fact;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import senryaku.loader.source.Mistake;

/**
 * A sum of money.
 *
 * @param yen exactly what is written, in yen
 * @param roundedTo the smallest step that the way of writing can show, in yen: 34.5億円 shows 10,000,000
 */
public record WrittenAmount(BigDecimal yen, BigDecimal roundedTo) {

    private static final String BIG = "万億兆京";
    private static final String SMALL = "十百千";
    private static final Pattern JAPANESE =
            Pattern.compile("(?:約|およそ|総額|計)?(?<minus>[▲△−-])?[¥]?(?<number>[\\d,.〇零一二三四五六七八九十百千万億兆京]+)円?(?:程度)?");
    private static final Pattern PART =
            Pattern.compile("(?<number>" + Digits.ARABIC + "|[〇零一二三四五六七八九]+)?(?<small>[十百千])?(?<big>[万億兆京])?");
    private static final Pattern ENGLISH = Pattern.compile("(?:about |approximately )?(?<minus>-)?(?:¥|JPY )?(?<number>"
            + Digits.ARABIC + ")(?: ?(?<unit>thousand|million|billion|trillion))?(?: ?(?:yen|JPY))?");

    /**
     * Reads a sum of yen: 34.5億円, 1億2,000万円, 500百万円, 12千円, 三兆五千億円, 1.4 billion yen, ▲3億円.
     *
     * @throws Misreading if it is none
     */
    public static WrittenAmount read(String written) {
        String plain = Digits.plain(written);
        Matcher japanese = JAPANESE.matcher(plain);
        if (japanese.matches() && (plain.contains("円") || plain.startsWith("¥"))) {
            WrittenAmount amount = new Parts(japanese.group("number"), written).read();
            return japanese.group("minus") == null ? amount : amount.negated();
        }
        return english(Digits.words(written)).orElseThrow(() -> unreadable(written));
    }

    private static Optional<WrittenAmount> english(String words) {
        Matcher matcher = ENGLISH.matcher(words);
        boolean yen = words.contains("yen") || words.contains("JPY") || words.contains("¥");
        if (!yen || !matcher.matches()) {
            return Optional.empty();
        }
        String unit = matcher.group("unit") == null ? "" : matcher.group("unit");
        int power = switch (unit) {
            case "thousand" -> 3;
            case "million" -> 6;
            case "billion" -> 9;
            case "trillion" -> 12;
            default -> 0;
        };
        BigDecimal number = Digits.number(matcher.group("number"));
        WrittenAmount amount = of(number.scaleByPowerOfTen(power), power - number.scale());
        return Optional.of(matcher.group("minus") == null ? amount : amount.negated());
    }

    private WrittenAmount negated() {
        return new WrittenAmount(yen.negate(), roundedTo);
    }

    private static WrittenAmount of(BigDecimal yen, int power) {
        return new WrittenAmount(whole(yen), whole(BigDecimal.ONE.scaleByPowerOfTen(power)));
    }

    /** Without needless zeros behind the point and without an exponent. */
    private static BigDecimal whole(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    private static Misreading unreadable(String written) {
        return new Misreading(Mistake.AMOUNT_UNREADABLE, written);
    }

    /** Adds up the parts of a number such as 3兆5千億 or 1億2,000万, whose units must descend. */
    private static final class Parts {

        private final String text;
        private final String written;
        private BigDecimal sum = BigDecimal.ZERO;
        private BigDecimal section = BigDecimal.ZERO;
        private int sectionStep;
        private int step;
        private int lastBig = Integer.MAX_VALUE;
        private int lastSmall = Integer.MAX_VALUE;

        private Parts(String text, String written) {
            this.text = text;
            this.written = written;
        }

        private WrittenAmount read() {
            Matcher part = PART.matcher(text);
            int at = 0;
            while (at < text.length()) {
                if (!part.region(at, text.length()).lookingAt() || part.end() == at) {
                    throw unreadable(written);
                }
                add(part.group("number"), part.group("small"), part.group("big"));
                at = part.end();
            }
            return of(sum.add(section), lastSmall == Integer.MAX_VALUE ? step : sectionStep);
        }

        private void add(@Nullable String number, @Nullable String small, @Nullable String big) {
            int place = small == null ? 0 : SMALL.indexOf(small) + 1;
            boolean notDescending = lastSmall != Integer.MAX_VALUE && lastSmall <= place;
            if (notDescending || (number == null && small == null)) {
                throw unreadable(written);
            }
            BigDecimal count = number == null ? BigDecimal.ONE : count(number);
            section = section.add(count.scaleByPowerOfTen(place));
            sectionStep = place - count.scale();
            lastSmall = place;
            if (big != null) {
                close(4 * (BIG.indexOf(big) + 1));
            }
        }

        private void close(int power) {
            if (power >= lastBig) {
                throw unreadable(written);
            }
            sum = sum.add(section.scaleByPowerOfTen(power));
            step = sectionStep + power;
            section = BigDecimal.ZERO;
            lastBig = power;
            lastSmall = Integer.MAX_VALUE;
        }

        private static BigDecimal count(String number) {
            return Character.isDigit(number.charAt(0)) ? Digits.number(number) : Digits.kanji(number);
        }
    }
}
