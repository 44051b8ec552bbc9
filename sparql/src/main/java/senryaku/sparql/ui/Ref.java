package senryaku.sparql.ui;

/**
 * A term, concept, shape or class with its address.
 *
 * @param text its name in the language of the page; its short form if it has none
 * @param code its short form, such as {@code org:Post}
 * @param href where it is explained; empty if nowhere
 * @param outside whether that is on another host
 */
public record Ref(String text, String code, String href, boolean outside) {

    /** Whether there is a name besides the short form. */
    public boolean named() {
        return !text.equals(code);
    }
}
