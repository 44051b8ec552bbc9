package senryaku.sparql.handbook;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import senryaku.ontology.OntologyFiles;

/**
 * The terms of one subject: one file.
 *
 * @param name of the file without its ending, such as {@code seat}
 * @param subject what its first line says
 * @param terms in the order of the file
 */
public record Module(String name, String subject, List<Term> terms) {

    /** Its classes. */
    public List<Term> classes() {
        return terms.stream().filter(term -> term.kind() == Term.Kind.CLASS).toList();
    }

    /** Its relations and values. */
    public List<Term> properties() {
        return terms.stream().filter(term -> term.kind() != Term.Kind.CLASS).toList();
    }

    /** @param all what every file says: something is said of a term elsewhere than in its own file */
    static Module of(OntologyFiles files, String path, Model all) {
        String text = files.text(path);
        String own = files.base() + "ontology#";
        Model model = Turtle.parse(text, files.base());
        List<Term> terms = Stream.of(OWL.Class, OWL.ObjectProperty, OWL.DatatypeProperty)
                .flatMap(type -> model.listSubjectsWithProperty(RDF.type, type).toList().stream())
                .filter(RDFNode::isURIResource)
                .filter(term -> term.getURI().startsWith(own))
                .distinct()
                .map(term -> Term.of(term.inModel(all)))
                .sorted(Comparator.comparingInt(term -> text.indexOf("\nsen:" + term.name() + " ")))
                .toList();
        return new Module(Paths.name(path), Paths.firstComment(text), terms);
    }
}
