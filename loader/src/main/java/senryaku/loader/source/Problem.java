package senryaku.loader.source;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * One thing that is wrong in a source, with its place.
 *
 * @param place where it stands
 * @param mistake what kind of mistake it is
 * @param arguments what was found and what is allowed, for the message: strings, numbers or {@link Bilingual} texts
 */
public record Problem(Place place, Mistake mistake, List<Object> arguments) implements Comparable<Problem> {

    private static final Comparator<Problem> ORDER = Comparator.comparing(Problem::place)
            .thenComparing(Problem::mistake)
            .thenComparing(problem -> problem.arguments().toString());

    public Problem {
        arguments = List.copyOf(arguments);
    }

    /** A problem at a place. */
    public static Problem at(Place place, Mistake mistake, Object... arguments) {
        return new Problem(place, mistake, List.of(arguments));
    }

    public String file() {
        return place.file();
    }

    /** The line, from 1. */
    public int line() {
        return place.line();
    }

    /** The column, from 1, in code points. */
    public int column() {
        return place.column();
    }

    public Severity severity() {
        return mistake.severity();
    }

    /** What is wrong, in the reader's language. */
    public String what(Locale locale) {
        return Messages.what(mistake, arguments, locale);
    }

    /** What was expected, in the reader's language, where more can be said than what is wrong. */
    public Optional<String> expected(Locale locale) {
        return Messages.expected(mistake, arguments, locale);
    }

    /** One line: {@code file:line:column: what is wrong; expected what}. */
    public String render(Locale locale) {
        return place + ": " + Messages.sentence(this, locale);
    }

    @Override
    public int compareTo(Problem other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return render(Locale.ENGLISH);
    }
}
