package senryaku.sparql.server;

import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.compose.Union;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphMapLink;

/**
 * The description of the service as one more named graph. A release never changes, and TDB2 is fast only on its own graphs;
 * so the graph is put beside the others for those queries alone that speak of descriptions, as editors do that look for
 * example queries.
 */
final class ServiceGraph {

    private static final List<String> SPOKEN = List.of(
            "http://www.w3.org/ns/shacl#",
            "http://rdfs.org/ns/void#",
            "http://www.w3.org/ns/dcat#",
            "http://www.w3.org/ns/sparql-service-description#");

    private final Node name;

    /** @param base the IRI that all names begin with */
    ServiceGraph(String base) {
        this.name = NodeFactory.createURI(base + "graph/service");
    }

    /** Whether a query names the graph, or a term of a vocabulary that no release uses and the graph does. */
    boolean isAsked(Query query) {
        if (query.getQueryPattern() == null) {
            return false;
        }
        return query.getGraphURIs().contains(name.getURI())
                || query.getNamedGraphURIs().contains(name.getURI())
                || Mentioned.in(query).anyMatch(this::isOurs);
    }

    private boolean isOurs(String iri) {
        return iri.equals(name.getURI()) || SPOKEN.stream().anyMatch(iri::startsWith);
    }

    /** The data with the description. */
    DatasetGraph beside(DatasetGraph data, Graph service) {
        DatasetGraph all = new DatasetGraphMapLink(new Union(data.getUnionGraph(), service));
        data.listGraphNodes().forEachRemaining(graph -> all.addGraph(graph, data.getGraph(graph)));
        all.addGraph(name, service);
        return all;
    }
}
