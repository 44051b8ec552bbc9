package senryaku.sparql.handbook;

import java.io.StringReader;
import java.util.List;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.Statement;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import senryaku.ontology.OntologyFiles;
import senryaku.sparql.query.Bilingual;

/** Reading of Turtle files and of what stands in them. */
final class Turtle {

    private Turtle() {}

    /** One file of the ontology. */
    static Model file(OntologyFiles files, String path) {
        return parse(files.text(path), files.base());
    }

    /** A text in Turtle. */
    static Model parse(String text, String base) {
        Model model = ModelFactory.createDefaultModel();
        RDFParser.create()
                .source(new StringReader(text))
                .lang(Lang.TURTLE)
                .base(base)
                .parse(model);
        return model;
    }

    /** Words that stand there in both languages; empty where there are none. */
    static Bilingual words(Resource thing, Property property) {
        return new Bilingual(words(thing, property, "ja"), words(thing, property, "en"));
    }

    private static String words(Resource thing, Property property, String language) {
        return thing.listProperties(property, language).toList().stream()
                .map(Statement::getString)
                .sorted()
                .findFirst()
                .orElse("");
    }

    /** The value of a property as text; empty if there is none. */
    static String text(Resource thing, Property property) {
        return texts(thing, property).stream().findFirst().orElse("");
    }

    /** All values of a property as texts, sorted. */
    static List<String> texts(Resource thing, Property property) {
        return thing.listProperties(property).mapWith(Statement::getObject).toList().stream()
                .filter(value -> !value.isAnon())
                .map(value -> value.isLiteral() ? value.asLiteral().getLexicalForm() : value.toString())
                .sorted()
                .toList();
    }

    /** The IRIs that a property leads to, sorted. */
    static List<String> iris(Resource thing, Property property) {
        return thing.listProperties(property).mapWith(Statement::getObject).toList().stream()
                .filter(RDFNode::isURIResource)
                .map(RDFNode::toString)
                .sorted()
                .toList();
    }

    /** The nodes without a name that a property leads to. */
    static List<Resource> nameless(Resource thing, Property property) {
        return thing.listProperties(property).mapWith(Statement::getObject).toList().stream()
                .filter(RDFNode::isAnon)
                .map(RDFNode::asResource)
                .toList();
    }
}
