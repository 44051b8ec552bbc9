package senryaku.sparql.reconcile;

import java.util.HashMap;
import java.util.Map;
import senryaku.ontology.search.Folding;

/** How like two names are, from 0 to 100. */
final class Likeness {

    static final double SAME = 100;

    /** The same name, once titles and remarks around it are left out. */
    static final double SAME_WITHOUT_TITLES = 99;

    /** Names that are not the same stay below this. */
    private static final double LIKE = 90;

    private Likeness() {}

    /** What was asked for, in all its forms, against a name. */
    static double of(String asked, String name) {
        double best = between(asked, name);
        for (String form : Titles.without(asked)) {
            best = Math.max(best, Math.min(SAME_WITHOUT_TITLES, between(form, name)));
        }
        return best;
    }

    /** 100 for equal letters, also with the words the other way round; else by the pairs of letters that both have (Dice). */
    static double between(String one, String other) {
        String a = Folding.letters(one);
        String b = Folding.letters(other);
        if (a.isEmpty() || b.isEmpty()) {
            return 0;
        }
        if (a.equals(b) || turned(one).equals(b)) {
            return SAME;
        }
        Map<String, Integer> pairs = pairs(a);
        int all = a.length() + b.length() - 2;
        int common = 0;
        for (int i = 0; i + 2 <= b.length(); i++) {
            String pair = b.substring(i, i + 2);
            if (pairs.getOrDefault(pair, 0) > 0) {
                pairs.merge(pair, -1, Integer::sum);
                common++;
            }
        }
        return all <= 0 ? 0 : Math.round(LIKE * 2 * common / all * 10) / 10.0;
    }

    private static Map<String, Integer> pairs(String text) {
        Map<String, Integer> pairs = new HashMap<>();
        for (int i = 0; i + 2 <= text.length(); i++) {
            pairs.merge(text.substring(i, i + 2), 1, Integer::sum);
        }
        return pairs;
    }

    /** A Latin name of two words as the other custom writes it: Hiroaki Kitano. */
    private static String turned(String name) {
        String[] words = Folding.characters(name).strip().split("[\\s,]+", -1);
        boolean latin = name.codePoints().allMatch(point -> point < 0x250 || Character.isWhitespace(point));
        return words.length == 2 && latin ? Folding.letters(words[1] + words[0]) : "";
    }
}
