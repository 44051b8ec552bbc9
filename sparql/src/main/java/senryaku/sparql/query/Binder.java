package senryaku.sparql.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.Syntax;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.syntax.ElementData;
import org.apache.jena.sparql.syntax.ElementSubQuery;
import org.apache.jena.sparql.syntax.ElementVisitorBase;
import org.apache.jena.sparql.syntax.ElementWalker;

/**
 * Puts values into a saved query: the rows of {@code VALUES ?name_ { … }} are replaced in the parsed query. No text is
 * ever pasted, and what comes out is again plain SPARQL 1.1.
 */
public final class Binder {

    private static final Var THING = Var.alloc("thing");
    private static final Var FOUND = Var.alloc("found");

    private Binder() {}

    /**
     * Binds values.
     *
     * @param saved the query
     * @param values by the name of the parameter; what is left out keeps the default that stands in the file
     * @return a query of its own
     */
    public static Query bind(SavedQuery saved, Map<String, Node> values) {
        Query query = saved.parse();
        List<ElementData> blocks = blocks(query);
        values.forEach((name, value) -> {
            Parameter parameter = saved.parameter(name)
                    .orElseThrow(() -> new IllegalArgumentException("no parameter " + name + " in " + saved.name()));
            replace(blocks, parameter.variable(), List.of(value));
        });
        return query;
    }

    /**
     * Binds values, and lets an index find what a query with {@code VALUES (?thing ?found)} would look for itself.
     *
     * @param finder asked for the parameter {@code text}, among the things of the parameter {@code kind}
     */
    public static Query bind(SavedQuery saved, Map<String, Node> values, Finder finder) {
        Query query = bind(saved, values);
        Node text = values.get("text");
        List<ElementData> blocks = blocks(query, Binder::holdsFound);
        if (text != null && !blocks.isEmpty()) {
            List<String> kinds =
                    values.containsKey("kind") ? List.of(values.get("kind").getLiteralLexicalForm()) : List.of();
            List<Finder.Found> found = finder.find(text.getLiteralLexicalForm(), kinds);
            for (ElementData block : blocks) {
                block.getRows().clear();
                found.forEach(one -> block.add(BindingFactory.binding(
                        THING,
                        NodeFactory.createURI(one.iri()),
                        FOUND,
                        NodeFactory.createLiteralDT(String.valueOf(one.score()), XSDDatatype.XSDdecimal))));
            }
        }
        return query;
    }

    /**
     * Fills one VALUES of a query of our own with several rows.
     *
     * @param text SPARQL with {@code VALUES ?variable { … }}
     */
    public static Query fill(String text, String variable, List<Node> values) {
        Query query = QueryFactory.create(text, Syntax.syntaxSPARQL_11);
        replace(blocks(query), variable, values);
        return query;
    }

    /** The variables that hold parameters, sorted: each alone in a VALUES and ending in an underscore. */
    static List<String> parameterVariables(Query query) {
        return blocks(query).stream().map(Binder::variable).distinct().sorted().toList();
    }

    private static void replace(List<ElementData> blocks, String variable, List<Node> values) {
        for (ElementData block : blocks) {
            if (variable(block).equals(variable)) {
                block.getRows().clear();
                values.forEach(value -> block.add(BindingFactory.binding(Var.alloc(variable), value)));
            }
        }
    }

    private static String variable(ElementData block) {
        return block.getVars().getFirst().getVarName();
    }

    /** The VALUES that hold parameters, also those of inner queries. */
    static List<ElementData> blocks(Query query) {
        return blocks(query, Binder::holdsParameter);
    }

    private static List<ElementData> blocks(Query query, Predicate<ElementData> wanted) {
        List<ElementData> found = new ArrayList<>();
        collect(query, wanted, found);
        return found;
    }

    static boolean holdsParameter(ElementData block) {
        return block.getVars().size() == 1 && variable(block).endsWith("_");
    }

    private static boolean holdsFound(ElementData block) {
        return block.getVars().equals(List.of(THING, FOUND));
    }

    private static void collect(Query query, Predicate<ElementData> wanted, List<ElementData> found) {
        Element pattern = query.getQueryPattern();
        if (pattern == null) {
            return;
        }
        ElementWalker.walk(pattern, new ElementVisitorBase() {
            @Override
            public void visit(ElementData block) {
                if (wanted.test(block)) {
                    found.add(block);
                }
            }

            @Override
            public void visit(ElementSubQuery inner) {
                collect(inner.getQuery(), wanted, found);
            }
        });
    }
}
