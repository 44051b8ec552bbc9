package senryaku.sparql.describe;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;

/**
 * How much of everything a release holds.
 *
 * @param graphs number of triples by the IRI of the named graph
 * @param classes number of things by the IRI of the class
 * @param properties number of triples by the IRI of the property
 * @param links what the things of a class lead to
 * @param documents what is said of the documents that the facts were taken from
 * @param examples one thing of every kind
 */
public record Figures(
        SortedMap<String, Long> graphs,
        SortedMap<String, Long> classes,
        SortedMap<String, Long> properties,
        List<Link> links,
        Graph documents,
        List<String> examples) {

    /**
     * So often a property leads from the things of a class to those of another, or to values of a datatype.
     *
     * @param from IRI of the class
     * @param property its IRI
     * @param to IRI of the class or datatype; empty if the other end has none
     * @param datatype whether {@code to} is a datatype
     * @param number of triples
     */
    public record Link(String from, String property, String to, boolean datatype, long number) {}

    /** The number of triples in the union of all graphs, each counted once per graph. */
    public long triples() {
        return graphs.values().stream().mapToLong(Long::longValue).sum();
    }

    /** The slugs of the sources. */
    public List<String> sources(String base) {
        String start = base + "graph/source/";
        return graphs.keySet().stream()
                .filter(graph -> graph.startsWith(start))
                .map(graph -> graph.substring(start.length()))
                .toList();
    }

    /** Whether every source comes with the program, so that one licence covers all facts. */
    public boolean shippedOnly(String base) {
        List<String> sources = sources(base);
        return !sources.isEmpty() && sources.stream().allMatch(Site::isShipped);
    }

    /** The links of one class by their property. */
    Map<String, List<Link>> from(String type) {
        return links.stream()
                .filter(link -> link.from().equals(type))
                .collect(Collectors.groupingBy(Link::property, TreeMap::new, Collectors.toList()));
    }
}
