package senryaku.sparql.ui;

/**
 * One cell of a table.
 *
 * @param text what is read
 * @param iri what it stands for, if it is a thing; else empty
 * @param href where it leads; empty for plain text
 * @param lang language of the text; empty if unknown
 * @param number whether it is set to the right
 */
public record Cell(String text, String iri, String href, String lang, boolean number) {

    /** Nothing known. */
    public static final Cell EMPTY = new Cell("", "", "", "", false);

    /** Plain words. */
    static Cell plain(String text, String lang) {
        return new Cell(text, "", "", lang, false);
    }

    /** Words that lead somewhere; plain where there are none. */
    static Cell link(String text, String href, String lang) {
        return new Cell(text, "", text.isEmpty() ? "" : href, lang, false);
    }

    /** A figure. */
    static Cell figure(String text) {
        return new Cell(text, "", "", "", true);
    }
}
