package senryaku.sparql.export;

import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OA;
import org.apache.jena.vocabulary.ORG;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.apache.jena.vocabulary.XSD;
import senryaku.sparql.query.Kinds;

/** Short names for what the data is made of: our own things and terms, and the vocabularies that everybody knows. */
public final class Prefixes {

    private final Kinds kinds;
    private final Map<String, String> vocabularies = new LinkedHashMap<>();

    /** @param kinds how things are named */
    public Prefixes(Kinds kinds) {
        this.kinds = kinds;
        vocabularies.put("sen", kinds.base() + "ontology#");
        vocabularies.put("org", ORG.NS);
        vocabularies.put("foaf", FOAF.NS);
        vocabularies.put("skos", SKOS.getURI());
        vocabularies.put("dcterms", DCTerms.NS);
        vocabularies.put("oa", OA.NS);
        vocabularies.put("prov", "http://www.w3.org/ns/prov#");
        vocabularies.put("time", "http://www.w3.org/2006/time#");
        vocabularies.put("rdf", RDF.getURI());
        vocabularies.put("rdfs", RDFS.getURI());
        vocabularies.put("xsd", XSD.NS);
    }

    /** The names of the vocabularies, and of our own things and concepts where they are written in full. */
    public Map<String, String> withKinds() {
        Map<String, String> all = new LinkedHashMap<>(vocabularies);
        Kinds.ALL.forEach(kind -> all.put(kind, kinds.thing(kind, "")));
        return all;
    }

    /** Gives a graph the names of the vocabularies. */
    public void put(Graph graph) {
        vocabularies.forEach(graph.getPrefixMapping()::setNsPrefix);
    }

    /** All short names. */
    public Map<String, String> all() {
        return Map.copyOf(vocabularies);
    }

    /** The short form of an IRI for people; the IRI itself if it has none. */
    public String compact(String iri) {
        return vocabularies.entrySet().stream()
                .filter(entry -> iri.startsWith(entry.getValue()))
                .map(entry ->
                        entry.getKey() + ":" + iri.substring(entry.getValue().length()))
                .findFirst()
                .orElseGet(() -> kinds.compact(iri));
    }
}
