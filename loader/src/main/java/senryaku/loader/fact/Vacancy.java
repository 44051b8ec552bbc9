package senryaku.loader.fact;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.Optional;

/**
 * Nobody holds an office.
 *
 * @param common notes and quotes
 * @param vacancyOf the office
 * @param attestedOn the day on which the document shows it; left out: the document's date; {@code unknown}: none
 * @param from its first day, as precise as written
 * @param to its last day, as precise as written
 */
public record Vacancy(
        @JsonUnwrapped Common common,
        Id vacancyOf,
        Optional<String> attestedOn,
        Optional<String> from,
        Optional<String> to)
        implements Fact {

    @Override
    public List<Claim> claims() {
        return new Claims()
                .refers("vacancyOf", vacancyOf)
                .says("attestedOn", Attested.words(attestedOn), Claim.Reading.DAY)
                .says("from", from, Claim.Reading.CALENDAR)
                .says("to", to, Claim.Reading.CALENDAR)
                .list();
    }
}
