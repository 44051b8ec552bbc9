package senryaku.sparql.network;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.ORG;
import senryaku.sparql.query.Kinds;

/**
 * A node that stands for a tie between two others, as W3C ORG writes seats. People want to see the tie, so it becomes an
 * edge.
 *
 * @param from properties of the node that lead to where the edge begins
 * @param to the property that leads to where it ends
 * @param relation what the edge is called if no role says it
 * @param title the property with the words of a document for it
 */
record TieForm(List<Node> from, Node to, Node relation, Node title) {

    /** The seat, the holding of a post, and the change of a body into another. */
    static List<TieForm> all(Kinds kinds) {
        Node roleTitle = own(kinds, "roleTitle");
        return List.of(
                new TieForm(
                        List.of(Terms.MEMBER, own(kinds, "filledExOfficioBy")),
                        Terms.ORGANIZATION,
                        ORG.Membership.asNode(),
                        roleTitle),
                new TieForm(List.of(Terms.MEMBER), own(kinds, "post"), ORG.holds.asNode(), roleTitle),
                new TieForm(
                        List.of(ORG.originalOrganization.asNode()),
                        ORG.resultingOrganization.asNode(),
                        ORG.ChangeEvent.asNode(),
                        own(kinds, "title")));
    }

    /** An affiliation: the roster shows it beside a seat, so the edge begins at the holder of the seat. */
    static TieForm affiliation(Kinds kinds) {
        return new TieForm(
                List.of(own(kinds, "affiliation")), Terms.ORGANIZATION, own(kinds, "Affiliation"), own(kinds, "title"));
    }

    static Node own(Kinds kinds, String term) {
        return NodeFactory.createURI(kinds.base() + "ontology#" + term);
    }

    /** Where the edges of a tie begin. */
    List<Node> sources(Graph graph, Node tie) {
        return from.stream()
                .flatMap(property -> objects(graph, tie, property).stream())
                .distinct()
                .toList();
    }

    /** Where they end. */
    List<Node> targets(Graph graph, Node tie) {
        return objects(graph, tie, to);
    }

    /** The things, not the words, that a property leads to. */
    static List<Node> objects(Graph graph, Node subject, Node property) {
        List<Node> found = new ArrayList<>();
        graph.find(subject, property, Node.ANY)
                .mapWith(Triple::getObject)
                .filterDrop(Node::isLiteral)
                .forEachRemaining(found::add);
        return found;
    }
}
