package senryaku.sparql.ui;

import java.util.Map;

/**
 * A link.
 *
 * @param text what is read
 * @param href where it leads
 */
public record Link(String text, String href) {

    private static final Map<String, String> TYPES = Map.of(
            "ttl", "text/turtle",
            "nt", "application/n-triples",
            "nq", "application/n-quads",
            "jsonld", "application/ld+json",
            "rdfxml", "application/rdf+xml",
            "json", "application/json",
            "csv", "text/csv",
            "tsv", "text/tab-separated-values",
            "xml", "application/sparql-results+xml");

    /** The media type of a link whose text is the short name of a form; empty for others. */
    public String type() {
        return TYPES.getOrDefault(text, "");
    }
}
