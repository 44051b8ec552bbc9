package senryaku.ontology;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.Statement;
import org.apache.jena.vocabulary.RDFS;

/** Compares two versions of the terms. */
final class Versions {

    private Versions() {}

    /** Newer numbers later: 0.9.0, 0.10.0. */
    static Comparator<String> order() {
        return Comparator.comparing((String number) ->
                Stream.of(number.split("\\.")).map("%5s"::formatted).collect(Collectors.joining()));
    }

    /** Local names of the terms that came, went, or are said otherwise, in their order. */
    static Set<String> changed(Model before, Model after) {
        Set<String> changed = new TreeSet<>();
        Stream.of(before, after)
                .flatMap(model -> model.listSubjectsWithProperty(RDFS.isDefinedBy).toList().stream())
                .filter(term -> !said(before, term).equals(said(after, term)))
                .forEach(term -> changed.add(term.getLocalName()));
        return changed;
    }

    /** The lines of a changelog that are newer than a version. */
    static List<String> since(String changelog, String version) {
        return changelog
                .lines()
                .takeWhile(line -> !line.startsWith("## " + version + " ") && !line.equals("## " + version))
                .toList();
    }

    /** What a model says of a term; nodes without a name count by their being there. */
    private static Set<String> said(Model model, Resource term) {
        Set<String> said = new HashSet<>();
        for (Statement statement :
                model.getResource(term.getURI()).listProperties().toList()) {
            said.add(statement.getPredicate() + " " + (statement.getObject().isAnon() ? "[]" : statement.getObject()));
        }
        return said;
    }
}
