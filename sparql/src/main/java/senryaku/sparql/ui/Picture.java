package senryaku.sparql.ui;

import java.util.List;

/**
 * A page that shows a picture and, beside it, a table with the same content.
 *
 * @param key of its words
 * @param path of its address
 * @param asOf the day that was asked for; empty if none
 * @param dated whether it can be asked for a day
 * @param problem what is wrong with what was asked; empty if nothing is
 * @param sketch the picture
 * @param legend names of looks
 * @param table the same as a table
 * @param more other ways to ask for it
 */
public record Picture(
        String key,
        String path,
        String asOf,
        boolean dated,
        String problem,
        Sketch sketch,
        List<Legend> legend,
        Table table,
        List<Link> more) {

    /**
     * What a look means.
     *
     * @param look class of the style sheet
     * @param text its meaning
     */
    public record Legend(String look, String text) {}
}
