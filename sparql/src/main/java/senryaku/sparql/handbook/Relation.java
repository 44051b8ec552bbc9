package senryaku.sparql.handbook;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * That things of one class point to things of another.
 *
 * @param from IRI of a class
 * @param property IRI of the property
 * @param to IRI of a class
 */
public record Relation(String from, String property, String to) {

    /** Classes of these vocabularies stand beside ours on the diagram of the whole. */
    private static final List<String> MAIN = List.of("http://www.w3.org/ns/org#", "http://xmlns.com/foaf/0.1/");

    /** All relations that the domains and ranges of the terms and the shapes name. */
    static List<Relation> all(List<Term> terms, List<Shape> shapes) {
        Set<Relation> all = new LinkedHashSet<>();
        terms.stream().flatMap(Relation::of).forEach(all::add);
        for (Shape shape : shapes) {
            Stream.concat(shape.targets().stream(), gatherers(shapes, shape))
                    .flatMap(target -> of(target, shape))
                    .forEach(all::add);
        }
        return List.copyOf(all);
    }

    /**
     * The relations between the main classes: ours, and those of ORG and FOAF. Where a class and its parent are both
     * pointed to, the parent stands for both; what points to its own class is left out.
     */
    public static List<Relation> main(Handbook book) {
        return book.relations().stream()
                .filter(relation -> isMain(book, relation.from()) && isMain(book, relation.to()))
                .filter(relation -> !relation.from().equals(relation.to()))
                .filter(relation -> !isCovered(book, relation))
                .toList();
    }

    private static boolean isMain(Handbook book, String type) {
        return type.startsWith(book.about().iri() + "#") || MAIN.stream().anyMatch(type::startsWith);
    }

    private static boolean isCovered(Handbook book, Relation relation) {
        return parents(book, relation.to())
                        .map(parent -> new Relation(relation.from(), relation.property(), parent))
                        .anyMatch(book.relations()::contains)
                || parents(book, relation.from())
                        .map(parent -> new Relation(parent, relation.property(), relation.to()))
                        .anyMatch(book.relations()::contains);
    }

    private static Stream<String> parents(Handbook book, String type) {
        return book.terms().stream().filter(term -> term.iri().equals(type)).flatMap(term -> term.parents().stream());
    }

    private static Stream<Relation> of(Term term) {
        return term.domains().stream()
                .flatMap(from -> term.ranges().stream()
                        .filter(to -> term.kind() == Term.Kind.RELATION)
                        .map(to -> new Relation(from, term.iri(), to)));
    }

    /** The classes of the shapes that gather a shape. */
    private static Stream<String> gatherers(List<Shape> shapes, Shape shape) {
        return shapes.stream()
                .filter(other -> other.parts().contains(shape.iri()))
                .flatMap(other -> other.targets().stream());
    }

    private static Stream<Relation> of(String target, Shape shape) {
        if (shape.paths().size() != 1) {
            return Stream.empty();
        }
        return shape.classes().stream()
                .map(to -> new Relation(target, shape.paths().getFirst(), to));
    }
}
