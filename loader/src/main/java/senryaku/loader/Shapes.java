package senryaku.loader;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import senryaku.loader.fact.CheckedFact;
import senryaku.loader.fact.CheckedSource;
import senryaku.loader.rdf.BlankNames;
import senryaku.loader.rdf.FactGraphs;
import senryaku.loader.rdf.ForeignGraphs;
import senryaku.loader.shacl.Violation;
import senryaku.loader.source.Mistake;
import senryaku.loader.source.Place;
import senryaku.loader.source.Problem;
import senryaku.loader.source.Problems;
import senryaku.loader.source.Severity;
import senryaku.loader.source.Yaml;

/** Finds the facts, or the files of others, that lead to breaches of shapes. */
final class Shapes {

    /** Data of others lacks the same thing over and over. */
    private static final int WARNINGS_AT_MOST = 20;

    private final Map<String, Place> places = new HashMap<>();
    private final Map<String, Node> blanks = new HashMap<>();
    private final Place otherwise;

    /** Where breaches of data of others are told: the beginnings of their files. */
    private final List<Place> foreignFiles;

    /**
     * The places of all facts.
     *
     * @param graphs which give the things of the facts their IRIs
     * @param foreign data of others
     */
    Shapes(List<CheckedSource> sources, FactGraphs graphs, List<ForeignGraphs> foreign) {
        sources.forEach(source -> add(source, graphs));
        foreign.forEach(data -> add(data, graphs));
        foreignFiles = foreign.stream().map(Shapes::start).toList();
        otherwise = sources.stream()
                .map(source -> Place.startOf(source.files().facts().file()))
                .findFirst()
                .or(() -> foreignFiles.stream().findFirst())
                .orElse(Place.startOf("facts.yaml"));
    }

    private void add(CheckedSource source, FactGraphs graphs) {
        for (CheckedFact fact : source.facts()) {
            Place place = source.files().facts().place(Yaml.member(fact.pointer(), "id"));
            places.putIfAbsent(graphs.node(fact.fact().id()).getURI(), place);
        }
        places.putIfAbsent(
                graphs.documentNode(source.source()).getURI(),
                Place.startOf(source.files().sourceYaml().file()));
    }

    private void add(ForeignGraphs data, FactGraphs graphs) {
        BlankNames names = data.names();
        blanks.putAll(names.byText());
        data.foreign().triples().stream()
                .map(Triple::getSubject)
                .map(names::named)
                .distinct()
                .forEach(subject -> places.putIfAbsent(subject.toString(), start(data)));
        places.putIfAbsent(
                graphs.documentNode(data.foreign().source()).getURI(),
                Place.startOf(data.foreign().files().sourceYaml().file()));
    }

    private static Place start(ForeignGraphs data) {
        return Place.startOf(data.foreign().files().file());
    }

    /** The breaches as problems of the facts files. */
    Problems problems(List<Violation> violations) {
        List<Problem> problems = new ArrayList<>();
        Map<Place, List<Problem>> warnings = new HashMap<>();
        for (Problem problem :
                Problems.of(violations.stream().map(this::problem).toList())) {
            if (problem.severity() == Severity.WARNING && foreignFiles.contains(problem.place())) {
                warnings.computeIfAbsent(problem.place(), place -> new ArrayList<>())
                        .add(problem);
            } else {
                problems.add(problem);
            }
        }
        warnings.forEach((place, all) -> problems.addAll(shortened(place, all)));
        return Problems.of(problems);
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
        String focus = Optional.ofNullable(blanks.get(violation.focus()))
                .map(Node::getURI)
                .orElse(violation.focus());
        String where = violation.path().map(path -> " " + path).orElse("")
                + violation.value().map(value -> " " + named(value)).orElse("");
        return Problem.at(place(focus), mistake, violation.message(), focus, where);
    }

    private String named(String value) {
        Node name = blanks.get(value);
        return name == null ? value : "<" + name.getURI() + ">";
    }

    /** The fact about a thing; for a part of a thing, such as its period, the fact about the whole. */
    private Place place(String focus) {
        return Optional.ofNullable(places.get(focus))
                .or(() -> Optional.ofNullable(places.get(focus.replaceFirst("#.*$", ""))))
                .orElse(otherwise);
    }
}
