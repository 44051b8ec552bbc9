package senryaku.loader.fact;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.Optional;

/**
 * A strategy, a plan, or a part of one.
 *
 * @param common name, notes and quotes
 * @param classification its type, a concept of {@code strategy-type:}
 * @param partOf strategies that it is a part of
 * @param period the fiscal years that it covers, as written
 * @param fields fields of technology that it concerns
 * @param implemented strategies that it carries out
 * @param followsUp strategies whose progress it follows
 * @param number its number, as written: 第2章
 */
public record Strategy(
        @JsonUnwrapped Common common,
        Id classification,
        List<Id> partOf,
        Optional<String> period,
        List<Id> fields,
        @JsonProperty("implements") List<Id> implemented,
        List<Id> followsUp,
        Optional<String> number)
        implements Fact {

    @Override
    public List<Claim> claims() {
        return new Claims()
                .refers("partOf", partOf)
                .says("period", period, Claim.Reading.PERIOD)
                .refers("fields", fields)
                .refers("implements", implemented)
                .refers("followsUp", followsUp)
                .says("number", number)
                .list();
    }
}
