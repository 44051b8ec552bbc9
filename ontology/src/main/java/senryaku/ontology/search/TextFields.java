package senryaku.ontology.search;

import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OA;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;

/** What the index holds: one Lucene document for each literal of an indexed property, and the fields of such a document. */
public final class TextFields {

    /** The properties that name a thing. */
    public static final List<Node> NAMES = List.of(
            RDFS.label.asNode(),
            SKOS.prefLabel.asNode(),
            SKOS.altLabel.asNode(),
            DCTerms.title.asNode(),
            FOAF.name.asNode());

    /** The property that holds the words of a quote. */
    public static final Node QUOTED = OA.exact.asNode();

    /** The subject's IRI. */
    public static final String THING = "thing";

    /** The property's IRI. */
    public static final String PROPERTY = "property";

    /** The graph's IRI. */
    public static final String GRAPH = "graph";

    /** The literal's language tag, searched in lower case and kept as it is; empty if it has none. */
    public static final String LANGUAGE = "lang";

    /** The literal as it is. */
    public static final String TEXT = "text";

    /** Its words, as {@link NameAnalyzer} splits them. */
    public static final String WORDS = "words";

    /** Its letters in one piece, as {@link Folding#letters} gives them; short texts only. */
    public static final String WHOLE = "whole";

    private static final Set<Node> NAMING = Set.copyOf(NAMES);

    private TextFields() {}

    /** Whether a property names a thing. */
    public static boolean isName(Node property) {
        return NAMING.contains(property);
    }
}
