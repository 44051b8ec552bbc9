package senryaku.loader;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import senryaku.loader.fact.CheckedFact;
import senryaku.loader.fact.CheckedSource;
import senryaku.loader.rdf.FactGraphs;
import senryaku.loader.shacl.Violation;
import senryaku.loader.source.Mistake;
import senryaku.loader.source.Place;
import senryaku.loader.source.Problem;
import senryaku.loader.source.Problems;
import senryaku.loader.source.Yaml;

/** Finds the facts that lead to breaches of shapes. */
final class Shapes {

    private final Map<String, Place> places = new HashMap<>();
    private final Place otherwise;

    /**
     * The places of all facts.
     *
     * @param graphs which give the things of the facts their IRIs
     */
    Shapes(List<CheckedSource> sources, FactGraphs graphs) {
        for (CheckedSource source : sources) {
            for (CheckedFact fact : source.facts()) {
                Place place = source.files().facts().place(Yaml.member(fact.pointer(), "id"));
                places.putIfAbsent(graphs.node(fact.fact().id()).getURI(), place);
            }
            String document = graphs.documentNode(source.source()).getURI();
            places.putIfAbsent(
                    document, Place.startOf(source.files().sourceYaml().file()));
        }
        otherwise = sources.isEmpty()
                ? Place.startOf("facts.yaml")
                : Place.startOf(sources.getFirst().files().facts().file());
    }

    /** The breaches as problems of the facts files. */
    Problems problems(List<Violation> violations) {
        return Problems.of(violations.stream().map(this::problem).toList());
    }

    private Problem problem(Violation violation) {
        Mistake mistake = violation.severe() ? Mistake.SHAPE : Mistake.SHAPE_WARNING;
        String where = violation.path().map(path -> " " + path).orElse("")
                + violation.value().map(value -> " " + value).orElse("");
        return Problem.at(place(violation.focus()), mistake, violation.message(), violation.focus(), where);
    }

    /** The fact about a thing; for a part of a thing, such as its period, the fact about the whole. */
    private Place place(String focus) {
        return Optional.ofNullable(places.get(focus))
                .or(() -> Optional.ofNullable(places.get(focus.replaceFirst("#.*$", ""))))
                .orElse(otherwise);
    }
}
