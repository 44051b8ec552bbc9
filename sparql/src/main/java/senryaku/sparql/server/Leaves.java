package senryaku.sparql.server;

import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.Statement;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import senryaku.sparql.handbook.Concept;
import senryaku.sparql.handbook.Handbook;
import senryaku.sparql.handbook.Question;
import senryaku.sparql.handbook.Scheme;
import senryaku.sparql.handbook.Term;
import senryaku.sparql.handbook.Versions;
import senryaku.sparql.ui.HandbookPages;
import senryaku.sparql.ui.Link;

/** Every page of the handbook by its path. */
final class Leaves {

    private final Handbook book;
    private final HandbookPages pages;
    private final Usage usage;

    Leaves(Handbook book, HandbookPages pages, Usage usage) {
        this.book = book;
        this.pages = pages;
        this.usage = usage;
    }

    /** The page at a path without its ending; empty if there is none. */
    Optional<Leaf> at(String path) {
        List<String> names = List.of(path.substring(1).split("/", -1));
        if (names.getFirst().equals("vocab")) {
            return vocabulary(names, path);
        }
        if (!names.getFirst().equals("ontology")) {
            return Optional.empty();
        }
        return switch (names.size()) {
            case 1 -> Optional.of(whole());
            case 2 -> chapter(names.get(1), path);
            case 3 -> entry(names.get(1), names.get(2), path);
            default -> Optional.empty();
        };
    }

    private Leaf whole() {
        return Leaf.of(book.graphs().terms().getGraph(), guide -> pages.ontology(guide, forms("/ontology")));
    }

    private Optional<Leaf> chapter(String name, String path) {
        if (name.equals(book.about().version())) {
            return Optional.of(whole());
        }
        String base = book.about().iri().substring(0, book.about().iri().lastIndexOf('/') + 1);
        Optional<Model> released = Versions.find(name, base);
        if (released.isPresent()) {
            return Optional.of(Leaf.of(released.get().getGraph(), pages::changes));
        }
        return Optional.ofNullable(
                switch (name) {
                    case "shapes" ->
                        Leaf.of(book.graphs().shapes().getGraph(), guide -> pages.shapes(guide, forms(path)));
                    case "alignments" ->
                        Leaf.of(book.graphs().alignments().getGraph(), guide -> pages.alignments(guide, forms(path)));
                    case "questions" -> Leaf.forPeople(pages::questions);
                    case "how-to" -> Leaf.forPeople(pages::examples);
                    case "changes" -> Leaf.forPeople(pages::changes);
                    default -> null;
                });
    }

    private Optional<Leaf> entry(String chapter, String name, String path) {
        return switch (chapter) {
            case "terms" -> book.term(name).map(term -> term(term, path));
            case "questions" -> book.question(name).map(this::question);
            case "how-to" ->
                book.example(name)
                        .map(example -> Leaf.of(turtle(example.data()), guide -> pages.example(guide, example)));
            default -> Optional.empty();
        };
    }

    private Leaf term(Term term, String path) {
        return Leaf.of(
                about(term.iri(), book.graphs().terms(), book.graphs().alignments()),
                guide -> pages.term(guide, term, usage.of(term, guide), forms(path)));
    }

    private Leaf question(Question question) {
        return Leaf.of(turtle(question.data()), guide -> pages.question(guide, question));
    }

    private static Graph turtle(String text) {
        return RDFParser.fromString(text, Lang.TURTLE).toGraph();
    }

    private Optional<Leaf> vocabulary(List<String> names, String path) {
        if (names.size() == 1) {
            return Optional.of(Leaf.of(book.graphs().codes().getGraph(), guide -> pages.schemes(guide, forms(path))));
        }
        Optional<Scheme> scheme = book.scheme(names.get(1));
        return switch (names.size()) {
            case 2 ->
                scheme.map(
                        found -> Leaf.of(found.model().getGraph(), guide -> pages.scheme(guide, found, forms(path))));
            case 3 ->
                scheme.flatMap(found -> found.concept(names.get(2)).map(concept -> concept(found, concept, path)));
            default -> Optional.empty();
        };
    }

    private Leaf concept(Scheme scheme, Concept concept, String path) {
        return Leaf.of(
                about(concept.iri(), scheme.model(), book.graphs().alignments()),
                guide -> pages.concept(guide, scheme, concept, usage.ofConcept(concept.iri(), guide), forms(path)));
    }

    /** What some files say of one thing, with the nameless nodes in it. */
    private static Graph about(String iri, Model... models) {
        Model about = ModelFactory.createDefaultModel();
        for (Model model : models) {
            about.setNsPrefixes(model);
            gather(model.createResource(iri), about);
        }
        return about.getGraph();
    }

    private static void gather(Resource thing, Model about) {
        for (Statement said : thing.listProperties().toList()) {
            if (!about.contains(said)) {
                about.add(said);
                if (said.getObject().isAnon()) {
                    gather(said.getResource(), about);
                }
            }
        }
    }

    private static List<Link> forms(String path) {
        return List.of(
                new Link("Turtle", path + ".ttl"),
                new Link("JSON-LD", path + ".jsonld"),
                new Link("N-Triples", path + ".nt"),
                new Link("RDF/XML", path + ".rdf"));
    }
}
