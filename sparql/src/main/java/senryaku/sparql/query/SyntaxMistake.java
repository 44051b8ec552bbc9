package senryaku.sparql.query;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.query.QueryParseException;

/**
 * Why a text is no SPARQL.
 *
 * @param line where it was noticed, from 1
 * @param column where it was noticed, from 1
 * @param found what stands there, in English, as the parser says it
 */
public record SyntaxMistake(int line, int column, String found) {

    /** The parser counts from the last good word, but its words name the first bad one. */
    private static final Pattern PLACE = Pattern.compile("(?s)(.*?),? at line (\\d+), column (\\d+).*");

    /** Reads the parser's complaint. */
    public static SyntaxMistake of(QueryParseException complaint) {
        String words =
                String.valueOf(complaint.getMessage()).lines().findFirst().orElse("");
        Matcher place = PLACE.matcher(words);
        if (place.matches()) {
            return new SyntaxMistake(
                    Integer.parseInt(place.group(2)), Integer.parseInt(place.group(3)), place.group(1));
        }
        return new SyntaxMistake(
                Math.max(complaint.getLine(), 1),
                Math.max(complaint.getColumn(), 1),
                words.replaceFirst("^Line \\d+, column \\d+: ", ""));
    }
}
