package senryaku.sparql.search;

/**
 * A text that was found.
 *
 * @param thing IRI of what bears the name or holds the words
 * @param property IRI of the property
 * @param text as it is written
 * @param language tag; empty if there is none
 * @param score from 0 to 1: 1 for the whole name, then names that begin so, names that hold the words in one piece, and
 *     names that hold them apart; within each, the more of the name was asked for, the higher
 */
public record Hit(String thing, String property, String text, String language, double score) {}
