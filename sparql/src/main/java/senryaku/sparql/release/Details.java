package senryaku.sparql.release;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import senryaku.sparql.release.Changes.Detail;

/** Turns statements that came and went into old and new values of properties. */
final class Details {

    /** Readings of what is written beside them: told only if the writing is the same. */
    private static final Map<String, Set<String>> READINGS = Map.of(
            "amountWritten", Set.of("amount", "roundedTo", "minimum"),
            "periodWritten", Set.of("startFiscalYear", "endFiscalYear"),
            "ordinalWritten", Set.of("ordinal"));

    private final Snapshot before;
    private final Snapshot after;

    Details(Snapshot before, Snapshot after) {
        this.before = before;
        this.after = after;
    }

    /** What was said and what is said, side by side where property and language are the same. */
    List<Detail> of(List<Triple> removed, List<Triple> added) {
        Map<String, List<Triple>> gone = grouped(removed);
        Map<String, List<Triple>> come = grouped(added);
        gone.keySet().forEach(key -> come.computeIfAbsent(key, none -> new ArrayList<>()));
        Set<String> hidden = readings(come.keySet());
        List<Detail> details = new ArrayList<>();
        come.forEach((key, now) -> {
            List<Triple> then = gone.getOrDefault(key, List.of());
            for (int i = 0; i < Math.max(then.size(), now.size()); i++) {
                Optional<Triple> old = i < then.size() ? Optional.of(then.get(i)) : Optional.empty();
                Optional<Triple> fresh = i < now.size() ? Optional.of(now.get(i)) : Optional.empty();
                String property =
                        fresh.or(() -> old).orElseThrow().getPredicate().getURI();
                if (!hidden.contains(property)) {
                    details.add(detail(property, old, fresh));
                }
            }
        });
        return details;
    }

    private Detail detail(String property, Optional<Triple> old, Optional<Triple> fresh) {
        Naming then = new Naming(before);
        Naming now = new Naming(after);
        Node predicate = fresh.or(() -> old).orElseThrow().getPredicate();
        return new Detail(
                property,
                language(fresh.or(() -> old).orElseThrow().getObject()),
                (fresh.isPresent() ? now : then).property(predicate),
                old.map(triple -> then.value(triple.getObject())),
                fresh.map(triple -> now.value(triple.getObject())),
                fresh.flatMap(new Grounds(after, now)::of).or(() -> old.flatMap(new Grounds(before, then)::of)));
    }

    /** By property and language; the parts of a thing count as itself. Its classes are told by its kind. */
    private static Map<String, List<Triple>> grouped(List<Triple> triples) {
        Map<String, List<Triple>> groups = new TreeMap<>();
        triples.stream()
                .filter(triple -> !triple.getPredicate().equals(RDF.type.asNode()))
                .sorted(Comparator.comparing(Triple::toString))
                .forEach(triple -> groups.computeIfAbsent(key(triple), key -> new ArrayList<>())
                        .add(triple));
        return groups;
    }

    private static String key(Triple triple) {
        return triple.getPredicate().getURI() + "@" + language(triple.getObject());
    }

    private static String language(Node value) {
        return value.isLiteral() ? value.getLiteralLanguage() : "";
    }

    private Set<String> readings(Collection<String> keys) {
        Set<String> hidden = new HashSet<>();
        READINGS.forEach((written, readings) -> {
            String property = after.term(written).getURI();
            if (keys.stream().anyMatch(key -> key.startsWith(property + "@"))) {
                readings.forEach(reading -> hidden.add(after.term(reading).getURI()));
            }
        });
        return hidden;
    }
}
