package senryaku.loader.fact;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.Optional;

/**
 * The seat of a person or a body in a body.
 *
 * @param common name, notes and quotes
 * @param organization where the seat is
 * @param member who sits on it: a person or a body
 * @param role a concept of {@code role:}
 * @param roleTitle the role as written
 * @param affiliation where the member comes from, as the roster states it
 * @param affiliations the same as bodies and titles
 * @param rank the rank as written
 * @param capacity in which the member is there, a concept of {@code capacity:}
 * @param substituteFor seats whose holder the member replaces when absent
 * @param onBehalfOf bodies for which the member speaks
 * @param attestedOn the day on which the document shows it; left out: the document's date; {@code unknown}: none
 * @param from its first day, as precise as written
 * @param to its last day, as precise as written
 */
public record Membership(
        @JsonUnwrapped Common common,
        Id organization,
        Id member,
        Id role,
        Optional<String> roleTitle,
        Optional<String> affiliation,
        List<Affiliation> affiliations,
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
                .refers("member", member)
                .says("roleTitle", roleTitle)
                .says("affiliation", affiliation)
                .affiliations(affiliations)
                .says("rank", rank)
                .pointsTo("substituteFor", substituteFor)
                .refers("onBehalfOf", onBehalfOf)
                .says("attestedOn", Attested.words(attestedOn), Claim.Reading.DAY)
                .says("from", from, Claim.Reading.CALENDAR)
                .says("to", to, Claim.Reading.CALENDAR)
                .list();
    }

    /**
     * Where a member comes from.
     *
     * @param organization the body
     * @param title what the member is there, as written
     */
    public record Affiliation(Optional<Id> organization, Optional<String> title) {}
}
