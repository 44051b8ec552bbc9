package senryaku.loader.fact;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.Optional;

/**
 * What is to be reached.
 *
 * @param common name, notes and quotes
 * @param of what sets the target
 * @param year by when, as written
 * @param level how far, as written
 * @param indicator what is measured, as written
 * @param minimum how many at least, as written
 * @param value how many exactly, as written
 * @param maximum how many at most, as written
 */
public record Target(
        @JsonUnwrapped Common common,
        List<Id> of,
        Optional<String> year,
        Optional<String> level,
        Optional<String> indicator,
        Optional<String> minimum,
        Optional<String> value,
        Optional<String> maximum)
        implements Fact {

    @Override
    public List<Claim> claims() {
        return new Claims()
                .refers("of", of)
                .says("year", year, Claim.Reading.YEAR)
                .says("level", level)
                .says("indicator", indicator)
                .says("minimum", minimum, Claim.Reading.MINIMUM)
                .says("value", value, Claim.Reading.EXACT_NUMBER)
                .says("maximum", maximum, Claim.Reading.MAXIMUM)
                .list();
    }
}
