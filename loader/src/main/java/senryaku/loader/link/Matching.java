package senryaku.loader.link;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
    private static final double SAME_WORDS = 0.86;

    /** Two organisations of one name that differ in their legal form are two. */
    private static final double OTHER_FORM = 0.7;

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

    /** An abbreviation such as NICT. */
    private static final Pattern ACRONYM = Pattern.compile("\\p{Lu}{2,6}");

    /**
     * How much two names are alike.
     *
     * @param key what both share, if that is enough to be one name
     */
    private record Likeness(double score, String key) {}

    private final List<Organisation> register;
    private final List<List<String>> names;
    private final Map<String, Form> forms = new HashMap<>();
    private final Map<String, Set<Integer>> byPair = new HashMap<>();
    private final Map<String, Set<String>> bearers = new HashMap<>();

    public Matching(List<Organisation> register) {
        this.register = List.copyOf(register);
        this.names = register.stream().map(Matching::names).toList();
        for (int i = 0; i < register.size(); i++) {
            for (String name : names.get(i)) {
                for (String key : keys(form(name))) {
                    bearers.computeIfAbsent(key, unseen -> new HashSet<>())
                            .add(register.get(i).id());
                }
                for (String pair : pairsOf(name).keySet()) {
                    byPair.computeIfAbsent(pair, key -> new HashSet<>()).add(i);
                }
            }
        }
    }

    /** The best candidates, best first. */
    public List<Candidate> candidates(Organisation wanted) {
        Set<Integer> near = new HashSet<>();
        wanted.names().forEach(name -> near.addAll(near(pairsOf(name).keySet())));
        return near.stream()
                .map(i -> candidate(wanted, register.get(i), names.get(i)))
                .filter(candidate -> candidate.score() >= SHOWN)
                .sorted(Comparator.comparingDouble(Candidate::score)
                        .reversed()
                        .thenComparing(candidate -> candidate.record().id()))
                .limit(SHOWN_AT_MOST)
                .toList();
    }

    /** Records that share a quarter of the pairs; with fewer, none reaches the score from which on it is shown. */
    private Set<Integer> near(Set<String> pairs) {
        Map<Integer, Integer> shared = new HashMap<>();
        pairs.forEach(pair -> byPair.getOrDefault(pair, Set.of()).forEach(i -> shared.merge(i, 1, Integer::sum)));
        shared.values().removeIf(count -> count * 4 < pairs.size());
        return shared.keySet();
    }

    /** The names of a record; a part of an organisation that is known by abbreviations is called by both: RIKEN CEMS. */
    private static List<String> names(Organisation record) {
        List<String> all = new ArrayList<>(record.names());
        for (String name : record.names()) {
            String first = name.replaceFirst(" .*", "");
            if (!first.equals(name) && ACRONYM.matcher(first).matches()) {
                record.names().stream()
                        .filter(other -> ACRONYM.matcher(other).matches() && !other.equals(first))
                        .forEach(other -> all.add(first + " " + other));
            }
        }
        return all;
    }

    /** What names share that are one: each more than the next. */
    private static List<String> keys(Form form) {
        return List.of("whole " + form.whole(), "bare " + form.bare(), "words " + form.words());
    }

    private Candidate candidate(Organisation wanted, Organisation record, List<String> names) {
        double best = 0;
        String reason = "";
        String shared = "";
        for (String name : wanted.names()) {
            for (String other : names) {
                Likeness likeness = likeness(name, other);
                if (likeness.score() > best) {
                    best = likeness.score();
                    reason = reason(likeness, name, other);
                    shared = likeness.key();
                }
            }
        }
        List<String> reasons = new ArrayList<>(List.of(reason));
        int several = bearers.getOrDefault(shared, Set.of()).size();
        if (several > 1) {
            best += SEVERAL;
            reasons.add("%d records bear this name / この名の記録は %d 件".formatted(several, several));
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

    private static String reason(Likeness likeness, String name, String other) {
        long percent = Math.round(likeness.score() / ALIKE * 100);
        String how = likeness.key().isEmpty()
                ? "names share %d %% / 名の一致 %d %%".formatted(percent, percent)
                : likeness.score() <= SHORT
                        ? "same short name / 同じ略称"
                        : likeness.score() <= OTHER_FORM
                                ? "same name, another legal form / 同じ名、別の法人格"
                                : "same name / 同じ名";
        return how + ": " + name + " = " + other;
    }

    private Likeness likeness(String name, String other) {
        Form one = form(name);
        Form two = form(other);
        if (one.letters().equals(two.letters()) || one.bare().equals(two.bare())) {
            return same(one, two, Form.isLatin(name));
        }
        if (!one.words().isEmpty() && one.words().equals(two.words())) {
            return new Likeness(SAME_WORDS, "words " + one.words());
        }
        int all = sum(one) + sum(two);
        int common = one.pairs().entrySet().stream()
                .mapToInt(entry -> Math.min(entry.getValue(), two.pairs().getOrDefault(entry.getKey(), 0)))
                .sum();
        return new Likeness(all == 0 ? 0 : ALIKE * 2 * common / all, "");
    }

    private static Likeness same(Form one, Form two, boolean latin) {
        String bare = "bare " + two.bare();
        if (two.bare().length() <= (latin ? SHORT_LETTERS : SHORT_SIGNS)) {
            return new Likeness(SHORT, bare);
        }
        if (latin) {
            return new Likeness(SAME_LATIN, bare);
        }
        if (one.whole().equals(two.whole()) && !one.whole().isEmpty()) {
            return new Likeness(SAME, "whole " + two.whole());
        }
        if (!one.fits(two)) {
            return new Likeness(OTHER_FORM, bare);
        }
        return new Likeness(one.letters().equals(two.letters()) ? SAME : SAME_WITHOUT_FORM, bare);
    }

    private static int sum(Form form) {
        return form.pairs().values().stream().mapToInt(Integer::intValue).sum();
    }

    private static String letters(String name) {
        return Folding.letters(name);
    }

    private Form form(String name) {
        return forms.computeIfAbsent(name, Form::of);
    }

    private Map<String, Integer> pairsOf(String name) {
        return form(name).pairs();
    }
}
