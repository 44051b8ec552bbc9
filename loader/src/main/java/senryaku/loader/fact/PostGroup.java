package senryaku.loader.fact;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.Optional;

/**
 * Offices that a document names together without listing them: all other ministers.
 *
 * @param common name, notes and quotes
 * @param postIn bodies that the offices belong to
 * @param of programmes, projects or hubs that they are offices of
 * @param places how many people can hold them at the same time, as written
 */
public record PostGroup(@JsonUnwrapped Common common, List<Id> postIn, List<Id> of, Optional<String> places)
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
