package senryaku.loader.fact;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.Optional;

/**
 * A place of research that a strategy wants or has.
 *
 * @param common name, notes and quotes
 * @param classification its type, a concept of {@code hub-type:}
 * @param partOf hubs that it belongs to
 * @param implemented strategies that it carries out
 * @param site where it is
 * @param host bodies that run it
 * @param fields what is researched there
 * @param example the word that makes it an example, as written: 例
 */
public record Hub(
        @JsonUnwrapped Common common,
        Optional<Id> classification,
        List<Id> partOf,
        @JsonProperty("implements") List<Id> implemented,
        List<Id> site,
        List<Id> host,
        List<Id> fields,
        Optional<String> example)
        implements Fact {

    @Override
    public List<Claim> claims() {
        return new Claims()
                .refers("partOf", partOf)
                .refers("implements", implemented)
                .refers("site", site)
                .refers("host", host)
                .refers("fields", fields)
                .says("example", example)
                .list();
    }
}
