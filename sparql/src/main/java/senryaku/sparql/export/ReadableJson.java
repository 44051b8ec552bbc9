package senryaku.sparql.export;

import com.apicatalog.jsonld.JsonLd;
import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.document.JsonDocument;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonWriter;
import jakarta.json.stream.JsonGenerator;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.XSD;

/**
 * What is said of one thing as JSON-LD that people can read: the thing on top, its neighbours with their names within it,
 * what points to it under {@code @reverse}, and the words of our context, which is referred to by its address.
 */
public final class ReadableJson {

    private final JsonDocument context;

    /** @param context the text of the JSON-LD context document */
    public ReadableJson(String context) {
        this.context =
                JsonDocument.of(Json.createReader(new StringReader(context)).readObject());
    }

    /**
     * Writes a graph around one thing. Every triple must have the thing, or a neighbour of it, as its subject.
     *
     * @param iri of the thing
     * @param address under which the context can be had
     */
    public String write(Graph graph, String iri, String address) {
        JsonObject expanded = new Around(graph).thing(NodeFactory.createURI(iri));
        try {
            JsonObject compact = JsonLd.compact(
                            JsonDocument.of(
                                    Json.createArrayBuilder().add(expanded).build()),
                            context)
                    .get();
            JsonObjectBuilder referring = Json.createObjectBuilder().add("@context", address);
            compact.forEach((key, value) -> {
                if (!key.equals("@context")) {
                    referring.add(key, value);
                }
            });
            StringWriter text = new StringWriter();
            try (JsonWriter writer = Json.createWriterFactory(Map.of(JsonGenerator.PRETTY_PRINTING, true))
                    .createWriter(text)) {
                writer.writeObject(referring.build());
            }
            return text.toString().stripLeading() + "\n";
        } catch (JsonLdError e) {
            throw new IllegalStateException("the context of the program does not fit its data", e);
        }
    }

    /** The expanded form of JSON-LD, from the thing outwards. */
    private record Around(Graph graph) {

        JsonObject thing(Node thing) {
            JsonObjectBuilder object = said(thing, thing, true);
            Map<String, JsonArrayBuilder> reverse = new TreeMap<>();
            graph.find(Node.ANY, Node.ANY, thing).filterDrop(link -> link.subjectMatches(thing)).toList().stream()
                    .sorted(Comparator.comparing(link -> name(link.getSubject())))
                    .forEach(link ->
                            array(reverse, link.getPredicate().getURI()).add(said(link.getSubject(), thing, false)));
            if (!reverse.isEmpty()) {
                JsonObjectBuilder all = Json.createObjectBuilder();
                reverse.forEach(all::add);
                object.add("@reverse", all);
            }
            return object.build();
        }

        /** What is said of a node; of a neighbour without its link back, which stands at the thing. */
        private JsonObjectBuilder said(Node subject, Node thing, boolean isThing) {
            JsonObjectBuilder object = Json.createObjectBuilder().add("@id", name(subject));
            Map<String, JsonArrayBuilder> values = new LinkedHashMap<>();
            for (Triple triple : graph.find(subject, Node.ANY, Node.ANY).toList()) {
                Node value = triple.getObject();
                if (triple.predicateMatches(RDF.type.asNode())) {
                    array(values, "@type").add(name(value));
                } else if (isThing || !value.equals(thing)) {
                    boolean neighbour = isThing && !value.isLiteral() && !value.equals(thing);
                    array(values, triple.getPredicate().getURI())
                            .add(neighbour ? said(value, thing, false) : plain(value));
                }
            }
            values.forEach(object::add);
            return object;
        }

        private static JsonArrayBuilder array(Map<String, JsonArrayBuilder> values, String key) {
            return values.computeIfAbsent(key, unseen -> Json.createArrayBuilder());
        }

        private static JsonObjectBuilder plain(Node node) {
            JsonObjectBuilder object = Json.createObjectBuilder();
            if (!node.isLiteral()) {
                return object.add("@id", name(node));
            }
            object.add("@value", node.getLiteralLexicalForm());
            if (!node.getLiteralLanguage().isEmpty()) {
                return object.add("@language", node.getLiteralLanguage());
            }
            String type = node.getLiteralDatatypeURI();
            return type.equals(XSD.xstring.getURI()) ? object : object.add("@type", type);
        }

        private static String name(Node node) {
            return node.isBlank() ? "_:" + node.getBlankNodeLabel() : node.toString();
        }
    }
}
