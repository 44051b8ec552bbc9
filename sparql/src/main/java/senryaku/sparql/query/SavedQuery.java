package senryaku.sparql.query;

import java.util.List;
import java.util.Optional;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.Syntax;

/**
 * A question that is kept with its SPARQL.
 *
 * @param name as in {@code /queries/NAME}
 * @param question in plain words
 * @param order place in lists; smaller comes first
 * @param parameters in the order of the header
 * @param columns names of the result's columns; {@code graph} alone for a CONSTRUCT or DESCRIBE
 * @param examples calls that give an answer
 * @param ties how its rows are a network; absent if they are none
 * @param text the file as it is: SPARQL 1.1 that runs in any engine, with the defaults in its {@code VALUES}
 */
public record SavedQuery(
        String name,
        Bilingual question,
        int order,
        List<Parameter> parameters,
        List<String> columns,
        List<Example> examples,
        Optional<Ties> ties,
        String text) {

    /**
     * Reads a query's file.
     *
     * @param file its name, for messages
     * @throws QueryFileException if it is not as it must be
     */
    public static SavedQuery read(String file, String text) {
        return QueryFile.read(file, text);
    }

    /** The parameter of that name. */
    public Optional<Parameter> parameter(String wanted) {
        return parameters.stream()
                .filter(parameter -> parameter.name().equals(wanted))
                .findFirst();
    }

    /** The names of all parameters. */
    public List<String> parameterNames() {
        return parameters.stream().map(Parameter::name).toList();
    }

    /** The query parsed afresh, so that the caller may change it. */
    public Query parse() {
        return QueryFactory.create(text, Syntax.syntaxSPARQL_11);
    }
}
