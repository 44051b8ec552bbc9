package senryaku.sparql.mcp;

import java.math.BigDecimal;
import org.apache.jena.graph.Node;

/** Terms as JSON: an IRI and a text as a string, a number as a number. */
final class Values {

    /** A longer text is cut; the document itself can be had from the server. In UTF-16 code units. */
    private static final int LONGEST = 2000;

    private Values() {}

    static Object of(Node node) {
        if (!node.isLiteral()) {
            return node.isBlank() ? "_:" + node.getBlankNodeLabel() : node.toString();
        }
        return switch (node.getLiteralDatatype().getJavaClass() == null
                        || !node.getLiteralDatatype().isValid(node.getLiteralLexicalForm())
                ? ""
                : node.getLiteralValue()) {
            case Boolean truth -> truth;
            case Integer number -> number;
            case Long number -> number;
            case BigDecimal number -> number;
            default -> cut(node.getLiteralLexicalForm());
        };
    }

    static String cut(String text) {
        if (text.length() <= LONGEST) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
        return text.substring(0, end) + "… (+" + (text.length() - end) + ")";
    }
}
