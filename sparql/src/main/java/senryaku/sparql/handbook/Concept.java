package senryaku.sparql.handbook;

import java.util.List;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.Statement;
import org.apache.jena.vocabulary.SKOS;
import senryaku.sparql.query.Bilingual;

/**
 * A concept of a scheme.
 *
 * @param name such as {@code chair}
 * @param iri its whole name
 * @param label what people call it
 * @param definition what it means
 * @param example where the file gives one; else empty
 * @param otherNames each with its language
 * @param broader concepts that contain it
 */
public record Concept(
        String name,
        String iri,
        Bilingual label,
        Bilingual definition,
        Bilingual example,
        List<Tagged> otherNames,
        List<String> broader) {

    /**
     * Words with their language.
     *
     * @param text the words
     * @param language their tag
     */
    public record Tagged(String text, String language) {}

    static Concept of(Resource concept, String scheme) {
        return new Concept(
                concept.getURI().substring(scheme.length() + 1),
                concept.getURI(),
                Turtle.words(concept, SKOS.prefLabel),
                Turtle.words(concept, SKOS.definition),
                Turtle.words(concept, SKOS.example),
                tagged(concept, SKOS.altLabel),
                Turtle.iris(concept, SKOS.broader));
    }

    private static List<Tagged> tagged(Resource concept, Property property) {
        return concept.listProperties(property).mapWith(Statement::getLiteral).toList().stream()
                .map(name -> new Tagged(name.getLexicalForm(), name.getLanguage()))
                .sorted((a, b) -> (a.language() + a.text()).compareTo(b.language() + b.text()))
                .toList();
    }
}
