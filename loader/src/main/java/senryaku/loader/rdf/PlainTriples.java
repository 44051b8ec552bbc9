package senryaku.loader.rdf;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.XSD;
import senryaku.loader.graph.Triples;

/**
 * Reads the lines of N-Triples and N-Quads that are written as almost all are: IRIs of plain ASCII, literals without escapes.
 * Each term is made once, and looked up after that. All other lines, with blank nodes, escapes or mistakes, are left to Jena.
 */
final class PlainTriples {

    /** What no parser has anything to say of: a host, one fragment at most, no escapes, no steps up. */
    private static final Pattern IRI = Pattern.compile(
            "https?://[a-z0-9]+(?:[.-][a-z0-9]+)*(?:/(?!\\.)[A-Za-z0-9._~:@!$&'()*+,;=-]*)*+(?:#[A-Za-z0-9._~:@!$&'()*+,;=/-]*)?");

    private static final Pattern TEXT =
            Pattern.compile("[\\x20-\\x7E\\u00A0-\\uD7FF\\uE000-\\uFDCF\\uFE00-\\uFFEF&&[^\"\\\\]]*");
    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2}");
    private static final int NO = -1;

    private final String text;
    private final boolean quads;
    private final Triples triples;
    private final Map<String, Integer> known = new HashMap<>();
    private final StringBuilder others = new StringBuilder();
    private int position;

    private PlainTriples(String text, boolean quads, Triples triples) {
        this.text = text;
        this.quads = quads;
        this.triples = triples;
    }

    /**
     * Reads what is plain.
     *
     * @param quads whether a graph may follow; it is not kept
     * @param triples is given what is read
     * @return all other lines; nothing, if what they say may go on in the next line
     */
    static Optional<String> read(String text, boolean quads, Triples triples) {
        return new PlainTriples(text, quads, triples).read();
    }

    private Optional<String> read() {
        int start = 0;
        while (start < text.length()) {
            int feed = text.indexOf('\n', start);
            int end = feed < 0 ? text.length() : feed;
            position = start;
            if (!line(end)) {
                String other = text.substring(start, end).strip();
                if (!isOneStatement(other)) {
                    return Optional.empty();
                }
                others.append(other).append('\n');
            }
            start = end + 1;
        }
        return Optional.of(others.toString());
    }

    /** Or none: a comment. */
    private static boolean isOneStatement(String line) {
        return line.isEmpty()
                || line.startsWith("#")
                || (line.endsWith(".") && (line.startsWith("<") || line.startsWith("_:")));
    }

    private boolean line(int end) {
        int subject = iri(end);
        int predicate = subject == NO ? NO : iri(end);
        int object = predicate == NO ? NO : object(end);
        if (object == NO || (quads && position < end && text.charAt(position) == '<' && iri(end) == NO)) {
            return false;
        }
        boolean whole = position + 1 == end && text.charAt(position) == '.';
        if (whole) {
            triples.add(subject, predicate, object);
        }
        return whole;
    }

    /** An IRI in angle brackets and a blank behind it. */
    private int iri(int end) {
        if (position >= end || text.charAt(position) != '<') {
            return NO;
        }
        int close = text.indexOf("> ", position);
        if (close < 0 || close > end) {
            return NO;
        }
        String iri = text.substring(position + 1, close);
        position = close + 2;
        Integer number = known.get(iri);
        if (number == null) {
            number = IRI.matcher(iri).matches() ? triples.terms().number(NodeFactory.createURI(iri)) : NO;
            known.put(iri, number);
        }
        return number;
    }

    private int object(int end) {
        if (position >= end || text.charAt(position) != '"') {
            return iri(end);
        }
        int close = text.indexOf('"', position + 1);
        int behind = close < 0 ? -1 : text.indexOf(' ', close);
        if (behind < 0 || behind > end) {
            return NO;
        }
        String literal = text.substring(position, behind);
        int quote = close - position;
        position = behind + 1;
        Integer number = known.get(literal);
        if (number == null) {
            number = literal(literal, quote);
            known.put(literal, number);
        }
        return number;
    }

    /**
     * Makes a literal.
     *
     * @param close where its closing quote stands
     */
    private int literal(String written, int close) {
        String words = written.substring(1, close);
        String kind = written.substring(close + 1);
        if (!TEXT.matcher(words).matches()) {
            return NO;
        }
        if (kind.isEmpty()) {
            return number(NodeFactory.createLiteralString(words));
        }
        if (kind.startsWith("@") && LANGUAGE.matcher(kind.substring(1)).matches()) {
            return number(NodeFactory.createLiteralLang(words, kind.substring(1)));
        }
        if (kind.startsWith("^^<" + XSD.NS) && kind.endsWith(">")) {
            String datatype = kind.substring("^^<".length(), kind.length() - 1);
            return IRI.matcher(datatype).matches()
                    ? number(NodeFactory.createLiteralDT(words, NodeFactory.getType(datatype)))
                    : NO;
        }
        return NO;
    }

    private int number(Node literal) {
        return triples.terms().number(RdfCollector.stored(literal));
    }
}
