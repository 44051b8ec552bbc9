package senryaku.sparql.handbook;

import java.util.ArrayList;
import java.util.List;

/**
 * A piece of a line of Markdown.
 *
 * @param text as it is read
 * @param code whether it is set in code
 */
public record Piece(String text, boolean code) {

    /** Splits a line at its backticks. */
    public static List<Piece> of(String line) {
        List<Piece> pieces = new ArrayList<>();
        String[] parts = line.split("`", -1);
        for (int i = 0; i < parts.length; i++) {
            if (!parts[i].isEmpty()) {
                pieces.add(new Piece(parts[i], i % 2 == 1));
            }
        }
        return List.copyOf(pieces);
    }
}
