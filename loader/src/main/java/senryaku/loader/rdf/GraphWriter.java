package senryaku.loader.rdf;

import java.util.Collection;
import org.apache.jena.datatypes.RDFDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import senryaku.loader.source.Bilingual;
import senryaku.ontology.Sen;

/** Adds triples to one named graph. */
final class GraphWriter {

    private final Sen sen;
    private final String name;
    private final Collection<Quad> quads;

    /**
     * A graph.
     *
     * @param name its IRI
     * @param quads where the triples go
     */
    GraphWriter(Sen sen, String name, Collection<Quad> quads) {
        this.sen = sen;
        this.name = name;
        this.quads = quads;
    }

    void add(Triple triple) {
        quads.add(Quad.create(NodeFactory.createURI(name), triple));
    }

    void link(Node subject, String predicate, Node object) {
        add(Triple.create(subject, NodeFactory.createURI(predicate), object));
    }

    void type(Node subject, String type) {
        link(subject, RDF.type.getURI(), NodeFactory.createURI(type));
    }

    void text(Node subject, String predicate, String text) {
        link(subject, predicate, NodeFactory.createLiteralString(text));
    }

    void value(Node subject, String predicate, Object value, RDFDatatype type) {
        link(subject, predicate, NodeFactory.createLiteralDT(value.toString(), type));
    }

    void words(Node subject, String predicate, Bilingual words) {
        link(subject, predicate, NodeFactory.createLiteralLang(words.ja(), "ja"));
        link(subject, predicate, NodeFactory.createLiteralLang(words.en(), "en"));
    }

    /**
     * Describes a triple, which may stand in another graph.
     *
     * @param about the graph that the statement is named by
     * @return the statement, for what there is to say of it
     */
    Node statement(String about, Triple triple) {
        Node statement = Statements.name(about, triple);
        type(statement, RDF.Statement.getURI());
        link(statement, RDF.subject.getURI(), triple.getSubject());
        link(statement, RDF.predicate.getURI(), triple.getPredicate());
        link(statement, RDF.object.getURI(), triple.getObject());
        return statement;
    }

    /** The IRI of one of our terms. */
    String sen(String localName) {
        return sen.term(localName);
    }
}
