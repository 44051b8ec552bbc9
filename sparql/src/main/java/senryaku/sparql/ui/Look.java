package senryaku.sparql.ui;

import java.util.regex.Pattern;
import senryaku.sparql.query.Language;

/**
 * What every page shows around its own content.
 *
 * @param language of the page's own words
 * @param content language of the names and texts from the data
 * @param texts the fixed words in that language
 * @param elsewhere address of the same page in the other language
 * @param here address of this page without its languages
 * @param release name of the release that the page is made from
 * @param current address of the same page made from the release that is shown to everybody; empty if this is it
 * @param version of the program
 */
public record Look(
        Language language,
        Language content,
        Texts texts,
        String elsewhere,
        String here,
        String release,
        String current,
        String version) {

    /** Pages that are made from older releases too. */
    private static final Pattern OF_ANY_RELEASE =
            Pattern.compile("/(sparql|queries|chart|network|timeline|budgets)?|/(doc|queries|graph|timemap)/.*");

    /** Whether the page at a path can be made from an older release. */
    public static boolean isOfAnyRelease(String path) {
        return OF_ANY_RELEASE.matcher(path).matches();
    }

    /** An own address that keeps the languages of the page, and its release if that is an older one. */
    public String link(String address) {
        return pinned(address + (address.contains("?") ? "&" : "?") + "lang=" + content.tag()
                + (mixed() ? "&ui=" + language.tag() : ""));
    }

    /** An own address that keeps the release of the page, if that is an older one. */
    public String pinned(String address) {
        return isOlder() && isOfAnyRelease(address.replaceFirst("\\?.*", ""))
                ? address + (address.contains("?") ? "&" : "?") + "release=" + release
                : address;
    }

    /** Whether the page is made from an older release than the one that is shown to everybody. */
    public boolean isOlder() {
        return !current.isEmpty();
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
