package senryaku.sparql.handbook;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import senryaku.ontology.OntologyFiles;
import senryaku.sparql.query.Bilingual;

/**
 * A concept scheme: one file.
 *
 * @param name such as {@code role}
 * @param iri its whole name
 * @param label what people call it
 * @param definition what it lists
 * @param concepts in the order of the file
 * @param model everything that the file says
 */
public record Scheme(
        String name, String iri, Bilingual label, Bilingual definition, List<Concept> concepts, Model model) {

    /** The concept of a name. */
    public Optional<Concept> concept(String wanted) {
        return concepts.stream()
                .filter(concept -> concept.name().equals(wanted))
                .findFirst();
    }

    /** The concepts that are directly narrower than another. */
    public List<Concept> narrower(Concept than) {
        return concepts.stream()
                .filter(concept -> concept.broader().contains(than.iri()))
                .toList();
    }

    static Scheme of(OntologyFiles files, String path) {
        String text = files.text(path);
        Model model = Turtle.parse(text, files.base());
        String name = Paths.name(path);
        Resource scheme = model.createResource(files.base() + "vocab/" + name);
        List<Concept> concepts = model.listSubjectsWithProperty(RDF.type, SKOS.Concept).toList().stream()
                .filter(concept -> concept.hasProperty(SKOS.inScheme, scheme))
                .map(concept -> Concept.of(concept, scheme.getURI()))
                .sorted(Comparator.comparingInt(concept -> text.indexOf("\n" + name + ":" + concept.name() + " ")))
                .toList();
        return new Scheme(
                name,
                scheme.getURI(),
                Turtle.words(scheme, SKOS.prefLabel),
                Turtle.words(scheme, SKOS.definition),
                concepts,
                model);
    }
}
