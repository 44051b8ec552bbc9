package senryaku.loader.table;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.rdf.model.Model;
import senryaku.loader.fact.Id;
import senryaku.loader.source.Bilingual;
import senryaku.loader.source.Nearest;
import senryaku.ontology.OntologyFiles;
import senryaku.ontology.Sen;

/** The IRIs that are ours: things by kind and slug, terms of the ontology, concepts of the schemes. IRIs of others are free. */
public final class OwnIris {

    static final List<String> KINDS = List.of(
            "person",
            "body",
            "post",
            "seat",
            "membership",
            "strategy",
            "programme",
            "project",
            "budget",
            "hub",
            "target",
            "event",
            "field",
            "place");

    private static final String SLUG = "[a-z0-9]+([-.][a-z0-9]+)*";
    private static final Pattern THING =
            Pattern.compile("(?<kind>" + String.join("|", KINDS) + ")/(?<slug>" + SLUG + ")(#" + SLUG + ")?");

    private final String things = Sen.STANDARD_BASE + "id/";
    private final Set<String> known = new HashSet<>();

    OwnIris() {
        OntologyFiles ontology = OntologyFiles.standard();
        Stream.of(ontology.terms(), ontology.codes()).forEach(this::add);
    }

    private void add(Model model) {
        model.getGraph()
                .find()
                .mapWith(Triple::getSubject)
                .filterKeep(Node::isURI)
                .forEach(node -> known.add(node.getURI()));
    }

    /** Why an IRI is none of ours although it begins as ours do: what may have been meant instead. */
    Optional<Bilingual> mistake(Node node) {
        if (!node.isURI() || !node.getURI().startsWith(Sen.STANDARD_BASE) || known.contains(node.getURI())) {
            return Optional.empty();
        }
        String iri = node.getURI();
        if (iri.startsWith(things)) {
            return THING.matcher(iri.substring(things.length())).matches()
                    ? Optional.empty()
                    : Optional.of(new Bilingual("", ""));
        }
        return Optional.of(Nearest.hint(iri, known));
    }

    /** The id of a thing of ours, without its part; nothing for any other node. */
    public static Optional<Id> id(Node node) {
        String things = Sen.STANDARD_BASE + "id/";
        if (!node.isURI() || !node.getURI().startsWith(things)) {
            return Optional.empty();
        }
        String rest = node.getURI().substring(things.length()).replaceFirst("#.*$", "");
        return Optional.of(new Id(rest.replaceFirst("/", ":")));
    }
}
