package senryaku.sparql.mcp;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import senryaku.sparql.export.Answer;
import senryaku.sparql.query.Language;
import senryaku.sparql.query.SavedQuery;

/** How the tools ask the data for one caller. Every way goes through the limits that hold for strangers. */
public interface Data {

    /**
     * What was given for the parameters of a query, as terms.
     *
     * @throws ToolProblem if a value cannot be used
     */
    Map<String, Node> terms(SavedQuery query, Map<String, List<String>> given);

    /**
     * Parses SPARQL that a caller wrote.
     *
     * @throws ToolProblem with line and column if it is none
     */
    Query parse(String sparql);

    /**
     * Runs a query; rows may be left unread.
     *
     * @throws ToolProblem if it may not run, or takes too long
     */
    void run(Query query, Consumer<Answer> use);

    /**
     * Runs a saved query where it is answered: over our own data, or together with other people's.
     *
     * @param query the same with its values in it
     * @return who was asked besides our own data
     * @throws ToolProblem if it may not run, or takes too long
     */
    Members run(SavedQuery saved, Query query, Consumer<Answer> use);

    /** The address of the page about one of our IRIs, on the server as the caller reached it. */
    String page(String iri, Language language);
}
