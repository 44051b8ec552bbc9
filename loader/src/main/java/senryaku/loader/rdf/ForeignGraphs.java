package senryaku.loader.rdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Quad;
import senryaku.loader.fact.Id;
import senryaku.loader.graph.Quads;
import senryaku.loader.graph.Triples;
import senryaku.loader.source.Document;
import senryaku.loader.source.Source;
import senryaku.ontology.OntologyFiles;
import senryaku.ontology.Sen;

/**
 * The graphs of data of others: what its file states, in {@code graph/source/}, and the document, in {@code
 * graph/evidence/}. There are no words to quote, so no statement rests on a quote.
 */
public final class ForeignGraphs {

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

    /**
     * Writes the document, and the statements that stay as the file has them.
     *
     * @param quads with the terms of the file
     */
    public void write(Quads quads) {
        evidence().forEach(quads::add);
        Triples triples = foreign.triples();
        int graph = triples.terms().number(graph());
        for (int row = 0; row < triples.size(); row++) {
            if (names.isEmpty() || !triples.hasBlank(row)) {
                quads.add(graph, triples, row);
            }
        }
    }

    /**
     * Writes the statements about blank nodes. Shapes see them as the file has them: they ask more of a thing with an IRI of
     * ours than of a thing of others, and a name that we gave to a blank node makes it none of ours.
     *
     * @param released is given them with names
     * @param shaped is given them without
     */
    public void writeBlank(Quads released, Quads shaped) {
        Triples triples = foreign.triples();
        for (int row = 0; !names.isEmpty() && row < triples.size(); row++) {
            if (triples.hasBlank(row)) {
                Triple triple = triples.get(row);
                released.add(Quad.create(graph(), names.named(triple)));
                shaped.add(Quad.create(graph(), triple));
            }
        }
    }

    /** The document. Only if it has a body as publisher and a text, it is one of the documents that facts rest on. */
    private List<Quad> evidence() {
        List<Quad> quads = new ArrayList<>();
        Source source = foreign.source();
        Document document = foreign.files().document();
        EvidenceGraph graph =
                new EvidenceGraph(sen, source, document, new GraphWriter(sen, sen.evidenceGraph(source.slug()), quads));
        graph.about();
        source.publisher().map(this::publisher).ifPresent(graph::publisher);
        Optional<Id> body = source.publisher().map(Id::new).filter(Id::isBody);
        boolean kept = foreign.files().hasText();
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

    private Node graph() {
        return NodeFactory.createURI(sen.sourceGraph(foreign.source().slug()));
    }
}
