package senryaku.loader.rdf;

import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.document.JsonDocument;
import com.apicatalog.rdf.api.RdfConsumerException;
import com.apicatalog.rdf.api.RdfQuadConsumer;
import java.io.StringReader;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.jspecify.annotations.Nullable;

/** Turns one JSON-LD document into triples by one call of the JSON-LD processor. */
final class JsonLd {

    private final LocalContext context;

    JsonLd(LocalContext context) {
        this.context = context;
    }

    /**
     * The triples of a source, by their grounds.
     *
     * @throws IllegalStateException if the processor left a triple out: it drops without a word what it cannot name
     */
    Map<Grounds, Set<Triple>> triples(FactGraph graph) {
        List<Grounds> grounds = graph.grounds();
        Map<Grounds, Set<Triple>> triples = new LinkedHashMap<>();
        grounds.forEach(ground -> triples.put(ground, new LinkedHashSet<>()));
        try {
            JsonDocument document =
                    JsonDocument.of(new StringReader(graph.document().toString()));
            com.apicatalog.jsonld.JsonLd.toRdf(document).loader(context).provide(new Collector(grounds, triples));
        } catch (JsonLdError e) {
            throw new IllegalStateException("The loader wrote JSON-LD that its own context does not fit", e);
        }
        triples.forEach((ground, found) -> mustBe(graph.count(ground), found.size(), ground));
        return triples;
    }

    private static void mustBe(int written, int found, Grounds grounds) {
        if (written != found) {
            throw new IllegalStateException(
                    "Of %d triples %d came back from JSON-LD: %s".formatted(written, found, grounds));
        }
    }

    /** Receives quads; the graph's name ends with the number of its grounds. */
    private record Collector(List<Grounds> grounds, Map<Grounds, Set<Triple>> triples) implements RdfQuadConsumer {

        @Override
        public RdfQuadConsumer quad(
                String subject,
                String predicate,
                String object,
                @Nullable String datatype,
                @Nullable String language,
                @Nullable String direction,
                @Nullable String graph)
                throws RdfConsumerException {
            if (graph == null) {
                throw new RdfConsumerException("A triple without grounds: " + subject + " " + predicate);
            }
            Grounds ground = grounds.get(Integer.parseInt(graph.substring(FactGraph.GRAPH.length())));
            Node value = value(object, datatype, language);
            triples.getOrDefault(ground, Set.of())
                    .add(Triple.create(NodeFactory.createURI(subject), NodeFactory.createURI(predicate), value));
            return this;
        }

        private static Node value(String object, @Nullable String datatype, @Nullable String language) {
            if (language != null) {
                return NodeFactory.createLiteralLang(object, language);
            }
            return datatype == null
                    ? NodeFactory.createURI(object)
                    : NodeFactory.createLiteralDT(object, NodeFactory.getType(datatype));
        }
    }
}
