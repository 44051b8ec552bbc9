package senryaku.loader.fact;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import senryaku.loader.source.Bilingual;
import senryaku.loader.source.Mistake;
import senryaku.loader.source.Nearest;
import senryaku.loader.source.Place;
import senryaku.loader.source.Problem;
import senryaku.loader.source.Source;
import senryaku.loader.source.Yaml;

/** Everything that some source records, with all names that any record gives to it. */
public final class Known {

    private final SortedMap<Id, Set<String>> names = new TreeMap<>();
    private final Set<Id> broken = new HashSet<>();

    private Known() {}

    /** What some sources record together. */
    public static Known of(Collection<FactsFile> files) {
        Known known = new Known();
        for (FactsFile file : files) {
            file.facts().forEach(placed -> known.add(placed.fact().common()));
            known.broken.addAll(file.broken().keySet());
        }
        return known;
    }

    /** Whether some source records it. */
    public boolean has(Id id) {
        return names.containsKey(id) || broken.contains(id);
    }

    /**
     * Looks for the publisher of a document.
     *
     * @param about where it stands
     * @param problems is told if it is a body that no source records; an address is none
     */
    public void check(Source source, Yaml about, Consumer<Problem> problems) {
        source.publisher()
                .map(Id::new)
                .filter(Id::isBody)
                .filter(id -> !has(id))
                .ifPresent(id -> {
                    problems.accept(unknown(id, about.place("/publisher")));
                });
    }

    /** The problem that a thing is referred to which nobody records. */
    public Problem unknown(Id id, Place place) {
        return Problem.at(place, Mistake.UNKNOWN_ID, id, hint(id));
    }

    /** Its names, unless one of its records is broken, so that some may be missing. */
    Optional<Set<String>> names(Id id) {
        return broken.contains(id) ? Optional.empty() : Optional.ofNullable(names.get(id));
    }

    /** What may have been meant: the nearest id of the same kind. */
    Bilingual hint(Id id) {
        String kind = kind(id.text());
        List<String> sameKind = Stream.concat(names.keySet().stream(), broken.stream())
                .map(Id::text)
                .filter(text -> kind(text).equals(kind))
                .toList();
        return Nearest.hint(id.text(), sameKind);
    }

    private static String kind(String id) {
        return id.substring(0, id.indexOf(':') + 1);
    }

    private void add(Common common) {
        Set<String> all = names.computeIfAbsent(common.id(), id -> new TreeSet<>());
        common.label().ifPresent(label -> all.addAll(List.of(label.ja(), label.en())));
        common.written().ifPresent(all::add);
        all.addAll(common.alt().ja());
        all.addAll(common.alt().en());
        common.names().forEach(name -> all.add(name.form()));
    }
}
