package senryaku.loader.fact;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.Optional;

/**
 * A seat that belongs to an office: whoever holds the office sits on it.
 *
 * @param common name, notes and quotes
 * @param organization where the seat is
 * @param post the office
 * @param role a concept of {@code role:}
 * @param roleTitle the role as written
 * @param rank the rank as written
 * @param capacity in which the holder of the office is there, a concept of {@code capacity:}
 * @param substituteFor seats whose holder is replaced when absent
 * @param onBehalfOf bodies for which the holder of the office speaks
 * @param attestedOn the day on which the document shows it; left out: the document's date; {@code unknown}: none
 * @param from its first day, as precise as written
 * @param to its last day, as precise as written
 */
public record Seat(
        @JsonUnwrapped Common common,
        Id organization,
        Id post,
        Id role,
        Optional<String> roleTitle,
        Optional<String> rank,
        Optional<Id> capacity,
        List<Id> substituteFor,
        List<Id> onBehalfOf,
        Optional<String> attestedOn,
        Optional<String> from,
        Optional<String> to)
        implements Fact {

    @Override
    public List<Claim> claims() {
        return new Claims()
                .refers("organization", organization)
                .refers("post", post)
                .says("roleTitle", roleTitle)
                .says("rank", rank)
                .pointsTo("substituteFor", substituteFor)
                .refers("onBehalfOf", onBehalfOf)
                .says("attestedOn", Attested.words(attestedOn), Claim.Reading.DAY)
                .says("from", from, Claim.Reading.CALENDAR)
                .says("to", to, Claim.Reading.CALENDAR)
                .list();
    }
}
