package senryaku.sparql.evidence;

import java.util.List;
import java.util.Optional;

/** A piece of a line: words, or words that are quoted. */
public sealed interface Piece {

    /**
     * Words.
     *
     * @param text as published
     * @param within the innermost quote that they belong to
     */
    record Words(String text, Optional<Place> within) implements Piece {}

    /**
     * Quoted words.
     *
     * @param place of the whole quote
     * @param begins whether the quote begins here; a quote over several lines, or one that another quote cuts, has pieces
     *     that go on
     * @param chosen whether the reader came for this quote
     * @param inside what is quoted, shorter quotes within among it
     */
    record Mark(Place place, boolean begins, boolean chosen, List<Piece> inside) implements Piece {}
}
