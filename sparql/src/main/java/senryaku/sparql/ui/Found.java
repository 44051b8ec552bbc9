package senryaku.sparql.ui;

import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;

/**
 * One row of an answer, as pictures read it.
 *
 * @param values by the name of the column; what is unknown is absent
 */
public record Found(Map<String, Node> values) {

    /** Copies a row. */
    public static Found of(Binding row) {
        Map<String, Node> values = new TreeMap<>();
        for (Iterator<Var> names = row.vars(); names.hasNext(); ) {
            Var name = names.next();
            values.put(name.getVarName(), row.get(name));
        }
        return new Found(values);
    }

    /** The text or the IRI in a column; empty if nothing is known. */
    public String text(String column) {
        Node value = values.get(column);
        if (value == null) {
            return "";
        }
        return value.isLiteral() ? value.getLiteralLexicalForm() : value.toString();
    }

    /** The same; absent if nothing is known. */
    public Optional<String> known(String column) {
        return Optional.of(text(column)).filter(text -> !text.isEmpty());
    }

    /** The last part of an IRI, such as {@code done}. */
    public String name(String column) {
        String iri = text(column);
        return iri.substring(iri.lastIndexOf('/') + 1);
    }
}
