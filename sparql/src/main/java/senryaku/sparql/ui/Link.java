package senryaku.sparql.ui;

/**
 * A link.
 *
 * @param text what is read
 * @param href where it leads
 */
public record Link(String text, String href) {}
