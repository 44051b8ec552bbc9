package senryaku.sparql.ui;

import senryaku.sparql.query.Language;

/**
 * What every page shows around its own content.
 *
 * @param language of the page
 * @param texts the fixed words in that language
 * @param elsewhere address of the same page in the other language
 * @param release name of the release that is served
 * @param version of the program
 */
public record Look(Language language, Texts texts, String elsewhere, String release, String version) {

    /** An own address that keeps the language of the page. */
    public String link(String address) {
        return address + (address.contains("?") ? "&" : "?") + "lang=" + language.tag();
    }
}
