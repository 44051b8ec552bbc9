package senryaku.sparql.network;

import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.ORG;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;

/** The terms by which a graph is read. */
final class Terms {

    static final Node TYPE = RDF.type.asNode();
    static final Node MEMBER = ORG.member.asNode();
    static final Node ORGANIZATION = ORG.organization.asNode();
    static final Node ROLE = ORG.role.asNode();
    static final Node DURING = ORG.memberDuring.asNode();
    static final Node DCTERMS_TYPE = DCTerms.type.asNode();
    static final Node BEGINNING = time("hasBeginning");
    static final Node ENDING = time("hasEnd");

    /** The precisions in which OWL-Time gives an instant. */
    static final List<Node> INSTANTS = List.of(
            time("inXSDDate"),
            time("inXSDgYearMonth"),
            time("inXSDgYear"),
            time("inXSDDateTimeStamp"),
            time("inXSDDateTime"));

    /** What a thing is called. The first that a thing has is taken. */
    static final List<Node> LABELS = List.of(
            RDFS.label.asNode(),
            SKOS.prefLabel.asNode(),
            FOAF.name.asNode(),
            DCTerms.title.asNode(),
            NodeFactory.createURI("https://schema.org/name"),
            NodeFactory.createURI("http://schema.org/name"));

    private Terms() {}

    private static Node time(String name) {
        return NodeFactory.createURI("http://www.w3.org/2006/time#" + name);
    }
}
