package senryaku.sparql.query;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.Syntax;

/**
 * Parses queries whose first lines declare prefixes. Jena's parser looks at each character many times, and most characters of a short query
 * are those of its prefixes: with ten of them they took half of its time.
 */
public final class Preamble {

    /** A declaration whose name and IRI are such that they mean the same wherever they stand. */
    private static final Pattern PREFIX = Pattern.compile(
            "\\s*+(?i:PREFIX)[ \\t]++([A-Za-z][A-Za-z0-9]*+|):[ \\t]*+<(https?://[a-z0-9][a-z0-9.-]*+(?:/[A-Za-z0-9_-][A-Za-z0-9._-]*+)*+[/#]?+)>");

    private Preamble() {}

    /**
     * Parses SPARQL 1.1.
     *
     * @param base that relative IRIs are resolved against
     * @throws QueryException as {@link QueryFactory#create(String, String, Syntax)} has it, for the whole text
     */
    public static Query parse(String text, String base) {
        Query query = new Query();
        Matcher declaration = PREFIX.matcher(text);
        int end = 0;
        while (declaration.lookingAt()) {
            query.setPrefix(declaration.group(1), declaration.group(2));
            end = declaration.end();
            declaration.region(end, text.length());
        }
        if (end == 0) {
            return QueryFactory.create(text, base, Syntax.syntaxSPARQL);
        }
        try {
            return QueryFactory.parse(query, text.substring(end), base, Syntax.syntaxSPARQL);
        } catch (QueryException e) {
            return QueryFactory.create(text, base, Syntax.syntaxSPARQL); // tells the line and column
        }
    }
}
