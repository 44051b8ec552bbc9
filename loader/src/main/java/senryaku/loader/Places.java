package senryaku.loader;

import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import senryaku.loader.fact.CheckedFact;
import senryaku.loader.fact.CheckedSource;
import senryaku.loader.graph.Triples;
import senryaku.loader.rdf.BlankNames;
import senryaku.loader.rdf.FactGraphs;
import senryaku.loader.rdf.ForeignGraphs;
import senryaku.loader.rdf.TableGraphs;
import senryaku.loader.source.Place;
import senryaku.loader.source.Yaml;
import senryaku.loader.table.MappedTriple;

/** Where the facts about things stand: a thing may have a fact in each of several sources. */
final class Places {

    private final Map<String, List<Place>> places = new HashMap<>();
    private final Map<String, String> ids = new LinkedHashMap<>();
    private final Map<String, Node> blanks = new HashMap<>();
    private final Place otherwise;

    /** Where breaches of data of others are told: the beginnings of their files. */
    private final List<Place> foreignFiles;

    /**
     * The places of all facts.
     *
     * @param graphs which give the things of the facts their IRIs
     * @param foreign data of others
     * @param tables whose things are told at the first record about them
     */
    Places(List<CheckedSource> sources, FactGraphs graphs, List<ForeignGraphs> foreign, List<TableGraphs> tables) {
        sources.forEach(source -> add(source, graphs));
        foreign.forEach(data -> add(data, graphs));
        tables.forEach(data -> add(data, graphs));
        foreignFiles = Stream.concat(
                        foreign.stream().map(Places::start), tables.stream().flatMap(Places::starts))
                .toList();
        otherwise = sources.stream()
                .map(source -> Place.startOf(source.files().facts().file()))
                .findFirst()
                .or(() -> foreignFiles.stream().findFirst())
                .orElse(Place.startOf("facts.yaml"));
    }

    private void add(CheckedSource source, FactGraphs graphs) {
        for (CheckedFact fact : source.facts()) {
            Place place = source.files().facts().place(Yaml.member(fact.pointer(), "id"));
            String iri = graphs.node(fact.fact().id()).getURI();
            put(iri, place);
            ids.putIfAbsent(iri, fact.fact().id().text());
        }
        put(
                graphs.documentNode(source.source()).getURI(),
                Place.startOf(source.files().sourceYaml().file()));
    }

    private void add(ForeignGraphs data, FactGraphs graphs) {
        BlankNames names = data.names();
        blanks.putAll(names.byText());
        Triples triples = data.foreign().triples();
        BitSet subjects = new BitSet();
        for (int row = 0; row < triples.size(); row++) {
            subjects.set(triples.subject(row));
        }
        List<Place> start = List.of(start(data));
        subjects.stream()
                .mapToObj(number -> names.named(triples.terms().node(number)).toString())
                .forEach(subject -> {
                    if (places.putIfAbsent(subject, start) != null) {
                        put(subject, start.getFirst());
                    }
                });
        put(
                graphs.documentNode(data.foreign().source()).getURI(),
                Place.startOf(data.foreign().files().sourceYaml().file()));
    }

    private void add(TableGraphs data, FactGraphs graphs) {
        blanks.putAll(data.names().byText());
        Set<String> placed = new HashSet<>();
        for (MappedTriple mapped : data.tables().triples()) {
            String iri = data.names().named(data.triple(mapped).getSubject()).getURI();
            if (placed.add(iri)) {
                put(iri, mapped.record());
            }
        }
        put(
                graphs.documentNode(data.tables().source()).getURI(),
                Place.startOf(data.tables().files().sourceYaml().file()));
    }

    private static Stream<Place> starts(TableGraphs data) {
        return Stream.concat(Stream.of(data.tables().files().mapping()), data.tables().tables().values().stream())
                .map(document -> Place.startOf(document.name()));
    }

    private void put(String iri, Place place) {
        places.merge(
                iri,
                List.of(place),
                (before, one) -> before.contains(place)
                        ? before
                        : Stream.concat(before.stream(), one.stream()).toList());
    }

    private static Place start(ForeignGraphs data) {
        return Place.startOf(data.foreign().files().file());
    }

    /** The first fact about a thing; for a part of a thing, such as its period, about the whole. */
    Place of(String thing) {
        return all(thing).findFirst().orElse(otherwise);
    }

    /** All facts about a thing or the whole of which it is a part. */
    Stream<Place> all(String thing) {
        return Optional.ofNullable(places.get(thing)).or(() -> Optional.ofNullable(places.get(whole(thing)))).stream()
                .flatMap(List::stream);
    }

    /** What curators call a thing, such as {@code body:ai-japan}; an IRI if no fact is about it. */
    String id(String thing) {
        return Optional.ofNullable(ids.get(thing)).orElseGet(() -> ids.getOrDefault(whole(thing), thing));
    }

    /** The thing of which a period, an affiliation or the like is a part. */
    static String whole(String thing) {
        return thing.replaceFirst("#.*$", "");
    }

    /** The name that a blank node of others got. */
    Optional<Node> named(String blank) {
        return Optional.ofNullable(blanks.get(blank));
    }

    /** Whether a place is in a file of others or in a table, where the same thing is lacking over and over. */
    boolean isForeign(Place place) {
        return foreignFiles.contains(Place.startOf(place.file()));
    }
}
