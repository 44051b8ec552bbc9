package senryaku.loader.fact;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.Optional;

/**
 * An organisation, a council, a ministry: any body.
 *
 * @param common name, notes and quotes
 * @param classification its type, a concept of {@code body-type:}
 * @param partOf bodies that it belongs to
 * @param task what it is for, as written
 * @param meets how often it meets, as written
 * @param steers strategies that it steers
 * @param openEnded the word that says that there are more of its kind, as written: 等
 */
public record Body(
        @JsonUnwrapped Common common,
        Id classification,
        List<Id> partOf,
        Optional<String> task,
        Optional<String> meets,
        List<Id> steers,
        Optional<String> openEnded)
        implements Fact {

    @Override
    public List<Claim> claims() {
        return new Claims()
                .refers("partOf", partOf)
                .says("task", task)
                .says("meets", meets)
                .refers("steers", steers)
                .says("openEnded", openEnded)
                .list();
    }
}
