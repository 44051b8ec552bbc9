package senryaku.loader.fact;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;

/**
 * A person.
 *
 * @param common name, notes and quotes
 */
public record Person(@JsonUnwrapped Common common) implements Fact {

    @Override
    public List<Claim> claims() {
        return List.of();
    }
}
