package senryaku.loader.fact;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.Optional;

/**
 * A project.
 *
 * @param common name, notes and quotes
 * @param partOf programmes or projects that it belongs to
 * @param implemented strategies that it carries out
 * @param owner bodies that run it
 * @param performer bodies that do the work
 * @param period the fiscal years that it runs, as written
 * @param start the first fiscal year, where the document writes it apart, as in a table; a year alone is a fiscal year here
 * @param end the last fiscal year, likewise
 * @param site where it is done
 * @param fields fields of technology that it concerns
 * @param aim what it is to reach, as written
 */
public record Project(
        @JsonUnwrapped Common common,
        List<Id> partOf,
        @JsonProperty("implements") List<Id> implemented,
        List<Id> owner,
        List<Id> performer,
        Optional<String> period,
        Optional<String> start,
        Optional<String> end,
        List<Id> site,
        List<Id> fields,
        Optional<String> aim)
        implements Fact {

    @Override
    public List<Claim> claims() {
        return new Claims()
                .refers("partOf", partOf)
                .refers("implements", implemented)
                .refers("owner", owner)
                .refers("performer", performer)
                .says("period", period, Claim.Reading.PERIOD)
                .says("start", start, Claim.Reading.FISCAL_YEAR)
                .says("end", end, Claim.Reading.FISCAL_YEAR)
                .refers("site", site)
                .refers("fields", fields)
                .says("aim", aim)
                .list();
    }
}
