package senryaku.sparql.network;

import java.util.Map;

/**
 * A node.
 *
 * @param id its IRI; {@code nameless-1} and so on for what has none
 * @param label its name in the language of the file
 * @param kind {@code person}, {@code body}, {@code post} and so on, or the class of a foreign thing
 * @param values by the name of the column; among them iri, kind, label_ja and label_en where known
 */
public record Vertex(String id, String label, String kind, Map<String, String> values) {

    public Vertex {
        values = Map.copyOf(values);
    }
}
