package senryaku.sparql.conformance;

import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;

/** The domains that the schema of SPARQL 1.1 Service Description states. */
final class ServiceSchema {

    private static final String SD = "http://www.w3.org/ns/sparql-service-description#";

    private static final Map<String, String> DOMAINS = Map.of(
            "endpoint", "Service",
            "feature", "Service",
            "defaultDataset", "Service",
            "availableGraphs", "Service",
            "supportedLanguage", "Service",
            "resultFormat", "Service",
            "inputFormat", "Service",
            "defaultGraph", "Dataset",
            "namedGraph", "Dataset",
            "name", "NamedGraph");

    private ServiceSchema() {}

    /** Whether every subject of a property is of its domain, and there is a service at all. */
    static boolean holds(Graph graph) {
        boolean service = graph.contains(Node.ANY, RDF.type.asNode(), NodeFactory.createURI(SD + "Service"));
        return service
                && graph.stream()
                        .filter(triple -> triple.getPredicate().getURI().startsWith(SD))
                        .allMatch(triple -> fits(graph, triple));
    }

    private static boolean fits(Graph graph, Triple triple) {
        String domain = DOMAINS.get(triple.getPredicate().getURI().substring(SD.length()));
        return domain == null
                || graph.contains(triple.getSubject(), RDF.type.asNode(), NodeFactory.createURI(SD + domain));
    }
}
