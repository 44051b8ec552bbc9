package senryaku.loader.fact;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import senryaku.loader.source.Binding;
import senryaku.loader.source.Mistake;
import senryaku.loader.source.Nearest;
import senryaku.loader.source.Place;
import senryaku.loader.source.Problem;
import senryaku.loader.source.SourceFiles;
import senryaku.loader.source.Structure;
import senryaku.loader.source.Yaml;

/** Turns the tree of a facts file into facts; what does not fit its schema is told, and left out. */
public final class FactsReader {

    private static final String FACTS = "/facts";
    private static final String DECISIONS = "/decisions";

    private final SourceFiles files;
    private final Yaml yaml;
    private final Consumer<Problem> problems;

    private FactsReader(SourceFiles files, Consumer<Problem> problems) {
        this.files = files;
        this.yaml = files.facts();
        this.problems = problems;
    }

    /**
     * Reads the facts of a source.
     *
     * @param structure of {@code facts.yaml}
     * @param problems is told every structural mistake and every id that comes twice
     */
    public static FactsFile read(SourceFiles files, Structure structure, Consumer<Problem> problems) {
        return new FactsReader(files, problems).read(structure);
    }

    private FactsFile read(Structure structure) {
        Set<String> malformed = new HashSet<>();
        structure.check(yaml, (pointer, problem) -> {
            malformed.add(entryOf(pointer));
            problems.accept(problem);
        });
        List<FactsFile.Placed> facts = new ArrayList<>();
        Map<Id, Place> broken = new TreeMap<>();
        Map<String, Place> ids = new TreeMap<>();
        JsonNode list = yaml.root().path("facts");
        for (int i = 0; i < list.size(); i++) {
            String pointer = Yaml.item(FACTS, i);
            JsonNode id = list.get(i).path("id");
            Place place = yaml.place(Yaml.member(pointer, "id"));
            refuseTwice(id.asText(), place, ids);
            checkQuoteKeys(list.get(i), pointer);
            Optional<Fact> fact =
                    malformed.contains(pointer) ? Optional.empty() : bind(list.get(i), pointer, Fact.class);
            fact.ifPresent(bound -> facts.add(new FactsFile.Placed(bound, pointer)));
            if (fact.isEmpty() && id.isTextual()) {
                broken.put(new Id(id.asText()), place);
            }
        }
        return new FactsFile(files, List.copyOf(facts), decisions(malformed), broken);
    }

    private List<Decision.Placed> decisions(Set<String> malformed) {
        List<Decision.Placed> decisions = new ArrayList<>();
        JsonNode list = yaml.root().path("decisions");
        for (int i = 0; i < list.size(); i++) {
            String pointer = Yaml.item(DECISIONS, i);
            if (!malformed.contains(pointer)) {
                bind(list.get(i), pointer, Decision.class)
                        .ifPresent(decision -> decisions.add(new Decision.Placed(decision, pointer)));
            }
        }
        return List.copyOf(decisions);
    }

    /** The pointer of the fact or decision that a value belongs to. */
    private static String entryOf(String pointer) {
        int item = pointer.indexOf('/', 1);
        int end = item < 0 ? -1 : pointer.indexOf('/', item + 1);
        return end < 0 ? pointer : pointer.substring(0, end);
    }

    private void refuseTwice(String id, Place place, Map<String, Place> ids) {
        Place first = ids.putIfAbsent(id, place);
        if (first != null && !id.isEmpty()) {
            problems.accept(Problem.at(place, Mistake.DUPLICATE_ID, id, first.line()));
        }
    }

    /** Words for a key that the fact has not hold for nothing. */
    private void checkQuoteKeys(JsonNode fact, String pointer) {
        Set<String> keys = new HashSet<>();
        fact.fieldNames().forEachRemaining(keys::add);
        keys.removeAll(Set.of("type", "id", "quote", "quotes", "note", "correction"));
        String quotes = Yaml.member(pointer, "quotes");
        fact.path("quotes").fieldNames().forEachRemaining(key -> {
            if (!keys.contains(key)) {
                Place place = yaml.keyPlace(Yaml.member(quotes, key));
                problems.accept(Problem.at(place, Mistake.QUOTES_KEY, key, Nearest.hint(key, keys)));
            }
        });
    }

    private <T> Optional<T> bind(JsonNode node, String pointer, Class<T> type) {
        try {
            return Optional.of(Binding.mapper().treeToValue(node, type));
        } catch (JsonProcessingException e) {
            problems.accept(Problem.at(yaml.place(pointer), Mistake.STRUCTURE, e.getOriginalMessage()));
            return Optional.empty();
        }
    }
}
