package senryaku.sparql.release;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.lang.LabelToNode;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;

/**
 * So much of a release as is needed to speak of some things: what is stated of them, what that rests on, and the names of
 * everything.
 */
final class Snapshot {

    private static final Set<String> NAMING = Set.of(RDFS.label.getURI(), SKOS.prefLabel.getURI(), RDF.type.getURI());

    private final String base;
    private final Graph stated = GraphFactory.createDefaultGraph();
    private final Map<String, Set<Node>> parts = new HashMap<>();
    private final Map<Triple, Set<String>> sources = new HashMap<>();
    private final Graph context = GraphFactory.createDefaultGraph();

    private Snapshot(String base) {
        this.base = base;
    }

    /**
     * Reads a dump for some things.
     *
     * @param things their IRIs, without fragments
     */
    static Snapshot read(Dump dump, Set<String> things) {
        Snapshot snapshot = new Snapshot(dump.base());
        List<String> ofThings = new ArrayList<>();
        List<String> around = new ArrayList<>();
        Set<String> statements = new HashSet<>();
        dump.each(line -> {
            if (snapshot.isStated(line) && things.contains(Line.root(line.subject()))) {
                ofThings.add(line.text());
            } else if ((NAMING.contains(line.predicate()) && !snapshot.isReified(line)) || snapshot.isDated(line)) {
                around.add(line.text());
            }
            if (line.predicate().equals(RDF.subject.getURI()) && things.contains(Line.root(line.objectIri()))) {
                statements.add(line.subject());
            }
        });
        Set<String> quotes = new HashSet<>();
        dump.each(line -> {
            if (statements.contains(line.subject())) {
                around.add(line.text());
                quotes.add(line.objectIri());
            }
        });
        dump.each(line -> {
            if (quotes.contains(Line.root(line.subject())) && line.subject().startsWith(dump.base() + "id/quote/")) {
                around.add(line.text());
            }
        });
        parse(ofThings, quad -> {
            snapshot.stated.add(quad.asTriple());
            snapshot.sources
                    .computeIfAbsent(quad.asTriple(), triple -> new TreeSet<>())
                    .add(slug(quad.getGraph().getURI()));
        });
        parse(around, quad -> snapshot.context.add(quad.asTriple()));
        snapshot.stated.stream()
                .map(Triple::getSubject)
                .forEach(part -> snapshot.parts
                        .computeIfAbsent(Line.root(part.getURI()), root -> new HashSet<>())
                        .add(part));
        return snapshot;
    }

    /** Whether a line says something of a thing, by a source or a curator, and is not about a statement or a quote. */
    boolean isStated(Line line) {
        boolean ofThing =
                line.subject().startsWith(base + "id/") && !line.subject().startsWith(base + "id/quote/");
        return ofThing && !line.graph().equals(base + "graph/derived");
    }

    private boolean isDated(Line line) {
        return line.predicate().equals(DCTerms.date.getURI()) && line.subject().startsWith(base + "id/document/");
    }

    private boolean isReified(Line line) {
        return line.subject().startsWith(base + "graph/");
    }

    /** The last part of the name of a source's graph, whether of what it states or of what is curated. */
    private static String slug(String graph) {
        return graph.substring(graph.lastIndexOf('/') + 1);
    }

    private static void parse(List<String> lines, Consumer<Quad> use) {
        RDFParser.fromString(String.join("\n", lines), Lang.NQUADS)
                .labelToNode(LabelToNode.createUseLabelAsGiven())
                .parse(new StreamRDFBase() {
                    @Override
                    public void quad(Quad quad) {
                        use.accept(quad);
                    }
                });
    }

    String base() {
        return base;
    }

    /** An own term of the ontology. */
    Node term(String name) {
        return NodeFactory.createURI(base + "ontology#" + name);
    }

    /** The sources that state something, or whose curator does. */
    Set<String> sources(Triple triple) {
        return sources.getOrDefault(triple, Set.of());
    }

    /** The document of a source. */
    Node document(String slug) {
        return NodeFactory.createURI(base + "id/document/" + slug);
    }

    boolean says(Triple triple) {
        return stated.contains(triple);
    }

    /** Whether the release knows a thing: it says something of it, or what it is. */
    boolean isNamed(Node thing) {
        return of(thing).findAny().isPresent() || context.contains(thing, RDF.type.asNode(), Node.ANY);
    }

    /** All that is stated of one thing, without that of its parts. */
    Stream<Triple> of(Node thing) {
        return stated.stream(thing, Node.ANY, Node.ANY);
    }

    /** A thing and its parts, as far as something is stated of them. */
    Stream<Node> below(String root) {
        return parts.getOrDefault(root, Set.of()).stream();
    }

    /** The values of a property, whether of a thing that is compared or of what is around it. */
    List<Node> values(Node subject, Node property) {
        return Stream.concat(stated.stream(subject, property, Node.ANY), context.stream(subject, property, Node.ANY))
                .map(Triple::getObject)
                .distinct()
                .sorted(Comparator.comparing(Node::toString))
                .toList();
    }

    /** The subjects around that have a value. */
    List<Node> having(Node property, Node value) {
        return context.stream(Node.ANY, property, value).map(Triple::getSubject).toList();
    }

    /** The classes of a thing. */
    Set<String> types(Node thing) {
        return values(thing, RDF.type.asNode()).stream().map(Node::toString).collect(Collectors.toSet());
    }
}
