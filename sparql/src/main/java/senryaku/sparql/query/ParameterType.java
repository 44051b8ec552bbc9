package senryaku.sparql.query;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a parameter of a saved query accepts, as its header writes it. */
public sealed interface ParameterType {

    /** A thing of one of the kinds: its IRI, {@code kind:slug}, slug, or one of its exact names. */
    record Thing(List<String> kinds) implements ParameterType {}

    /** A concept of a scheme: its IRI, {@code scheme:name}, name, or one of its exact labels. */
    record Concept(String scheme) implements ParameterType {}

    /** One of the listed words. */
    record Choice(List<String> words) implements ParameterType {}

    /** A day, {@code 2021-02-16}, or all days of a month, a year, a fiscal year or an interval; see {@link Days}. */
    record Day() implements ParameterType {}

    /** A year, {@code 2021}; a fiscal year is named by the year in which it begins. */
    record Year() implements ParameterType {}

    /** {@code ja} or {@code en}. */
    record Tongue() implements ParameterType {}

    /** A whole number. */
    record Whole() implements ParameterType {}

    /** Any words. */
    record Text() implements ParameterType {}

    /** How types are written, for messages. */
    String FORMS = "thing, thing(KIND,…), concept(SCHEME), choice(WORD,…), date, year, language, integer, text";

    /**
     * Reads a type.
     *
     * @throws IllegalArgumentException if it is none of {@link #FORMS}
     */
    static ParameterType parse(String written) {
        Matcher parts = Pattern.compile("(\\w+)(?:\\(([^)]*)\\))?").matcher(written);
        if (!parts.matches()) {
            throw unknown(written);
        }
        List<String> within = parts.group(2) == null
                ? List.of()
                : Arrays.stream(parts.group(2).split(",")).map(String::strip).toList();
        return switch (parts.group(1)) {
            case "thing" -> thing(written, within);
            case "concept" -> new Concept(one(written, within));
            case "choice" -> new Choice(some(written, within));
            case "date" -> none(written, within, new Day());
            case "year" -> none(written, within, new Year());
            case "language" -> none(written, within, new Tongue());
            case "integer" -> none(written, within, new Whole());
            case "text" -> none(written, within, new Text());
            default -> throw unknown(written);
        };
    }

    /** The type as a header writes it. */
    default String written() {
        return switch (this) {
            case Thing thing ->
                thing.kinds().equals(Kinds.ALL) ? "thing" : "thing(" + String.join(",", thing.kinds()) + ")";
            case Concept concept -> "concept(" + concept.scheme() + ")";
            case Choice choice -> "choice(" + String.join(",", choice.words()) + ")";
            case Day day -> "date";
            case Year year -> "year";
            case Tongue tongue -> "language";
            case Whole whole -> "integer";
            case Text text -> "text";
        };
    }

    private static ParameterType thing(String written, List<String> kinds) {
        if (!Kinds.ALL.containsAll(kinds)) {
            throw new IllegalArgumentException(
                    "unknown kind in %s; known are %s".formatted(written, String.join(" ", Kinds.ALL)));
        }
        return new Thing(kinds.isEmpty() ? Kinds.ALL : kinds);
    }

    private static String one(String written, List<String> within) {
        if (within.size() != 1) {
            throw unknown(written);
        }
        return within.getFirst();
    }

    private static List<String> some(String written, List<String> within) {
        if (within.isEmpty()) {
            throw unknown(written);
        }
        return within;
    }

    private static ParameterType none(String written, List<String> within, ParameterType type) {
        if (!within.isEmpty()) {
            throw unknown(written);
        }
        return type;
    }

    private static IllegalArgumentException unknown(String written) {
        return new IllegalArgumentException("%s is no type; types are %s".formatted(written, FORMS));
    }
}
