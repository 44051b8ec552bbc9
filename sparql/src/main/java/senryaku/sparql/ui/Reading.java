package senryaku.sparql.ui;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import senryaku.sparql.evidence.Line;
import senryaku.sparql.evidence.Place;

/**
 * A document, or some lines of it, with the quoted words marked.
 *
 * @param iri of the document
 * @param name its title
 * @param language of its words
 * @param page where the whole document can be read
 * @param about what is known of it
 * @param forms the same in other forms
 * @param lines its lines
 * @param quotes how many different quotes there are in all
 * @param chosen the quotes that the reader came for, each with what rests on it
 * @param problem what could not be found; empty if nothing
 */
public record Reading(
        String iri,
        String name,
        String language,
        String page,
        Table about,
        List<Link> forms,
        List<Line> lines,
        int quotes,
        List<Chosen> chosen,
        String problem) {

    /** Where the page of a document puts the words that the reader came for. */
    public static final String HERE = "here";

    /** Longer words are cut in addresses; in UTF-16 units. */
    private static final int LONGEST = 300;

    /**
     * A quote that the reader came for.
     *
     * @param iri of the quote
     * @param place in the document
     * @param words that are quoted
     * @param line on which it begins
     * @param resting the statements that rest on it
     * @param others quotes that share words with it
     */
    public record Chosen(String iri, Place place, String words, int line, Table resting, List<Other> others) {}

    /** Another quote. */
    public record Other(Place place, String words) {}

    /** The address of the words of a place on the page of its document. */
    public String at(Place place) {
        return address(page, place(place.written()));
    }

    /** The part of an address that chooses a quote by its place. */
    public static String place(String written) {
        return "quote=" + written;
    }

    /** The part of an address that chooses quotes by their words. */
    public static String words(String words) {
        String shown = words.length() <= LONGEST
                ? words
                : words.substring(0, words.offsetByCodePoints(0, words.codePointCount(0, LONGEST)));
        return "words=" + URLEncoder.encode(shown, StandardCharsets.UTF_8);
    }

    /** Whether words may have been cut for an address. */
    public static boolean mayBeCut(String words) {
        return words.length() >= LONGEST - 1;
    }

    /** The address of a chosen place on a page. */
    public static String address(String page, String choice) {
        return page + (page.contains("?") ? "&" : "?") + choice + "#" + HERE;
    }
}
