package senryaku.sparql.ui;

/**
 * One cell of a table.
 *
 * @param text what is read
 * @param href where it leads; empty for plain text
 * @param lang language of the text; empty if unknown
 * @param number whether it is set to the right
 */
public record Cell(String text, String href, String lang, boolean number) {

    /** Nothing known. */
    public static final Cell EMPTY = new Cell("", "", "", false);
}
