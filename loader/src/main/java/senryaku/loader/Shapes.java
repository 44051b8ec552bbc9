package senryaku.loader;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import senryaku.loader.shacl.Violation;
import senryaku.loader.source.Mistake;
import senryaku.loader.source.Place;
import senryaku.loader.source.Problem;
import senryaku.loader.source.Problems;
import senryaku.loader.source.Severity;

/** Finds the facts, or the files of others, that lead to breaches of shapes. */
final class Shapes {

    /** Data of others lacks the same thing over and over. */
    private static final int WARNINGS_AT_MOST = 20;

    private final Places places;
    private final Set<String> replaced;

    /** @param replaced IRIs of shapes of whose breaches an integrity rule says more */
    Shapes(Places places, Set<String> replaced) {
        this.places = places;
        this.replaced = replaced;
    }

    /** The breaches as problems of the facts files. */
    Problems problems(List<Violation> violations) {
        List<Problem> problems = new ArrayList<>();
        Map<Place, List<Problem>> warnings = new HashMap<>();
        for (Problem problem : Problems.of(
                violations.stream().filter(this::isToldHere).map(this::problem).toList())) {
            if (problem.severity() == Severity.WARNING && places.isForeign(problem.place())) {
                warnings.computeIfAbsent(Place.startOf(problem.file()), place -> new ArrayList<>())
                        .add(problem);
            } else {
                problems.add(problem);
            }
        }
        warnings.forEach((place, all) -> problems.addAll(shortened(place, all)));
        return Problems.of(problems);
    }

    private boolean isToldHere(Violation violation) {
        return !replaced.contains(violation.shape());
    }

    private static List<Problem> shortened(Place place, List<Problem> all) {
        if (all.size() <= WARNINGS_AT_MOST) {
            return all;
        }
        List<Problem> some = new ArrayList<>(all.subList(0, WARNINGS_AT_MOST));
        some.add(Problem.at(place, Mistake.SHAPE_WARNINGS_MORE, all.size() - WARNINGS_AT_MOST, all.size()));
        return some;
    }

    private Problem problem(Violation violation) {
        Mistake mistake = violation.severe() ? Mistake.SHAPE : Mistake.SHAPE_WARNING;
        String where = violation.path().map(path -> " " + path).orElse("")
                + violation.value().map(value -> " " + named(value)).orElse("");
        return Problem.at(place(violation), mistake, violation.message(), focus(violation), where);
    }

    private String focus(Violation violation) {
        return places.named(violation.focus()).map(Node::getURI).orElse(violation.focus());
    }

    private String named(String value) {
        return places.named(value).map(name -> "<" + name.getURI() + ">").orElse(value);
    }

    private Place place(Violation violation) {
        return places.of(focus(violation));
    }
}
