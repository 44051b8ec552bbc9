package senryaku.loader.fact;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.Optional;

/**
 * One stated sum of money.
 *
 * @param common name, notes and quotes
 * @param funded what the money is for: a project or programme
 * @param fiscalYear as written
 * @param stage a concept of {@code budget-stage:}
 * @param stageTitle the stage as written
 * @param stated the sum as written
 * @param includedIn the sum of which it is a part
 * @param appropriation a concept of {@code appropriation:}
 */
public record Budget(
        @JsonUnwrapped Common common,
        @JsonProperty("for") Id funded,
        Optional<String> fiscalYear,
        Id stage,
        Optional<String> stageTitle,
        Optional<String> stated,
        List<Id> includedIn,
        Optional<Id> appropriation)
        implements Fact {

    @Override
    public List<Claim> claims() {
        return new Claims()
                .refers("for", funded)
                .says("fiscalYear", fiscalYear, Claim.Reading.FISCAL_YEAR)
                .says("stageTitle", stageTitle)
                .says("stated", stated, Claim.Reading.AMOUNT)
                .pointsTo("includedIn", includedIn)
                .list();
    }
}
