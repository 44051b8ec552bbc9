package senryaku.sparql.handbook;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import senryaku.ontology.OntologyFiles;
import senryaku.sparql.query.Bilingual;

/**
 * Everything that the pages about the ontology are made from.
 *
 * @param about the ontology as a whole
 * @param modules its classes and properties
 * @param schemes its codes
 * @param shapes what good data look like
 * @param alignments what it has to do with other vocabularies
 * @param questions what it must answer
 * @param examples how to model something
 * @param changes what changed in which version, newest first
 * @param rules by which facts are derived: SPARQL by name
 * @param relations between classes
 * @param graphs the same for machines
 */
public record Handbook(
        About about,
        List<Module> modules,
        List<Scheme> schemes,
        List<Shape> shapes,
        List<Alignment> alignments,
        List<Question> questions,
        List<Example> examples,
        List<Change> changes,
        Map<String, String> rules,
        List<Relation> relations,
        Graphs graphs) {

    /**
     * The files as RDF.
     *
     * @param terms the ontology itself, with its classes and properties
     * @param shapes all shapes
     * @param alignments all alignments
     * @param codes all concept schemes
     */
    public record Graphs(Model terms, Model shapes, Model alignments, Model codes) {}

    /** Reads all files. */
    public static Handbook read(OntologyFiles files) {
        List<Alignment> alignments = each("alignments", path -> Alignment.of(files, path));
        List<Scheme> schemes = each("codes", path -> Scheme.of(files, path));
        List<Shape> shapes = shapes(files);
        Model terms = files.terms();
        List<Module> modules = each("terms", path -> Module.of(files, path, terms));
        Packed packed = new Packed(files.base());
        return new Handbook(
                About.of(terms),
                modules,
                schemes,
                shapes,
                alignments,
                Question.all(files),
                Example.all(packed),
                Change.all(packed.text("CHANGELOG.md")),
                files.rules(),
                Relation.all(
                        modules.stream()
                                .flatMap(module -> module.terms().stream())
                                .toList(),
                        shapes),
                new Graphs(
                        terms,
                        files.shapes(),
                        union(alignments.stream().map(Alignment::model)),
                        union(schemes.stream().map(Scheme::model))));
    }

    private static <T> List<T> each(String folder, Function<String, T> reading) {
        return OntologyFiles.list(folder).stream().map(reading).toList();
    }

    private static List<Shape> shapes(OntologyFiles files) {
        return OntologyFiles.list("shapes").stream()
                .flatMap(path -> shapes(files, path))
                .toList();
    }

    private static Stream<Shape> shapes(OntologyFiles files, String path) {
        String text = files.text(path);
        return Shape.of(Turtle.parse(text, files.base()), Paths.name(path), files.base()).stream()
                .sorted(Comparator.comparingInt(shape -> text.indexOf("\nshapes:" + shape.name() + " ")));
    }

    private static Model union(Stream<Model> models) {
        Model all = ModelFactory.createDefaultModel();
        models.forEach(model -> all.add(model).setNsPrefixes(model));
        return all;
    }

    /** All classes and properties, in the order of the modules. */
    public List<Term> terms() {
        return modules.stream().flatMap(module -> module.terms().stream()).toList();
    }

    /** The term of a local name. */
    public Optional<Term> term(String name) {
        return terms().stream().filter(term -> term.name().equals(name)).findFirst();
    }

    /** The module in which a term is defined. */
    public Module moduleOf(Term term) {
        return modules.stream()
                .filter(module -> module.terms().contains(term))
                .findFirst()
                .orElseThrow();
    }

    /** The terms that are directly more special than another. */
    public List<String> childrenOf(Term than) {
        return terms().stream()
                .filter(term -> term.parents().contains(than.iri()))
                .map(Term::iri)
                .toList();
    }

    /** The values that can be said of a class. */
    public List<String> valuesOf(Term type) {
        return terms().stream()
                .filter(term -> term.kind() == Term.Kind.VALUE)
                .filter(term -> term.domains().contains(type.iri()))
                .map(Term::iri)
                .toList();
    }

    /** The relations from and to a class, or those that a property makes. */
    public List<Relation> relationsOf(Term term) {
        return relations.stream()
                .filter(relation -> relation.from().equals(term.iri())
                        || relation.to().equals(term.iri())
                        || relation.property().equals(term.iri()))
                .toList();
    }

    /** The scheme of a name. */
    public Optional<Scheme> scheme(String name) {
        return schemes.stream().filter(scheme -> scheme.name().equals(name)).findFirst();
    }

    /** The question of an id. */
    public Optional<Question> question(String id) {
        return questions.stream().filter(question -> question.id().equals(id)).findFirst();
    }

    /** The example of a name. */
    public Optional<Example> example(String name) {
        return examples.stream().filter(example -> example.name().equals(name)).findFirst();
    }

    /** The shapes with a message that concern a term. */
    public List<Shape> shapesOf(Term term) {
        return shapes.stream()
                .filter(shape -> shape.mentions().contains(term.iri()) || isGathered(shape, term))
                .filter(shape -> !shape.message().en().isEmpty())
                .toList();
    }

    private boolean isGathered(Shape shape, Term type) {
        return shapes.stream()
                .filter(other -> other.targets().contains(type.iri()))
                .anyMatch(other -> other.parts().contains(shape.iri()));
    }

    /** The questions that need a term. */
    public List<Question> questionsOf(Term term) {
        return questions.stream()
                .filter(question -> question.terms().contains(term.name()))
                .toList();
    }

    /** The examples that use a term. */
    public List<Example> examplesOf(Term term) {
        return examples.stream()
                .filter(example -> example.terms().contains(term.name()))
                .toList();
    }

    /** The ties of a term or concept to other vocabularies. */
    public List<Alignment.Mapping> mappingsOf(String iri) {
        return alignments.stream()
                .flatMap(alignment -> alignment.mappings().stream())
                .filter(mapping -> mapping.term().equals(iri))
                .toList();
    }

    /** What the changelog says of a term. */
    public List<Change> changesOf(Term term) {
        return changes.stream()
                .filter(change -> change.names("sen:" + term.name()))
                .toList();
    }

    /** What the changelog says of a scheme. */
    public List<Change> changesOf(Scheme scheme) {
        return changes.stream()
                .filter(change -> change.names(scheme.name() + ":"))
                .toList();
    }

    /** The versions of the changelog with their changes. */
    public Map<Bilingual, List<Change>> versions() {
        Map<Bilingual, List<Change>> versions = new LinkedHashMap<>();
        changes.forEach(change -> versions.computeIfAbsent(change.version(), name -> new ArrayList<>())
                .add(change));
        return versions;
    }

    /** The short form of an IRI by the prefixes of the files; the IRI itself if it has none. */
    public String compact(String iri) {
        return Stream.of(graphs.terms(), graphs.codes(), graphs.alignments(), graphs.shapes())
                .map(model -> model.shortForm(iri))
                .filter(shortForm -> !shortForm.equals(iri))
                .findFirst()
                .orElse(iri);
    }
}
