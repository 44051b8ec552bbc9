package senryaku.loader.fact;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;

/**
 * A field of technology or application.
 *
 * @param common name, notes and quotes
 * @param broader fields that it belongs to
 */
public record Field(@JsonUnwrapped Common common, List<Id> broader) implements Fact {

    @Override
    public List<Claim> claims() {
        return new Claims().refers("broader", broader).list();
    }
}
