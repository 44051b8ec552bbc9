package senryaku.loader.integrity;

import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import senryaku.ontology.Sen;

/** Fills the values of a row into a message: things by their names, numbers plainly. */
final class Values {

    private static final Pattern VARIABLE = Pattern.compile("\\{([A-Za-z]+)}");

    private final Graph union;
    private final Sen sen;

    /** @param union which knows the names of the things */
    Values(Graph union, Sen sen) {
        this.union = union;
        this.sen = sen;
    }

    /** The message in a language. */
    String fill(String message, Binding row, String language) {
        return VARIABLE.matcher(message).replaceAll(match -> Matcher.quoteReplacement(value(match, row, language)));
    }

    private String value(MatchResult match, Binding row, String language) {
        Node node = row.get(match.group(1));
        if (node == null) {
            return "?";
        }
        if (node.isLiteral()) {
            String text = node.getLiteralLexicalForm();
            return text.isEmpty() ? "…" : text.replaceFirst("\\.0+$", "");
        }
        return name(node, language).orElseGet(() -> compact(node));
    }

    private Optional<String> name(Node thing, String language) {
        List<Node> names = List.of(RDFS.label.asNode(), SKOS.prefLabel.asNode()).stream()
                .flatMap(property -> union.find(thing, property, Node.ANY).mapWith(Triple::getObject).toList().stream())
                .filter(Node::isLiteral)
                .toList();
        return names.stream()
                .filter(name -> name.getLiteralLanguage().equals(language))
                .findFirst()
                .or(() -> names.stream().findFirst())
                .map(Node::getLiteralLexicalForm);
    }

    /** A thing without a name as {@code kind:slug}, anything else as its whole IRI. */
    private String compact(Node node) {
        String iri = node.toString();
        String things = sen.base() + "id/";
        return iri.startsWith(things) ? iri.substring(things.length()).replaceFirst("/", ":") : iri;
    }
}
