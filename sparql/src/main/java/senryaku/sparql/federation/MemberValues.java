package senryaku.sparql.federation;

import java.util.regex.Pattern;
import org.eclipse.rdf4j.model.BNode;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Literal;
import org.eclipse.rdf4j.model.base.AbstractValueFactory;

/**
 * Terms of one member. Blank nodes of two members are never the same, whatever they are called. What is no term of RDF is refused:
 * written out in Turtle it could end there, and other triples begin.
 */
final class MemberValues extends AbstractValueFactory {

    /** What an IRI may not have in it (RDF 1.1 Turtle, IRIREF). */
    private static final Pattern NOT_IN_IRI = Pattern.compile("[\\x00-\\x20<>\"{}|^`\\\\]");

    private static final Pattern IRI = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:.*");

    /** A language tag (RDF 1.1 Turtle, LANGTAG). */
    private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]+(-[A-Za-z0-9]+)*");

    private final String prefix;

    MemberValues(String member) {
        this.prefix = member.replace('-', '_') + "_";
    }

    @Override
    public BNode createBNode(String id) {
        return super.createBNode(prefix + id.replaceAll("[^A-Za-z0-9]", "_"));
    }

    @Override
    public IRI createIRI(String iri) {
        if (!IRI.matcher(iri).matches() || NOT_IN_IRI.matcher(iri).find()) {
            throw new IllegalArgumentException("no IRI");
        }
        return super.createIRI(whole(iri));
    }

    @Override
    public Literal createLiteral(String value) {
        return super.createLiteral(whole(value));
    }

    @Override
    public Literal createLiteral(String value, IRI datatype) {
        return super.createLiteral(whole(value), datatype);
    }

    @Override
    public Literal createLiteral(String value, String language) {
        if (!LANGUAGE.matcher(language).matches()) {
            throw new IllegalArgumentException("no language tag");
        }
        return super.createLiteral(whole(value), language);
    }

    /** Half of a character cannot be written. */
    private static String whole(String text) {
        for (int i = 0; i < text.length(); i++) {
            char one = text.charAt(i);
            if (Character.isHighSurrogate(one)
                    && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
            } else if (Character.isSurrogate(one)) {
                throw new IllegalArgumentException("half of a character");
            }
        }
        return text;
    }
}
