package senryaku.sparql.write;

import java.nio.charset.CharsetEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;

/**
 * Whether a quad can be written down as RDF 1.1 and read back as it is. The parsers let some pass that only warn, and an update
 * can make terms of any text.
 */
final class Sound {

    /** What no IRI may hold (the rule IRIREF of Turtle and SPARQL). */
    private static final Pattern NO_IRI = Pattern.compile("[\\x00-\\x20<>\"{}|^`\\\\]");

    private static final Pattern ABSOLUTE = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:.*", Pattern.DOTALL);
    private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*");

    private static final int SHOWN = 80;

    private Sound() {}

    /** @throws WriteProblem with 400 if the quad is none of RDF 1.1 */
    static void check(Quad quad) {
        iri(quad.getGraph());
        resource(quad.getSubject());
        iri(quad.getPredicate());
        Node object = quad.getObject();
        if (object.isLiteral()) {
            literal(object);
        } else {
            resource(object);
        }
    }

    private static void resource(Node node) {
        if (!node.isBlank()) {
            iri(node);
        }
    }

    private static void iri(Node node) {
        if (!node.isURI()) {
            throw bad(node.toString());
        }
        String iri = node.getURI();
        if (!ABSOLUTE.matcher(iri).matches() || NO_IRI.matcher(iri).find() || !isUnicode(iri)) {
            throw bad(iri);
        }
    }

    private static void literal(Node literal) {
        String language = literal.getLiteralLanguage();
        if (!language.isEmpty() && !LANGUAGE.matcher(language).matches()) {
            throw bad("@" + language);
        }
        if (literal.getLiteralBaseDirection() != null) {
            throw bad(literal.toString());
        }
        if (!isUnicode(literal.getLiteralLexicalForm())) {
            throw bad(literal.toString());
        }
        if (NO_IRI.matcher(literal.getLiteralDatatypeURI()).find()) {
            throw bad(literal.getLiteralDatatypeURI());
        }
    }

    /** Half of a pair of surrogates is no character. */
    private static boolean isUnicode(String text) {
        CharsetEncoder encoder = StandardCharsets.UTF_8.newEncoder();
        return encoder.canEncode(text);
    }

    private static WriteProblem bad(String term) {
        String shown = term.replaceAll("\\p{Cntrl}", "?");
        return new WriteProblem(400, "badTerm", shown.length() > SHOWN ? shown.substring(0, SHOWN) + "…" : shown);
    }
}
