package senryaku.loader.fact;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.Optional;

/**
 * How many members a body has.
 *
 * @param common name, notes and quotes
 * @param of the body
 * @param category which members, a concept of {@code member-category:}
 * @param categoryTitle the same as written
 * @param count how many, as written
 * @param asOf the day for which it holds, as written
 * @param includedIn the count of which it is a part
 */
public record Count(
        @JsonUnwrapped Common common,
        Id of,
        Id category,
        Optional<String> categoryTitle,
        Optional<String> count,
        Optional<String> asOf,
        List<Id> includedIn)
        implements Fact {

    @Override
    public List<Claim> claims() {
        return new Claims()
                .refers("of", of)
                .says("categoryTitle", categoryTitle)
                .says("count", count, Claim.Reading.WHOLE_NUMBER)
                .says("asOf", asOf, Claim.Reading.DAY)
                .pointsTo("includedIn", includedIn)
                .list();
    }
}
