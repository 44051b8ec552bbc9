package senryaku.loader.rdf;

import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OA;
import org.apache.jena.vocabulary.RDFS;
import senryaku.loader.fact.Span;
import senryaku.loader.source.Document;
import senryaku.loader.source.Source;
import senryaku.ontology.Sen;

/** Writes a document and its quotes. */
final class EvidenceGraph {

    /** How much of the document stands around a quote, in code points. */
    private static final int SURROUNDINGS = 32;

    private final Sen sen;
    private final Source source;
    private final Document document;
    private final GraphWriter graph;

    EvidenceGraph(Sen sen, Source source, Document document, GraphWriter graph) {
        this.sen = sen;
        this.source = source;
        this.document = document;
        this.graph = graph;
    }

    /** Writes the document, with its text. */
    void document() {
        about();
        whole();
        text();
    }

    /** Writes who published the document. */
    void publisher(Node publisher) {
        graph.link(documentNode(), DCTerms.publisher.getURI(), publisher);
    }

    /** Writes the text of the document. */
    void text() {
        graph.text(documentNode(), sen.term(Sen.TEXT), document.text());
    }

    /** Writes that the document is one that our own shapes ask everything of. */
    void whole() {
        graph.type(documentNode(), sen.term(Sen.DOCUMENT));
    }

    /** Writes what is known about the document, but not its text. */
    void about() {
        Node node = documentNode();
        graph.type(node, FOAF.Document.getURI());
        graph.words(node, RDFS.label.getURI(), source.title());
        graph.words(node, DCTerms.title.getURI(), source.title());
        graph.value(node, DCTerms.date.getURI(), source.date(), XSDDatatype.XSDdate);
        graph.text(node, DCTerms.language.getURI(), source.language());
        graph.words(node, sen.term(Sen.LICENCE_NOTE), source.licence().note());
        source.licence().iri().ifPresent(iri -> graph.link(node, DCTerms.license.getURI(), NodeFactory.createURI(iri)));
        source.address().ifPresent(iri -> graph.link(node, DCTerms.source.getURI(), NodeFactory.createURI(iri)));
        graph.text(node, sen.term(Sen.SHA256), document.sha256());
    }

    /** Writes a quote with its two selectors. */
    void quote(Span span) {
        Node quote = quoteNode(span);
        Node words = part(quote, "words");
        Node position = part(quote, "position");
        graph.type(quote, sen.term(Sen.QUOTE));
        graph.type(quote, OA.SpecificResource.getURI());
        graph.link(quote, OA.hasSource.getURI(), documentNode());
        graph.link(quote, OA.hasSelector.getURI(), words);
        graph.link(quote, OA.hasSelector.getURI(), position);
        graph.value(quote, sen.term(Sen.LINE), document.lineAt(span.start()), XSDDatatype.XSDinteger);
        graph.type(words, OA.TextQuoteSelector.getURI());
        graph.text(words, OA.exact.getURI(), document.words(span.start(), span.end()));
        graph.text(words, OA.prefix.getURI(), document.before(span.start(), SURROUNDINGS));
        graph.text(words, OA.suffix.getURI(), document.after(span.end(), SURROUNDINGS));
        graph.type(position, OA.TextPositionSelector.getURI());
        graph.value(position, OA.start.getURI(), span.start(), XSDDatatype.XSDnonNegativeInteger);
        graph.value(position, OA.end.getURI(), span.end(), XSDDatatype.XSDnonNegativeInteger);
    }

    Node quoteNode(Span span) {
        return NodeFactory.createURI(sen.id("quote", "%s-%d-%d".formatted(source.slug(), span.start(), span.end())));
    }

    private Node documentNode() {
        return NodeFactory.createURI(sen.id("document", source.slug()));
    }

    private static Node part(Node node, String name) {
        return NodeFactory.createURI(node.getURI() + "#" + name);
    }
}
