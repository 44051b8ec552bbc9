package senryaku.sparql.reconcile;

import java.util.Map;

/**
 * A thing that may be meant.
 *
 * @param id {@code KIND/SLUG}
 * @param name its label
 * @param description its other label, and what it is called elsewhere
 * @param type its kind
 * @param score from 0 to 100
 * @param match whether it is meant without doubt
 * @param features what the score was made of: {@code name}, and the id of each property that was asked about
 */
public record Candidate(
        String id,
        String name,
        String description,
        String type,
        double score,
        boolean match,
        Map<String, Double> features) {}
