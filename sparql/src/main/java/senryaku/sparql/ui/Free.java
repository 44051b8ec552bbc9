package senryaku.sparql.ui;

import java.util.List;
import java.util.Optional;

/**
 * A query that somebody wrote.
 *
 * @param text the query
 * @param table its answer, if it was asked and has one
 * @param problem what is wrong with it; empty if nothing is
 * @param forms the same answer in other forms
 */
public record Free(String text, Optional<Table> table, String problem, List<Link> forms) {}
