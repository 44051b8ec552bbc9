package senryaku.loader.rdf;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Quad;
import senryaku.loader.fact.Id;
import senryaku.loader.source.Document;
import senryaku.loader.source.Source;
import senryaku.ontology.OntologyFiles;
import senryaku.ontology.Sen;

/**
 * The graphs of data of others: what its file states, in {@code graph/source/}, and the document, in {@code
 * graph/evidence/}. There are no words to quote, so no statement rests on a quote.
 */
public final class ForeignGraphs {

    /** A longer file is not kept as text. */
    private static final int TEXT_BYTES_AT_MOST = 1 << 20;

    private final Sen sen;
    private final ForeignSource foreign;
    private final BlankNames names;

    /** @param ontology whose base the IRIs of the graphs are to have */
    public ForeignGraphs(OntologyFiles ontology, ForeignSource foreign) {
        this.sen = new Sen(ontology.base());
        this.foreign = foreign;
        this.names = new BlankNames(
                foreign.triples(), sen.sourceGraph(foreign.source().slug()) + "#bnode-");
    }

    public ForeignSource foreign() {
        return foreign;
    }

    /** What blank nodes are called. */
    public BlankNames names() {
        return names;
    }

    /** The statements of the file, with names for blank nodes. */
    public List<Quad> stated() {
        return quads(foreign.triples().stream().map(names::named).toList());
    }

    /**
     * The statements as the file has them: shapes ask more of a thing with an IRI of ours than of a thing of others, and
     * a name that we gave to a blank node makes it none of ours.
     */
    public List<Quad> asWritten() {
        return quads(foreign.triples());
    }

    /** The document. Only if it has a body as publisher and a text, it is one of the documents that facts rest on. */
    public List<Quad> evidence() {
        List<Quad> quads = new ArrayList<>();
        Source source = foreign.source();
        Document document = foreign.files().document();
        EvidenceGraph graph =
                new EvidenceGraph(sen, source, document, new GraphWriter(sen, sen.evidenceGraph(source.slug()), quads));
        graph.about();
        source.publisher().map(this::publisher).ifPresent(graph::publisher);
        Optional<Id> body = source.publisher().map(Id::new).filter(Id::isBody);
        boolean kept = document.text().getBytes(StandardCharsets.UTF_8).length <= TEXT_BYTES_AT_MOST;
        if (kept) {
            graph.text();
        }
        if (kept && body.isPresent()) {
            graph.whole();
        }
        return quads;
    }

    private Node publisher(String publisher) {
        return NodeFactory.createURI(
                new Id(publisher).isBody() ? sen.id("body", publisher.substring("body:".length())) : publisher);
    }

    private List<Quad> quads(List<Triple> triples) {
        Node graph = NodeFactory.createURI(sen.sourceGraph(foreign.source().slug()));
        return triples.stream().map(triple -> Quad.create(graph, triple)).toList();
    }
}
