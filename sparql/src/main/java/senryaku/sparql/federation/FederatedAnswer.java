package senryaku.sparql.federation;

import java.util.List;
import java.util.stream.Collectors;
import senryaku.sparql.export.Answer;

/**
 * An answer of the federation, whole in memory, with its story.
 *
 * @param answer rows, a truth, or triples
 * @param members how each fared, ours first
 * @param exchanges what was asked, in the order in which answers came
 * @param plan of the engine: which pattern goes to which member
 */
public record FederatedAnswer(Answer answer, List<MemberReport> members, List<Exchange> exchanges, String plan) {

    /** The members in a line, such as {@code senryaku=ok; ror=timeout}. */
    public String header() {
        return members.stream()
                .map(member -> member.name() + "=" + member.state().word())
                .collect(Collectors.joining("; "));
    }

    /** Whether something may be missing. */
    public boolean isPartial() {
        return members.stream().anyMatch(member -> member.state().isLoss());
    }
}
