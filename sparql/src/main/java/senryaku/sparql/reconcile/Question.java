package senryaku.sparql.reconcile;

import java.util.List;

/**
 * One name to be matched.
 *
 * @param text the name as somebody has it; may be empty if there are conditions
 * @param types that are wanted; all if there are none
 * @param limit most candidates
 * @param conditions what else is known
 */
public record Question(String text, List<String> types, int limit, List<Condition> conditions) {

    /**
     * What else is known of the thing.
     *
     * @param property id of a {@link Property}
     * @param values any of them
     */
    public record Condition(String property, List<String> values) {}
}
