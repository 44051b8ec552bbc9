package senryaku.loader.rdf;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import senryaku.loader.fact.Id;

/**
 * One JSON-LD document with the facts of a source: a named graph for each of the different grounds, in it the node
 * objects of everything that is said on these grounds.
 */
final class FactGraph {

    static final String CONTEXT = "https://w3id.org/senryaku/context.jsonld";
    static final String GRAPH = "urn:senryaku:grounds:";

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final Map<Grounds, Map<Id, ObjectNode>> nodes = new LinkedHashMap<>();
    private final Map<Grounds, Set<String>> triples = new LinkedHashMap<>();

    /** Says that one thing has a relation to another. */
    void link(Grounds grounds, Id subject, String predicate, Id object) {
        add(grounds, subject, predicate, NODES.objectNode().put("@id", object.text()));
    }

    /** Says that a thing is of a class. */
    void type(Grounds grounds, Id subject, String type) {
        add(grounds, subject, "@type", NODES.textNode(type));
    }

    /** Says words in a language. */
    void words(Grounds grounds, Id subject, String predicate, String words, String language) {
        add(grounds, subject, predicate, NODES.objectNode().put("@value", words).put("@language", language));
    }

    /** Says a value of a type of XML Schema. */
    void value(Grounds grounds, Id subject, String predicate, String value, String type) {
        add(grounds, subject, predicate, NODES.objectNode().put("@value", value).put("@type", type));
    }

    /** All grounds, in the order of their graphs in the document. */
    List<Grounds> grounds() {
        return new ArrayList<>(nodes.keySet());
    }

    /** How many different triples are said on some grounds. */
    int count(Grounds grounds) {
        return triples.getOrDefault(grounds, Set.of()).size();
    }

    /** The document: {@code @context} and {@code @graph}. */
    ObjectNode document() {
        ObjectNode document = NODES.objectNode().put("@context", CONTEXT);
        ArrayNode graphs = document.putArray("@graph");
        List<Grounds> all = grounds();
        for (int i = 0; i < all.size(); i++) {
            ObjectNode graph = graphs.addObject().put("@id", GRAPH + i);
            graph.putArray("@graph")
                    .addAll(nodes.getOrDefault(all.get(i), Map.of()).values());
        }
        return document;
    }

    private void add(Grounds grounds, Id subject, String predicate, JsonNode value) {
        if (triples.computeIfAbsent(grounds, key -> new HashSet<>()).add(subject + " " + predicate + " " + value)) {
            nodes.computeIfAbsent(grounds, key -> new LinkedHashMap<>())
                    .computeIfAbsent(subject, id -> NODES.objectNode().put("@id", id.text()))
                    .withArrayProperty(predicate)
                    .add(value);
        }
    }
}
