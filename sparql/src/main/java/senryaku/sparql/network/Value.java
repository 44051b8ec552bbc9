package senryaku.sparql.network;

import java.util.Set;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;

/** One value of an attribute, as text that its type can be read from. */
record Value(String text, Column.Type type) {

    /** So many digits a 64-bit whole number always holds. */
    private static final int DIGITS = 18;

    private static final Set<String> TRUE_AND_FALSE = Set.of("true", "false");

    static Value text(String text) {
        return new Value(Text.clean(text), Column.Type.STRING);
    }

    /** A literal; what its datatype does not allow stays text. */
    static Value of(Node literal) {
        String form = literal.getLiteralLexicalForm();
        if (!literal.getLiteral().isWellFormed()) {
            return text(form);
        }
        if (literal.getLiteralDatatype().equals(XSDDatatype.XSDboolean) && TRUE_AND_FALSE.contains(form)) {
            return new Value(form, Column.Type.BOOLEAN);
        }
        if (!(literal.getLiteralValue() instanceof Number)) {
            return text(form);
        }
        if (form.matches("[+-]?\\d{1," + DIGITS + "}")) {
            return new Value(Long.toString(Long.parseLong(form)), Column.Type.LONG);
        }
        double number = ((Number) literal.getLiteralValue()).doubleValue();
        return Double.isFinite(number) ? new Value(form.strip(), Column.Type.DOUBLE) : text(form);
    }

    /** Both values in one cell. */
    Value and(Value other) {
        return text.equals(other.text) ? this : new Value(text + " | " + other.text, Column.Type.STRING);
    }
}
