package senryaku.loader.fact;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;

/**
 * Offices that a document names together without listing them: all other ministers.
 *
 * @param common name, notes and quotes
 * @param postIn bodies that the offices belong to
 */
public record PostGroup(@JsonUnwrapped Common common, List<Id> postIn) implements Fact {

    @Override
    public List<Claim> claims() {
        return new Claims().refers("postIn", postIn).list();
    }
}
