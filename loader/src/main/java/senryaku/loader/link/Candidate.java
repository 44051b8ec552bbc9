package senryaku.loader.link;

import java.util.List;

/**
 * A record that may be the same organisation.
 *
 * @param record of the register
 * @param score from 0 to 1; from {@link Matching#LIKELY} on it is worth to be looked at first
 * @param reasons what makes it so, for people
 */
public record Candidate(Organisation record, double score, List<String> reasons) {

    public Candidate {
        reasons = List.copyOf(reasons);
    }
}
