package senryaku.sparql.handbook;

import java.util.List;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import senryaku.ontology.OntologyFiles;
import senryaku.sparql.query.Bilingual;

/**
 * What our terms have to do with those of one other vocabulary: one file.
 *
 * @param name such as {@code org}
 * @param title what the file is called
 * @param source which file of the other vocabulary was read
 * @param mappings in the order of our terms
 * @param model everything that the file says
 */
public record Alignment(String name, Bilingual title, String source, List<Mapping> mappings, Model model) {

    /**
     * One tie between a term of ours and one of another vocabulary.
     *
     * @param term ours
     * @param relation that holds between them
     * @param target theirs
     * @param reason why just this relation
     */
    public record Mapping(String term, String relation, String target, Bilingual reason) {}

    static Alignment of(OntologyFiles files, String path) {
        Model model = Turtle.file(files, path);
        String name = Paths.name(path);
        Resource file = model.createResource(files.base() + "alignments/" + name);
        List<Mapping> mappings = model.listSubjectsWithProperty(RDF.type, OWL2.Axiom).toList().stream()
                .map(Alignment::mapping)
                .sorted((a, b) -> (a.term() + a.target()).compareTo(b.term() + b.target()))
                .toList();
        return new Alignment(name, Turtle.words(file, RDFS.label), Turtle.text(file, DCTerms.source), mappings, model);
    }

    private static Mapping mapping(Resource axiom) {
        return new Mapping(
                owl(axiom, "annotatedSource"),
                owl(axiom, "annotatedProperty"),
                owl(axiom, "annotatedTarget"),
                Turtle.words(axiom, SKOS.editorialNote));
    }

    private static String owl(Resource axiom, String word) {
        Property property = axiom.getModel().createProperty(OWL.NS, word);
        return Turtle.text(axiom, property);
    }
}
