package senryaku.sparql.handbook;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.Statement;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import senryaku.sparql.query.Bilingual;

/**
 * A class or property of ours.
 *
 * @param name its local name, such as {@code ExOfficioSeat}
 * @param iri its whole name
 * @param kind what sort of term it is
 * @param label what people call it
 * @param definition what it means
 * @param example from a shipped source
 * @param note what else is to be known; empty where nothing is
 * @param sources where the example stands and what the term was taken after
 * @param parents more general terms
 * @param domains what it can be said of
 * @param ranges what its values are
 * @param apart classes with which it shares no member
 * @param restrictions what else holds for members of the class
 */
public record Term(
        String name,
        String iri,
        Kind kind,
        Bilingual label,
        Bilingual definition,
        Bilingual example,
        Bilingual note,
        List<String> sources,
        List<String> parents,
        List<String> domains,
        List<String> ranges,
        List<String> apart,
        List<Restriction> restrictions) {

    /** Sorts of terms. */
    public enum Kind {
        CLASS,
        RELATION,
        VALUE
    }

    /**
     * What holds for every member of a class.
     *
     * @param property of which it is said
     * @param how the word of OWL, such as {@code maxCardinality}
     * @param value an IRI or a number
     */
    public record Restriction(String property, String how, String value) {}

    static Term of(Resource term) {
        return new Term(
                term.getLocalName(),
                term.getURI(),
                kind(term),
                Turtle.words(term, RDFS.label),
                Turtle.words(term, SKOS.definition),
                Turtle.words(term, SKOS.example),
                Turtle.words(term, SKOS.scopeNote),
                Turtle.texts(term, DCTerms.source),
                parents(term),
                Turtle.iris(term, RDFS.domain),
                Turtle.iris(term, RDFS.range),
                apart(term),
                restrictions(term));
    }

    private static Kind kind(Resource term) {
        if (term.hasProperty(RDF.type, OWL.Class)) {
            return Kind.CLASS;
        }
        return term.hasProperty(RDF.type, OWL.ObjectProperty) ? Kind.RELATION : Kind.VALUE;
    }

    private static List<String> parents(Resource term) {
        List<String> parents = new ArrayList<>(Turtle.iris(term, RDFS.subClassOf));
        parents.addAll(Turtle.iris(term, RDFS.subPropertyOf));
        return List.copyOf(parents);
    }

    /** The other members of the lists of disjoint classes that it stands in. */
    private static List<String> apart(Resource term) {
        return term.getModel().listSubjectsWithProperty(RDF.type, OWL2.AllDisjointClasses).toList().stream()
                .map(list -> list.getProperty(OWL2.members).getList().asJavaList())
                .filter(members -> members.contains(term))
                .flatMap(List::stream)
                .filter(other -> other.isURIResource() && !other.equals(term))
                .map(RDFNode::toString)
                .distinct()
                .toList();
    }

    private static List<Restriction> restrictions(Resource term) {
        List<Restriction> all = new ArrayList<>();
        for (Resource restriction : Turtle.nameless(term, RDFS.subClassOf)) {
            String property = Turtle.text(restriction, OWL2.onProperty);
            restriction.listProperties().toList().stream()
                    .filter(part -> !part.getPredicate().equals(OWL2.onProperty))
                    .filter(part -> !part.getPredicate().equals(RDF.type))
                    .filter(part -> !part.getObject().isAnon())
                    .forEach(part -> all.add(restriction(property, part)));
        }
        return List.copyOf(all);
    }

    private static Restriction restriction(String property, Statement part) {
        Property how = part.getPredicate();
        String value = part.getObject().isLiteral()
                ? part.getLiteral().getLexicalForm()
                : part.getObject().toString();
        return new Restriction(property, how.getLocalName(), value);
    }
}
