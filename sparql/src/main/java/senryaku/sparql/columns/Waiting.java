package senryaku.sparql.columns;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.sparql.core.Var;

/**
 * The filters of a group that were not asked yet. One is ready as soon as nothing that comes later can change its answer: each of its variables
 * has a term, or no later part gives it one. So what a BIND makes is looked at before the OPTIONALs behind it.
 */
final class Waiting {

    private final List<Group.Filter> filters;
    private final Map<Var, Integer> later = new HashMap<>();

    Waiting(Group group) {
        this.filters = new ArrayList<>(group.filters());
        if (!filters.isEmpty()) {
            group.items().forEach(item -> item.variables().forEach(one -> later.merge(one, 1, Integer::sum)));
        }
    }

    /** A part of the group is in the plan. */
    void over(Group.Item item) {
        if (!filters.isEmpty()) {
            item.variables().forEach(one -> later.merge(one, -1, Integer::sum));
        }
    }

    /** Takes out those that are ready. */
    List<Group.Filter> ready(Set<Var> known) {
        List<Group.Filter> ready = filters.stream()
                .filter(filter ->
                        filter.needs().stream().allMatch(one -> known.contains(one) || later.getOrDefault(one, 0) == 0))
                .toList();
        filters.removeAll(ready);
        return ready;
    }

    /** Those that are left. */
    List<Group.Filter> filters() {
        return filters;
    }
}
