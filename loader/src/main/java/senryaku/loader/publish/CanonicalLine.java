package senryaku.loader.publish;

import java.util.Comparator;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.XSD;

/**
 * A quad as a line of canonical N-Quads (RDF Dataset Canonicalization 1.0, section 5), without its line feed. Only what must
 * be escaped is escaped, so that equal quads have equal lines in every program.
 */
final class CanonicalLine {

    /** By code point, as the standard sorts; Java compares by UTF-16, which differs behind U+D7FF. */
    static final Comparator<String> BY_CODE_POINT = CanonicalLine::compare;

    private static final int DELETE = 0x7F;

    /** How blank nodes are called that callers wrote: by 128 random bits, once and for all. */
    private static final Pattern WRITTEN = Pattern.compile("w[0-9a-f]{32}");

    private CanonicalLine() {}

    /**
     * The line.
     *
     * @throws IllegalArgumentException if a node is blank and has no lasting name
     */
    static String of(Quad quad) {
        StringBuilder line = new StringBuilder();
        for (Node node : new Node[] {quad.getSubject(), quad.getPredicate(), quad.getObject(), quad.getGraph()}) {
            append(line, node, quad);
            line.append(' ');
        }
        return line.append('.').toString();
    }

    /** A plain text as a literal. */
    static String literal(String text) {
        StringBuilder line = new StringBuilder();
        appendLiteral(line, NodeFactory.createLiteralString(text));
        return line.toString();
    }

    private static void append(StringBuilder line, Node node, Quad quad) {
        if (node.isURI()) {
            line.append('<').append(node.getURI()).append('>');
        } else if (node.isLiteral()) {
            appendLiteral(line, node);
        } else if (node.isBlank() && WRITTEN.matcher(node.getBlankNodeLabel()).matches()) {
            line.append("_:").append(node.getBlankNodeLabel());
        } else {
            throw new IllegalArgumentException("A blank node has no lasting name: " + quad);
        }
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

    private static int compare(String left, String right) {
        int shorter = Math.min(left.length(), right.length());
        for (int i = 0; i < shorter; i++) {
            char a = left.charAt(i);
            char b = right.charAt(i);
            if (a != b) {
                boolean pairs = Character.isSurrogate(a) != Character.isSurrogate(b);
                return pairs ? Boolean.compare(Character.isSurrogate(a), Character.isSurrogate(b)) : a - b;
            }
        }
        return left.length() - right.length();
    }
}
