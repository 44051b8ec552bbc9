package senryaku.loader;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import senryaku.loader.fact.CheckedSource;
import senryaku.loader.fact.Decision;
import senryaku.loader.integrity.Finding;
import senryaku.loader.rdf.FactGraphs;
import senryaku.loader.source.Mistake;
import senryaku.loader.source.Place;
import senryaku.loader.source.Problem;
import senryaku.loader.source.Problems;
import senryaku.loader.source.Yaml;

/** Finds the facts that lead to breaches of integrity rules, and leaves out what a curator waived. */
final class Findings {

    private static final String SCHEME = "integrity:";

    private final Places places;
    private final List<Waived> waivers = new ArrayList<>();

    /**
     * The waivers of all sources.
     *
     * @param graphs which give the things of the facts their IRIs
     */
    Findings(Places places, List<CheckedSource> sources, FactGraphs graphs) {
        this.places = places;
        sources.forEach(source -> source.decisions().forEach(placed -> {
            if (placed.decision() instanceof Decision.Waiver waiver) {
                Place place = source.files().facts().place(Yaml.member(placed.pointer(), "rule"));
                waivers.add(new Waived(waiver, graphs.node(waiver.thing()).getURI(), place));
            }
        }));
    }

    /** The breaches as problems of the facts files, and every waiver that waives none of them. */
    Problems problems(List<Finding> findings) {
        List<Problem> problems = new ArrayList<>();
        Set<Waived> used = new HashSet<>();
        for (Finding finding : findings) {
            List<Waived> waived =
                    waivers.stream().filter(waiver -> waiver.covers(finding)).toList();
            used.addAll(waived);
            if (waived.isEmpty()) {
                problems.add(problem(finding));
            }
        }
        waivers.stream().filter(waiver -> !used.contains(waiver)).forEach(waiver -> problems.add(waiver.unused()));
        return Problems.of(problems);
    }

    private Problem problem(Finding finding) {
        Mistake mistake = switch (finding.rule().severity()) {
            case ERROR -> Mistake.RULE;
            case WARNING -> Mistake.RULE_WARNING;
            case NOTE -> Mistake.RULE_NOTE;
        };
        Place place = places.of(finding.thing());
        String others = Stream.concat(
                        places.all(finding.thing()), finding.other().stream().flatMap(places::all))
                .filter(other -> !other.equals(place))
                .distinct()
                .map(other -> "; " + other)
                .collect(Collectors.joining());
        return Problem.at(
                place,
                mistake,
                finding.message(),
                places.id(finding.thing()),
                SCHEME + finding.rule().name(),
                others);
    }

    /**
     * A waiver and the IRI of its thing.
     *
     * @param place of the waiver
     */
    private record Waived(Decision.Waiver waiver, String thing, Place place) {

        boolean covers(Finding finding) {
            return waiver.rule().text().equals(SCHEME + finding.rule().name())
                    && Stream.concat(Stream.of(finding.thing()), finding.other().stream())
                            .anyMatch(iri ->
                                    iri.equals(thing) || Places.whole(iri).equals(thing));
        }

        Problem unused() {
            return Problem.at(place, Mistake.WAIVER_UNUSED, waiver.rule(), waiver.thing());
        }
    }
}
