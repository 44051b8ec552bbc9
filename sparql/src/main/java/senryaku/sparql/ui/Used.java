package senryaku.sparql.ui;

/**
 * How often a term or concept stands in the loaded data.
 *
 * @param number with its digits grouped; empty if it is not known
 * @param href where it is listed
 */
public record Used(String number, String href) {}
