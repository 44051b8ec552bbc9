package senryaku.loader.link;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import senryaku.ontology.search.Folding;

/** Compares organisations with a register by name, reading, other names and place. */
public final class Matching {

    /** From here on a candidate was right on the sample with which the numbers below were tuned. */
    public static final double LIKELY = 0.85;

    /** Below this a candidate is not shown. */
    private static final double SHOWN = 0.5;

    private static final int SHOWN_AT_MOST = 5;

    private static final double SAME = 0.95;
    private static final double SAME_WITHOUT_FORM = 0.92;
    private static final double SAME_LATIN = 0.88;
    private static final double SHORT = 0.6;
    private static final double ALIKE = 0.8;
    private static final double SEVERAL = -0.2;
    private static final double CLOSED = -0.2;
    private static final double PLACE = 0.04;
    private static final double OTHER_PLACE = -0.15;

    /** Signs of an abbreviation: 4 letters at most are borne by many. */
    private static final int SHORT_LETTERS = 4;

    /** Japanese names of two signs or fewer say little. */
    private static final int SHORT_SIGNS = 2;

    /** What says of which legal form an organisation is, and is left out or added at will. */
    private static final Pattern FORM = Pattern.compile(
            "国立研究開発法人|国立大学法人|公立大学法人|独立行政法人|地方独立行政法人|大学共同利用機関法人"
                    + "|学校法人|特定非営利活動法人|株式会社|有限会社|合同会社|(一般|公益)?(社団|財団)法人"
                    + "|\\(?(株|財|社|独)\\)|\\(Japan\\)|,? ?(Inc|Co|Ltd|Corp|Corporation|LLC)\\b\\.?|^The ",
            Pattern.CASE_INSENSITIVE);

    private final List<Organisation> register;
    private final Map<String, Form> forms = new HashMap<>();
    private final Map<String, Set<Integer>> byPair = new HashMap<>();
    private final Map<String, Set<String>> byName = new HashMap<>();

    public Matching(List<Organisation> register) {
        this.register = List.copyOf(register);
        for (int i = 0; i < register.size(); i++) {
            for (String name : register.get(i).names()) {
                byName.computeIfAbsent(bare(name), key -> new HashSet<>())
                        .add(register.get(i).id());
                for (String pair : pairsOf(name).keySet()) {
                    byPair.computeIfAbsent(pair, key -> new HashSet<>()).add(i);
                }
            }
        }
    }

    /** The best candidates, best first. */
    public List<Candidate> candidates(Organisation wanted) {
        Set<Integer> near = new HashSet<>();
        wanted.names()
                .forEach(name ->
                        pairsOf(name).keySet().forEach(pair -> near.addAll(byPair.getOrDefault(pair, Set.of()))));
        return near.stream()
                .map(i -> candidate(wanted, register.get(i)))
                .filter(candidate -> candidate.score() >= SHOWN)
                .sorted(Comparator.comparingDouble(Candidate::score)
                        .reversed()
                        .thenComparing(candidate -> candidate.record().id()))
                .limit(SHOWN_AT_MOST)
                .toList();
    }

    private Candidate candidate(Organisation wanted, Organisation record) {
        double best = 0;
        String reason = "";
        String shared = "";
        for (String name : wanted.names()) {
            for (String other : record.names()) {
                double score = likeness(name, other);
                if (score > best) {
                    best = score;
                    reason = reason(score, name, other);
                    shared = score >= SHORT && !isAlike(name, other) ? bare(other) : "";
                }
            }
        }
        List<String> reasons = new ArrayList<>(List.of(reason));
        int bearers = byName.getOrDefault(shared, Set.of()).size();
        if (!shared.isEmpty() && bearers > 1) {
            best += SEVERAL;
            reasons.add("%d records bear this name / この名の記録は %d 件".formatted(bearers, bearers));
        }
        if (!record.active()) {
            best += CLOSED;
            reasons.add("the register holds it for closed / 登録簿では活動を終えている");
        }
        if (!wanted.places().isEmpty() && !record.places().isEmpty()) {
            boolean same = wanted.places().stream()
                    .anyMatch(place -> record.places().stream()
                            .anyMatch(other -> letters(place).equals(letters(other))));
            best += same ? PLACE : OTHER_PLACE;
            reasons.add((same ? "same place / 所在地が同じ: " : "another place / 所在地が違う: ") + record.places());
        }
        return new Candidate(record, Math.round(Math.clamp(best, 0, 1) * 100) / 100.0, reasons);
    }

    private String reason(double score, String name, String other) {
        String how = isAlike(name, other)
                ? "names share %d %% / 名の一致 %d %%"
                        .formatted(Math.round(score / ALIKE * 100), Math.round(score / ALIKE * 100))
                : score <= SHORT ? "same short name / 同じ略称" : "same name / 同じ名";
        return how + ": " + name + " = " + other;
    }

    private boolean isAlike(String name, String other) {
        return !bare(name).equals(bare(other));
    }

    private double likeness(String name, String other) {
        String one = letters(name);
        String two = letters(other);
        boolean latin = name.codePoints().allMatch(point -> point < 0x250);
        if (one.equals(two) || bare(name).equals(bare(other))) {
            if (latin ? bare(name).length() <= SHORT_LETTERS : bare(name).length() <= SHORT_SIGNS) {
                return SHORT;
            }
            return latin ? SAME_LATIN : one.equals(two) ? SAME : SAME_WITHOUT_FORM;
        }
        Map<String, Integer> a = pairsOf(name);
        Map<String, Integer> b = pairsOf(other);
        int all = a.values().stream().mapToInt(Integer::intValue).sum()
                + b.values().stream().mapToInt(Integer::intValue).sum();
        int common = a.entrySet().stream()
                .mapToInt(entry -> Math.min(entry.getValue(), b.getOrDefault(entry.getKey(), 0)))
                .sum();
        return all == 0 ? 0 : ALIKE * 2 * common / all;
    }

    private String letters(String name) {
        return forms.computeIfAbsent(name, Form::of).letters();
    }

    /** The name without its legal form. */
    private String bare(String name) {
        return forms.computeIfAbsent(name, Form::of).bare();
    }

    private Map<String, Integer> pairsOf(String name) {
        return forms.computeIfAbsent(name, Form::of).pairs();
    }

    /** A name as it is compared; worked out once for each. */
    private record Form(String letters, String bare, Map<String, Integer> pairs) {

        static Form of(String name) {
            String letters = Folding.letters(name);
            String rest = Folding.letters(FORM.matcher(name).replaceAll(" "));
            String bare = rest.isEmpty() ? letters : rest;
            return new Form(letters, bare, Matching.pairs(bare));
        }
    }

    private static Map<String, Integer> pairs(String text) {
        Map<String, Integer> pairs = new TreeMap<>();
        for (int i = 0; i + 2 <= text.length(); i++) {
            pairs.merge(text.substring(i, i + 2), 1, Integer::sum);
        }
        return pairs;
    }
}
