package senryaku.loader.source;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Finds what somebody may have meant. */
public final class Nearest {

    private Nearest() {}

    /** The candidate that differs in the fewest letters, if it differs in less than half of them. */
    public static Optional<String> to(String word, Collection<String> candidates) {
        return to(word, candidates, Math.max(1, word.length() / 2));
    }

    /** The candidate that differs in the fewest letters, if it differs in no more than so many. */
    public static Optional<String> to(String word, Collection<String> candidates, int atMost) {
        return candidates.stream()
                .filter(candidate -> Math.abs(candidate.length() - word.length()) <= atMost)
                .map(candidate -> new Candidate(candidate, distance(word, candidate)))
                .filter(candidate -> candidate.distance() <= atMost)
                .min(Comparator.comparingInt(Candidate::distance).thenComparing(Candidate::word))
                .map(Candidate::word);
    }

    /** The same as a half-sentence for the end of a message; empty if nothing is near. */
    public static Bilingual hint(String word, Collection<String> candidates) {
        return to(word, candidates)
                .map(near -> new Bilingual("（最も近いもの: " + near + "）", " (nearest: " + near + ")"))
                .orElse(new Bilingual("", ""));
    }

    /** How many letters must be put in, left out or changed (Levenshtein). */
    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(change, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[b.length()];
    }

    private record Candidate(String word, int distance) {}
}
