package senryaku.sparql.describe;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.jena.atlas.json.JsonArray;
import org.apache.jena.atlas.json.JsonObject;
import org.apache.jena.atlas.json.JsonString;
import org.apache.jena.atlas.json.JsonValue;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.ORG;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import senryaku.sparql.query.Bilingual;

/** Pages as search engines read them: schema.org in JSON-LD, to stand within a page. */
public final class SchemaOrg {

    private static final Map<String, String> TYPES = Map.of(
            "person", "Person",
            "body", "Organization",
            "project", "ResearchProject",
            "strategy", "CreativeWork",
            "document", "CreativeWork",
            "event", "Event",
            "place", "Place");

    private SchemaOrg() {}

    /**
     * A thing, with its names and where it belongs.
     *
     * @param kind of thing, such as {@code person}
     * @param graph what is said of it, with the names of its neighbours
     */
    public static String thing(String iri, String kind, Graph graph) {
        Node thing = NodeFactory.createURI(iri);
        JsonObject object = new JsonObject();
        object.put("@context", "https://schema.org");
        object.put("@type", TYPES.getOrDefault(kind, "Thing"));
        object.put("@id", iri);
        object.put("url", iri);
        put(object, "name", all(graph, thing, List.of(RDFS.label.asNode(), SKOS.prefLabel.asNode()), SchemaOrg::words));
        put(object, "alternateName", all(graph, thing, List.of(SKOS.altLabel.asNode()), SchemaOrg::words));
        put(
                object,
                "sameAs",
                all(graph, thing, List.of(OWL.sameAs.asNode(), SKOS.exactMatch.asNode()), SchemaOrg::iri));
        if (kind.equals("person")) {
            put(object, "memberOf", all(graph, thing, List.of(ORG.memberOf.asNode()), body -> named(graph, body)));
        } else if (kind.equals("body")) {
            put(
                    object,
                    "parentOrganization",
                    all(graph, thing, List.of(ORG.subOrganizationOf.asNode()), body -> named(graph, body)));
        }
        return safe(object);
    }

    /** The data set, with where it can be had. */
    public static String dataset(Site site, boolean licensed) {
        JsonObject object = new JsonObject();
        object.put("@context", "https://schema.org");
        object.put("@type", "Dataset");
        object.put("@id", site.dataset());
        object.put("url", site.address() + "/");
        object.put("name", both(Words.of("dataset.title")));
        object.put("description", both(Words.of("dataset.what")));
        object.put("version", site.release());
        object.put("datePublished", site.published());
        object.put("isAccessibleForFree", true);
        if (licensed) {
            object.put("license", Site.LICENCE);
        }
        JsonArray files = new JsonArray();
        files.add(download(site.address() + "/releases/current.nq.gz", "application/n-quads"));
        files.add(download(site.address() + "/queries/who-chairs?format=csv", "text/csv"));
        object.put("distribution", files);
        return safe(object);
    }

    private static JsonObject download(String address, String type) {
        JsonObject file = new JsonObject();
        file.put("@type", "DataDownload");
        file.put("contentUrl", address);
        file.put("encodingFormat", type);
        return file;
    }

    private static JsonArray all(Graph graph, Node thing, List<Node> properties, Function<Node, JsonValue> form) {
        JsonArray values = new JsonArray();
        for (Node property : properties) {
            graph.find(thing, property, Node.ANY)
                    .forEachRemaining(triple -> values.add(form.apply(triple.getObject())));
        }
        return values;
    }

    private static void put(JsonObject object, String key, JsonArray values) {
        if (!values.isEmpty()) {
            object.put(key, values);
        }
    }

    private static JsonValue words(Node node) {
        if (!node.isLiteral()) {
            return new JsonString(node.toString());
        }
        return node.getLiteralLanguage().isEmpty()
                ? new JsonString(node.getLiteralLexicalForm())
                : tagged(node.getLiteralLexicalForm(), node.getLiteralLanguage());
    }

    private static JsonString iri(Node node) {
        return new JsonString(node.toString());
    }

    private static JsonObject named(Graph graph, Node thing) {
        JsonObject object = new JsonObject();
        object.put("@type", "Organization");
        object.put("@id", thing.toString());
        put(object, "name", all(graph, thing, List.of(RDFS.label.asNode()), SchemaOrg::words));
        return object;
    }

    private static JsonArray both(Bilingual words) {
        JsonArray both = new JsonArray();
        both.add(tagged(words.ja(), "ja"));
        both.add(tagged(words.en(), "en"));
        return both;
    }

    private static JsonObject tagged(String words, String language) {
        JsonObject object = new JsonObject();
        object.put("@value", words);
        object.put("@language", language);
        return object;
    }

    /** Within a page nothing may look like markup, whatever the data holds. */
    private static String safe(JsonObject object) {
        return object.toString().replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026");
    }
}
