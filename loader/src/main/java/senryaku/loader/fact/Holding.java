package senryaku.loader.fact;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.Optional;

/**
 * A person holds an office.
 *
 * @param common name, notes and quotes
 * @param member the person
 * @param post the office
 * @param capacity in which the person holds it, a concept of {@code capacity:}
 * @param attestedOn the day on which the document shows it; left out: the document's date; {@code unknown}: none
 * @param from its first day, as precise as written
 * @param to its last day, as precise as written
 */
public record Holding(
        @JsonUnwrapped Common common,
        Id member,
        Id post,
        Optional<Id> capacity,
        Optional<String> attestedOn,
        Optional<String> from,
        Optional<String> to)
        implements Fact {

    @Override
    public List<Claim> claims() {
        return new Claims()
                .refers("member", member)
                .refers("post", post)
                .says("attestedOn", Attested.words(attestedOn), Claim.Reading.DAY)
                .says("from", from, Claim.Reading.CALENDAR)
                .says("to", to, Claim.Reading.CALENDAR)
                .list();
    }
}
