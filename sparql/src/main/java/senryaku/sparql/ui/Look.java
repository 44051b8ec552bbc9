package senryaku.sparql.ui;

import senryaku.sparql.query.Language;

/**
 * What every page shows around its own content.
 *
 * @param language of the page's own words
 * @param content language of the names and texts from the data
 * @param texts the fixed words in that language
 * @param elsewhere address of the same page in the other language
 * @param here address of this page without its languages
 * @param release name of the release that is served
 * @param version of the program
 */
public record Look(
        Language language,
        Language content,
        Texts texts,
        String elsewhere,
        String here,
        String release,
        String version) {

    /** An own address that keeps the languages of the page. */
    public String link(String address) {
        return address + (address.contains("?") ? "&" : "?") + "lang=" + content.tag()
                + (mixed() ? "&ui=" + language.tag() : "");
    }

    /** The address of this page with the data's names in a language, and its own words as they are. */
    public String names(Language wanted) {
        return here + (here.contains("?") ? "&" : "?") + "lang=" + wanted.tag()
                + (wanted == language ? "" : "&ui=" + language.tag());
    }

    /** Whether the page's own words are in another language than the data. */
    public boolean mixed() {
        return language != content;
    }
}
