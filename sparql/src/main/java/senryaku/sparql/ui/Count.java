package senryaku.sparql.ui;

/**
 * How many of something the release holds.
 *
 * @param label what is counted
 * @param number how many, with its digits grouped
 */
public record Count(String label, String number) {}
