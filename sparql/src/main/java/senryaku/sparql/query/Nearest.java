package senryaku.sparql.query;

import java.text.Normalizer;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Finds what somebody may have meant. */
final class Nearest {

    /** How many are named at most. */
    static final int SHOWN = 5;

    private Nearest() {}

    /** The form in which names are compared: NFKC, lower case, without white space. */
    static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .replaceAll("\\s+", "")
                .toLowerCase(Locale.ROOT);
    }

    /** The candidates nearest to the text, best first; those that share nothing with it are left out. */
    static <T> List<T> of(String text, Collection<T> candidates, Function<T, String> name) {
        String wanted = plain(text);
        Map<T, Integer> distance = candidates.stream()
                .distinct()
                .collect(Collectors.toMap(
                        Function.identity(), candidate -> distance(wanted, plain(name.apply(candidate)))));
        int limit = Math.max(2, wanted.length() / 2);
        return distance.entrySet().stream()
                .filter(entry -> entry.getValue() <= limit)
                .sorted(Map.Entry.<T, Integer>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.comparing(name))))
                .map(Map.Entry::getKey)
                .limit(SHOWN)
                .toList();
    }

    /** Number of edits, in UTF-16 code units; 1 if one contains the other. */
    private static int distance(String a, String b) {
        if (a.length() > 1 && b.length() > 1 && (a.contains(b) || b.contains(a))) {
            return 1;
        }
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[b.length()];
    }
}
