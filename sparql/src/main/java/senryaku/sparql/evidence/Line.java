package senryaku.sparql.evidence;

import java.util.List;

/**
 * A line of a document.
 *
 * @param number from 1
 * @param pieces its words without the break
 * @param chosen whether the first chosen quote begins on it
 */
public record Line(int number, List<Piece> pieces, boolean chosen) {}
