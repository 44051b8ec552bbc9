package senryaku.sparql.query;

import java.util.List;

/** Finds things by words, better than a query can: with an index beside the data. */
@FunctionalInterface
public interface Finder {

    /**
     * A thing that was found.
     *
     * @param iri of the thing
     * @param score from 0 to 1, best first
     */
    record Found(String iri, double score) {}

    /**
     * Things that answer to some words, best first.
     *
     * @param text what was typed, taken literally
     * @param kinds of things that are wanted; all if there are none
     */
    List<Found> find(String text, List<String> kinds);
}
