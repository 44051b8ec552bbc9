package senryaku.sparql.federation;

import java.util.List;
import java.util.stream.Collectors;

/**
 * How an answer of the federation came about.
 *
 * @param members how each fared, ours first
 * @param exchanges what was asked, in the order in which answers came
 * @param plans of FedX: which pattern went to which member; one for each part of the query that it answered, none if nobody asked for them
 */
public record Story(List<MemberReport> members, List<Exchange> exchanges, List<String> plans) {

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
