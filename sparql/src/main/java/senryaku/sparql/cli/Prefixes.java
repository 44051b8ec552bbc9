package senryaku.sparql.cli;

import org.apache.jena.graph.Graph;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OA;
import org.apache.jena.vocabulary.ORG;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.apache.jena.vocabulary.XSD;
import senryaku.sparql.query.Kinds;

/** Short names for the vocabularies that every export uses. */
final class Prefixes {

    private Prefixes() {}

    static void put(Graph graph) {
        graph.getPrefixMapping()
                .setNsPrefix("sen", Kinds.SHIPPED_BASE + "ontology#")
                .setNsPrefix("org", ORG.NS)
                .setNsPrefix("skos", SKOS.getURI())
                .setNsPrefix("dcterms", DCTerms.NS)
                .setNsPrefix("oa", OA.NS)
                .setNsPrefix("rdf", RDF.getURI())
                .setNsPrefix("rdfs", RDFS.getURI())
                .setNsPrefix("xsd", XSD.NS);
    }
}
