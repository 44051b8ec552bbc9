package senryaku.sparql.ui;

import java.util.List;
import java.util.Optional;
import senryaku.sparql.query.SavedQuery;

/**
 * A saved query as it was asked.
 *
 * @param query the saved query
 * @param fields of its form
 * @param examples calls that give an answer
 * @param table the answer; absent if a value could not be used
 * @param cut says that there is more than the table holds; empty if there is not
 * @param problem what is wrong with a value; empty if nothing is
 * @param forms the same answer in other forms
 * @param sparql the query with the values in it, to be run anywhere
 * @param sparqlAddress where that query can be run and changed
 * @param recipes how to have the same answer by a program
 * @param sheet address for spreadsheets; empty if the answer has no rows
 */
public record Asked(
        SavedQuery query,
        List<Field> fields,
        List<Link> examples,
        Optional<Table> table,
        String cut,
        String problem,
        List<Link> forms,
        String sparql,
        String sparqlAddress,
        List<Recipe> recipes,
        String sheet) {}
