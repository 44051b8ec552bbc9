package senryaku.sparql.handbook;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.Statement;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import senryaku.sparql.query.Bilingual;

/**
 * A rule for good data that has a name.
 *
 * @param name its local name
 * @param iri its whole name
 * @param module name of the file that it stands in
 * @param severity {@code Violation}, {@code Warning} or {@code Info}
 * @param message what it tells people to do; empty for a shape that only gathers others
 * @param reason why it is as severe as it is
 * @param targets classes that it is for
 * @param paths properties that it looks at
 * @param classes what the values must be
 * @param parts names of the shapes that it gathers
 * @param mentions every IRI in it
 */
public record Shape(
        String name,
        String iri,
        String module,
        String severity,
        Bilingual message,
        Bilingual reason,
        List<String> targets,
        List<String> paths,
        List<String> classes,
        List<String> parts,
        Set<String> mentions) {

    private static final String SH = "http://www.w3.org/ns/shacl#";
    private static final Pattern IN_QUERY = Pattern.compile("\\bsen:([A-Za-z0-9]+)");

    static List<Shape> of(Model model, String module, String base) {
        return model.listSubjects().toList().stream()
                .filter(RDFNode::isURIResource)
                .filter(shape -> shape.hasProperty(RDF.type, model.createResource(SH + "NodeShape"))
                        || shape.hasProperty(RDF.type, model.createResource(SH + "PropertyShape")))
                .map(shape -> of(shape, module, base))
                .toList();
    }

    private static Shape of(Resource shape, String module, String base) {
        Model model = shape.getModel();
        Set<Statement> all = new LinkedHashSet<>();
        gather(shape, all, "");
        Set<Statement> wanted = new LinkedHashSet<>();
        gather(shape, wanted, SH + "not");
        Bilingual message = Turtle.words(shape, model.createProperty(SH, "message"));
        return new Shape(
                shape.getURI().substring(shape.getURI().indexOf('#') + 1),
                shape.getURI(),
                module,
                Turtle.text(shape, model.createProperty(SH, "severity")).replace(SH, ""),
                message,
                Turtle.words(shape, SKOS.editorialNote),
                Turtle.iris(shape, model.createProperty(SH, "targetClass")),
                values(wanted, "path"),
                classes(shape, false).distinct().toList(),
                values(all, "property"),
                mentions(all, base));
    }

    /**
     * Everything that is said of a node and of the nameless nodes in it.
     *
     * @param without a property that is not followed
     */
    private static void gather(Resource node, Set<Statement> all, String without) {
        for (Statement said : node.listProperties().toList()) {
            boolean followed = !said.getPredicate().getURI().equals(without);
            if (followed && all.add(said) && said.getObject().isAnon()) {
                gather(said.getResource(), all, without);
            }
        }
    }

    /** The classes that values must have: those that stand at a path or within it. */
    private static Stream<String> classes(Resource node, boolean within) {
        Model model = node.getModel();
        boolean here = within || node.hasProperty(model.createProperty(SH, "path"));
        Stream<String> own = here ? Turtle.iris(node, model.createProperty(SH, "class")).stream() : Stream.empty();
        Stream<String> inner = node.listProperties().toList().stream()
                .filter(said -> said.getObject().isAnon())
                .filter(said -> !said.getPredicate().getURI().equals(SH + "not"))
                .flatMap(said -> classes(said.getResource(), here));
        return Stream.concat(own, inner);
    }

    private static List<String> values(Set<Statement> all, String word) {
        return all.stream()
                .filter(said -> said.getPredicate().getURI().equals(SH + word))
                .map(Statement::getObject)
                .filter(RDFNode::isURIResource)
                .map(RDFNode::toString)
                .distinct()
                .toList();
    }

    private static Set<String> mentions(Set<Statement> all, String base) {
        Set<String> mentions = new TreeSet<>();
        for (Statement said : all) {
            RDFNode value = said.getObject();
            if (value.isURIResource()) {
                mentions.add(value.toString());
            } else if (value.isLiteral()) {
                IN_QUERY.matcher(value.asLiteral().getLexicalForm())
                        .results()
                        .forEach(found -> mentions.add(base + "ontology#" + found.group(1)));
            }
        }
        return mentions;
    }
}
