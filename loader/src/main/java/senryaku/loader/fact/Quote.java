package senryaku.loader.fact;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Words of the document on which a fact rests, with as much of their place as is needed to find them.
 *
 * @param exact the words
 * @param line where they begin, from 1
 * @param start the first code point, from 0
 * @param end the code point after the last one
 * @param prefix words just before
 * @param suffix words just behind
 */
public record Quote(
        String exact,
        OptionalInt line,
        OptionalInt start,
        OptionalInt end,
        Optional<String> prefix,
        Optional<String> suffix) {

    @JsonCreator(mode = JsonCreator.Mode.PROPERTIES)
    public Quote {}

    /** Words without a place: they stand exactly once in the document. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Quote of(String exact) {
        return new Quote(
                exact,
                OptionalInt.empty(),
                OptionalInt.empty(),
                OptionalInt.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
