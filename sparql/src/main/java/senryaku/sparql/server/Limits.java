package senryaku.sparql.server;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * How far one query may go: the server's limits, and less if the caller wants less.
 *
 * @param time longest time
 * @param rows most rows or triples; more is refused
 * @param content with so many rows the caller is content, and is told if there were more
 */
record Limits(Duration time, long rows, OptionalInt content) {

    /** More rows than these are not held in memory for somebody who wants only the first ones. */
    static final int MOST_CONTENT = 10_000;

    static final String TIMEOUT = "timeout";
    static final String MAX_ROWS = "max-rows";

    /** The limits of a call: {@code timeout} in seconds as in Fuseki, and {@code max-rows}. */
    Limits of(Call call) {
        Duration wanted = call.parameter(TIMEOUT)
                .map(text -> seconds(text))
                .filter(less -> less.compareTo(time) < 0)
                .orElse(time);
        Optional<Integer> most = call.parameter(MAX_ROWS).map(Limits::number);
        return new Limits(wanted, rows, most.map(OptionalInt::of).orElse(OptionalInt.empty()));
    }

    /** The time in seconds, for people. */
    String seconds() {
        return seconds(time);
    }

    /** A time in seconds, for people. */
    static String seconds(Duration time) {
        return BigDecimal.valueOf(time.toMillis(), 3).stripTrailingZeros().toPlainString();
    }

    private Duration seconds(String text) {
        if (!text.matches("\\d{1,6}(\\.\\d{1,3})?") || Double.parseDouble(text) <= 0) {
            throw Refusal.of(400, "badTimeout", text, time.toSeconds());
        }
        return Duration.ofMillis(Math.round(Double.parseDouble(text) * 1000));
    }

    private static int number(String text) {
        if (!text.matches("\\d{1,6}") || Integer.parseInt(text) < 1 || Integer.parseInt(text) > MOST_CONTENT) {
            throw tooMuch(text);
        }
        return Integer.parseInt(text);
    }

    static Refusal tooMuch(String text) {
        return Refusal.of(400, "badMaxRows", text, MOST_CONTENT);
    }

    /** An answer that is longer than it may be. */
    Refusal exceeded() {
        return Refusal.of(400, "tooManyRows", rows, MOST_CONTENT);
    }

    /** What distinguishes an answer under these limits from the whole one, for its tag. */
    String variant() {
        return content.isPresent() ? "-first" + content.getAsInt() : "";
    }
}
