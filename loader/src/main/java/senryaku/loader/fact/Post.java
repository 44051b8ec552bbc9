package senryaku.loader.fact;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.Optional;

/**
 * An office that somebody holds.
 *
 * @param common name, notes and quotes
 * @param postIn bodies that the office belongs to
 * @param of programmes, projects or hubs that it is an office of
 * @param places how many people can hold it at the same time, as written
 */
public record Post(@JsonUnwrapped Common common, List<Id> postIn, List<Id> of, Optional<String> places)
        implements Fact {

    @Override
    public List<Claim> claims() {
        return new Claims()
                .refers("postIn", postIn)
                .refers("of", of)
                .says("places", places, Claim.Reading.WHOLE_NUMBER)
                .list();
    }
}
