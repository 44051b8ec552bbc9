package senryaku.sparql.search;

import senryaku.ontology.search.Folding;

/** How well a name answers to what was asked for. */
final class Scoring {

    private static final double BEGINS = 0.6;
    private static final double HOLDS = 0.3;

    private Scoring() {}

    /** From 0 to 1; see {@link Hit#score}. */
    static double of(String asked, String name) {
        String wanted = Folding.letters(asked);
        String whole = Folding.letters(name);
        if (wanted.isEmpty() || whole.isEmpty()) {
            return 0;
        }
        if (whole.equals(wanted)) {
            return 1;
        }
        double share = Math.min(1.0, (double) wanted.length() / whole.length());
        if (whole.startsWith(wanted)) {
            return rounded(BEGINS + (1 - BEGINS) * share);
        }
        return rounded(whole.contains(wanted) ? HOLDS + (BEGINS - HOLDS) * share : HOLDS * share);
    }

    /** Three decimals; below 1, which is kept for whole names. */
    private static double rounded(double score) {
        return Math.min(0.999, Math.round(score * 1000) / 1000.0);
    }
}
