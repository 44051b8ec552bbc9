package senryaku.loader.fact;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;

/**
 * A place; its {@code type} is {@code Place}.
 *
 * @param common name, notes and quotes
 * @param partOf places that it lies in
 */
public record Location(@JsonUnwrapped Common common, List<Id> partOf) implements Fact {

    @Override
    public List<Claim> claims() {
        return new Claims().refers("partOf", partOf).list();
    }
}
