package senryaku.sparql.handbook;

import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import senryaku.sparql.query.Bilingual;

/**
 * What the ontology says of itself.
 *
 * @param iri its name
 * @param title what it is called
 * @param description what it is for
 * @param version such as {@code 0.1.0}
 * @param versionIri name of this version
 * @param licence under which it may be used
 */
public record About(
        String iri, Bilingual title, Bilingual description, String version, String versionIri, String licence) {

    static About of(Model terms) {
        Resource ontology =
                terms.listSubjectsWithProperty(RDF.type, OWL.Ontology).next();
        return new About(
                ontology.getURI(),
                Turtle.words(ontology, DCTerms.title),
                Turtle.words(ontology, DCTerms.description),
                Turtle.text(ontology, OWL.versionInfo),
                Turtle.text(ontology, OWL2.versionIRI),
                Turtle.text(ontology, DCTerms.license));
    }
}
