package senryaku.loader.fact;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import senryaku.loader.source.Document;
import senryaku.loader.source.Place;
import senryaku.loader.source.Source;
import senryaku.loader.source.SourceFiles;
import senryaku.loader.source.Yaml;

/**
 * A source whose facts were compared with its document.
 *
 * @param files of the source
 * @param facts in the order of the file
 * @param decisions of the curator about things that are known
 */
public record CheckedSource(SourceFiles files, List<CheckedFact> facts, List<Decision.Placed> decisions) {

    public Source source() {
        return files.source();
    }

    public Document document() {
        return files.document();
    }

    /** All places of the document that some fact rests on, each once, in order. */
    public SortedSet<Span> quotes() {
        SortedSet<Span> spans = new TreeSet<>();
        facts.forEach(fact -> spans.addAll(fact.allSpans()));
        return spans;
    }

    /** How many facts there are of each type. */
    public SortedMap<String, Integer> factsPerType() {
        SortedMap<String, Integer> counts = new TreeMap<>();
        facts.forEach(fact -> counts.merge(fact.fact().type(), 1, Integer::sum));
        return counts;
    }

    /** Where the fact about a thing stands in the facts file. */
    public Optional<Place> place(Id id) {
        return facts.stream()
                .filter(fact -> fact.fact().id().equals(id))
                .findFirst()
                .map(fact -> files.facts().place(Yaml.member(fact.pointer(), "id")));
    }
}
