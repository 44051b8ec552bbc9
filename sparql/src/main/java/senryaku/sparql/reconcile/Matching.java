package senryaku.sparql.reconcile;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import senryaku.sparql.query.Kinds;
import senryaku.sparql.query.Language;
import senryaku.sparql.search.Scope;
import senryaku.sparql.search.TextSearch;

/** Finds the things that a name may mean, and says how sure that is. */
public final class Matching {

    /** So many things are looked at for each question. */
    private static final int LOOKED_AT = 60;

    /** Share of what else is known in the score. */
    private static final double WEIGHT_OF_CONDITIONS = 0.3;

    /** A condition counts as met from this likeness on: (株)NEC中央研究所 for NEC中央研究所 上席技術主幹. */
    private static final double MET = 50;

    /** What is less like than this is not worth a look. */
    private static final double LEAST = 20;

    private static final Comparator<Candidate> BEST_FIRST =
            Comparator.comparingDouble(Candidate::score).reversed().thenComparing(Candidate::id);

    private final TextSearch search;
    private final Knowledge knowledge;
    private final Kinds kinds;

    /** @param kinds how things are named */
    public Matching(TextSearch search, Knowledge knowledge, Kinds kinds) {
        this.search = search;
        this.knowledge = knowledge;
        this.kinds = kinds;
    }

    /**
     * The candidates for a question, best first. One of them is a match if its name is the one asked for, no other candidate has that
     * name, and nothing else that is known speaks against it.
     */
    public List<Candidate> candidates(Question question, Language language) {
        Map<String, Double> names = names(question);
        Map<String, Map<String, Double>> features = features(question, names);
        long same = names.values().stream()
                .filter(likeness -> likeness >= Likeness.SAME_WITHOUT_TITLES)
                .count();
        Map<String, List<Knowledge.Value>> ja = knowledge.values(Property.ALL.get(0), names.keySet());
        Map<String, List<Knowledge.Value>> en = knowledge.values(Property.ALL.get(1), names.keySet());
        List<Candidate> candidates = new ArrayList<>();
        names.forEach((id, likeness) -> {
            Map<String, Double> of = features.getOrDefault(id, Map.of());
            double conditions = of.values().stream()
                    .mapToDouble(Double::doubleValue)
                    .average()
                    .orElse(likeness);
            double score = (1 - WEIGHT_OF_CONDITIONS) * likeness + WEIGHT_OF_CONDITIONS * conditions;
            boolean met = of.values().stream().allMatch(feature -> feature >= MET);
            Map<String, Double> all = new LinkedHashMap<>();
            all.put("name", likeness);
            all.putAll(of);
            Optional<String> first = word(language == Language.JA ? ja : en, id);
            Optional<String> second = word(language == Language.JA ? en : ja, id);
            candidates.add(new Candidate(
                    id,
                    first.or(() -> second).orElse(id),
                    first.isPresent() ? second.orElse("") : "",
                    id.replaceFirst("/.*", ""),
                    Math.round(score * 10) / 10.0,
                    likeness >= Likeness.SAME_WITHOUT_TITLES && same == 1 && met,
                    all));
        });
        return candidates.stream().sorted(BEST_FIRST).limit(question.limit()).toList();
    }

    /** Things whose names begin with or hold what somebody is typing. */
    public List<Candidate> suggestions(String typed, List<String> types, int limit, Language language) {
        List<String> found = search.find(typed, scope(types), LOOKED_AT).stream()
                .map(hit -> knowledge.id(hit.thing()))
                .filter(id -> id.indexOf('#') < 0)
                .limit(limit)
                .toList();
        Map<String, List<Knowledge.Value>> ja = knowledge.values(Property.ALL.get(0), found);
        Map<String, List<Knowledge.Value>> en = knowledge.values(Property.ALL.get(1), found);
        return found.stream()
                .map(id -> new Candidate(
                        id,
                        word(language == Language.JA ? ja : en, id).orElse(id),
                        word(language == Language.JA ? en : ja, id).orElse(""),
                        id.replaceFirst("/.*", ""),
                        0,
                        false,
                        Map.of()))
                .toList();
    }

    /** How like the best name of each thing is; the things come from the index. */
    private Map<String, Double> names(Question question) {
        Scope scope = scope(question.types());
        Map<String, Double> likeness = new LinkedHashMap<>();
        Stream.concat(Stream.of(question.text()), Titles.without(question.text()).stream())
                .flatMap(form -> Stream.concat(
                        search.find(form, scope, LOOKED_AT).stream(), search.similar(form, scope, LOOKED_AT).stream()))
                .map(hit -> knowledge.id(hit.thing()))
                .filter(id -> id.indexOf('#') < 0)
                .distinct()
                .forEach(id -> likeness.put(id, 0.0));
        for (Property property : Property.ALL.subList(0, 3)) {
            knowledge
                    .values(property, List.copyOf(likeness.keySet()))
                    .forEach((id, values) -> values.stream()
                            .flatMap(value -> value.words().stream())
                            .forEach(name -> likeness.merge(id, Likeness.of(question.text(), name), Math::max)));
        }
        likeness.values().removeIf(like -> like < LEAST);
        return likeness;
    }

    private Map<String, Map<String, Double>> features(Question question, Map<String, Double> names) {
        Map<String, Map<String, Double>> features = new LinkedHashMap<>();
        for (Question.Condition condition : question.conditions()) {
            Property.of(condition.property()).ifPresent(property -> {
                Map<String, List<Knowledge.Value>> known = knowledge.values(property, names.keySet());
                names.keySet()
                        .forEach(id -> features.computeIfAbsent(id, thing -> new LinkedHashMap<>())
                                .put(property.id(), met(condition.values(), known.getOrDefault(id, List.of()))));
            });
        }
        return features;
    }

    /** The best likeness of any value to any known one; an id that is ours must be the same. */
    private double met(Collection<String> wanted, List<Knowledge.Value> known) {
        double best = 0;
        for (Knowledge.Value value : known) {
            for (String text : wanted) {
                if (value.node().isURI() && value.node().getURI().equals(knowledge.iri(text))) {
                    best = Likeness.SAME;
                }
                for (String word : value.words()) {
                    best = Math.max(best, Likeness.between(text, word));
                }
            }
        }
        return best;
    }

    private Scope scope(List<String> types) {
        List<String> wanted = types.isEmpty() ? Type.ALL.stream().map(Type::id).toList() : types;
        return Scope.names(wanted.stream().map(kind -> kinds.thing(kind, "")).toList());
    }

    private static Optional<String> word(Map<String, List<Knowledge.Value>> values, String id) {
        return values.getOrDefault(id, List.of()).stream()
                .flatMap(value -> value.words().stream())
                .findFirst();
    }
}
