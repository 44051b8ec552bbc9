package senryaku.sparql.server;

import java.util.List;
import java.util.Optional;
import senryaku.sparql.federation.Story;
import senryaku.sparql.query.QueryCatalog;
import senryaku.sparql.query.SavedQuery;
import senryaku.sparql.ui.Look;

/**
 * The saved queries that join our data with others'. They are listed and answered only where an operator configured members:
 * without them they would have no rows, and nobody could tell that from an answer.
 */
final class Joins {

    private final QueryCatalog catalog;
    private final List<String> members;
    private final Answering answering;

    /**
     * @param members the names of all members, ours first
     * @param answering over the federation
     */
    Joins(QueryCatalog catalog, List<String> members, Answering answering) {
        this.catalog = catalog;
        this.members = members;
        this.answering = answering;
    }

    /** A catalogue with these in it, if they are answered here. */
    static QueryCatalog listed(QueryCatalog own, QueryCatalog joins, List<String> members) {
        return members.size() > 1 ? own.and(joins) : own;
    }

    /**
     * The query of that name; absent if it is none of these.
     *
     * @throws Refusal with 404 if nobody else is asked here
     */
    Optional<SavedQuery> get(String name) {
        Optional<SavedQuery> found = catalog.get(name);
        if (found.isPresent() && members.size() == 1) {
            throw Refusal.of(404, "federationOff", name);
        }
        return found;
    }

    boolean has(SavedQuery saved) {
        return catalog.get(saved.name()).isPresent();
    }

    Answering answering() {
        return answering;
    }

    /** For people: that something may be missing, and how each member fared; empty if nothing is. */
    static String notice(Call call, Look look) {
        Story story = FederatedEngine.story(call);
        return story.isPartial() ? look.texts().get("federated.partial") + " " + story.header() : "";
    }
}
