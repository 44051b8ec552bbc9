package senryaku.sparql.federation;

import org.eclipse.rdf4j.model.BNode;
import org.eclipse.rdf4j.model.base.AbstractValueFactory;

/** Terms of one member. Blank nodes of two members are never the same, whatever they are called. */
final class MemberValues extends AbstractValueFactory {

    private final String prefix;

    MemberValues(String member) {
        this.prefix = member.replace('-', '_') + "_";
    }

    @Override
    public BNode createBNode(String id) {
        return super.createBNode(prefix + id.replaceAll("[^A-Za-z0-9]", "_"));
    }
}
