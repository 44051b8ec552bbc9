package senryaku.loader.publish;

import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.XSD;

/**
 * Terms as canonical N-Quads write them (RDF Dataset Canonicalization 1.0, section 5). Only what must be escaped is escaped, so
 * that equal quads have equal lines in every program.
 */
final class CanonicalLine {

    private static final int DELETE = 0x7F;

    /** How blank nodes are called that callers wrote: by 128 random bits, once and for all. */
    private static final Pattern WRITTEN = Pattern.compile("w[0-9a-f]{32}");

    private CanonicalLine() {}

    /**
     * A term of a quad.
     *
     * @throws IllegalArgumentException if it is blank and has no lasting name
     */
    static String term(Node node) {
        StringBuilder text = new StringBuilder();
        if (node.isURI()) {
            text.append('<').append(node.getURI()).append('>');
        } else if (node.isLiteral()) {
            appendLiteral(text, node);
        } else if (node.isBlank() && WRITTEN.matcher(node.getBlankNodeLabel()).matches()) {
            text.append("_:").append(node.getBlankNodeLabel());
        } else {
            throw new IllegalArgumentException("A blank node has no lasting name: " + node);
        }
        return text.toString();
    }

    /** A plain text as a literal. */
    static String literal(String text) {
        return term(NodeFactory.createLiteralString(text));
    }

    private static void appendLiteral(StringBuilder line, Node literal) {
        line.append('"');
        appendEscaped(line, literal.getLiteralLexicalForm());
        line.append('"');
        String language = literal.getLiteralLanguage();
        String datatype = literal.getLiteralDatatypeURI();
        if (!language.isEmpty()) {
            line.append('@').append(language);
        } else if (!datatype.equals(XSD.xstring.getURI())) {
            line.append("^^<").append(datatype).append('>');
        }
    }

    private static void appendEscaped(StringBuilder line, String text) {
        int plain = 0;
        for (int i = 0; i < text.length(); i++) {
            char unit = text.charAt(i);
            if (unit < ' ' || unit == '"' || unit == '\\' || unit == DELETE) {
                line.append(text, plain, i);
                appendEscaped(line, unit);
                plain = i + 1;
            }
        }
        line.append(text, plain, text.length());
    }

    private static void appendEscaped(StringBuilder line, char unit) {
        switch (unit) {
            case '\b' -> line.append("\\b");
            case '\t' -> line.append("\\t");
            case '\n' -> line.append("\\n");
            case '\f' -> line.append("\\f");
            case '\r' -> line.append("\\r");
            case '"' -> line.append("\\\"");
            case '\\' -> line.append("\\\\");
            default -> line.append("\\u%04X".formatted((int) unit));
        }
    }
}
