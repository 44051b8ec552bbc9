package senryaku.sparql.ui;

import java.util.List;
import java.util.Optional;

/**
 * A query that somebody wrote.
 *
 * @param text the query
 * @param table its answer, if it was asked and has one
 * @param problem what is wrong with it; empty if nothing is
 * @param place line and column, both from 1, where it is wrong; empty if it is nowhere in particular
 * @param forms the same answer in other forms; empty if the query is too long for an address
 * @param words short names of these forms
 * @param examples queries to begin with
 */
public record Free(
        String text,
        Optional<Table> table,
        String problem,
        Optional<Place> place,
        List<Link> forms,
        List<String> words,
        List<Link> examples) {

    /**
     * A place in the query.
     *
     * @param line from 1
     * @param column from 1
     */
    public record Place(int line, int column) {}
}
