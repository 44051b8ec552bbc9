package senryaku.loader.fact;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.Optional;

/**
 * Fields that a document lists together.
 *
 * @param common name, notes and quotes
 * @param members the fields
 * @param of strategies that list them
 * @param openEnded the word that leaves the list open, as written: など
 */
public record FieldGroup(@JsonUnwrapped Common common, List<Id> members, List<Id> of, Optional<String> openEnded)
        implements Fact {

    @Override
    public List<Claim> claims() {
        return new Claims()
                .refers("members", members)
                .refers("of", of)
                .says("openEnded", openEnded)
                .list();
    }
}
