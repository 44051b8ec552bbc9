package senryaku.loader.fact;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;

/**
 * What a strategy, a body, a hub, a programme or a project says in its own words; the label is the text.
 *
 * @param common name, notes and quotes
 * @param classification its kind, a concept of {@code provision-kind:}
 * @param of what says it
 * @param about what it is about
 */
public record Provision(@JsonUnwrapped Common common, Id classification, List<Id> of, List<Id> about) implements Fact {

    @Override
    public List<Claim> claims() {
        return new Claims().refers("of", of).refers("about", about).list();
    }
}
