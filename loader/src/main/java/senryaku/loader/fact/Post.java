package senryaku.loader.fact;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;

/**
 * An office that somebody holds.
 *
 * @param common name, notes and quotes
 * @param postIn bodies that the office belongs to
 */
public record Post(@JsonUnwrapped Common common, List<Id> postIn) implements Fact {

    @Override
    public List<Claim> claims() {
        return new Claims().refers("postIn", postIn).list();
    }
}
