package senryaku.sparql.ui;

import java.util.List;

/**
 * All values of one property of a thing.
 *
 * @param property what is said
 * @param values the values, each with what it rests on
 */
public record Group(Cell property, List<Said> values) {

    /**
     * One value.
     *
     * @param value as it is read
     * @param grounds what it rests on; empty if nothing is known of that
     */
    public record Said(Cell value, List<Ground> grounds) {}

    /**
     * What a statement rests on.
     *
     * @param kind {@code quote}, {@code rule} or {@code reason}
     * @param text the words
     * @param lang language of the words; empty if unknown
     * @param href where more is told; empty if nowhere
     * @param line in the document; empty if unknown
     */
    public record Ground(String kind, String text, String lang, String href, String line) {}
}
