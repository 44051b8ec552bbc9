package senryaku.sparql.bounds;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.iterator.QueryIter2;
import org.jspecify.annotations.Nullable;

/**
 * MINUS: passes a row that agrees with no other one in all variables for which both have a term, if there are any (SPARQL 1.1, 18.5). Jena's own
 * is content with one such variable where a row lacks another, and takes what the disk leaves unnamed for a term.
 */
final class Without extends QueryIter2 {

    private final List<Var> shared;
    private final Budget budget;
    private final Map<List<Var>, Removed> removed = new HashMap<>();
    private boolean open;
    private @Nullable Binding next;

    /** @param shared the variables that rows of both sides may have */
    Without(QueryIterator rows, QueryIterator without, Set<Var> shared, Budget budget, ExecutionContext context) {
        super(rows, without, context);
        this.shared = List.copyOf(shared);
        this.budget = budget;
    }

    @Override
    protected boolean hasNextBinding() {
        if (!open) {
            open = true;
            getRight().forEachRemaining(this::remove);
        }
        while (next == null && getLeft().hasNext()) {
            Binding row = getLeft().nextBinding();
            if (passes(row)) {
                next = row;
            }
        }
        return next != null;
    }

    @Override
    protected @Nullable Binding moveToNextBinding() {
        Binding row = next;
        next = null;
        return row;
    }

    private void remove(Binding row) {
        List<Var> named = named(shared, row);
        if (!named.isEmpty()) {
            removed.computeIfAbsent(named, variables -> new Removed()).add(named, terms(named, row));
        }
    }

    private boolean passes(Binding row) {
        for (Map.Entry<List<Var>, Removed> alike : removed.entrySet()) {
            budget.step();
            List<Var> both = named(alike.getKey(), row);
            if (!both.isEmpty() && alike.getValue().has(alike.getKey(), both, terms(both, row))) {
                return false;
            }
        }
        return true;
    }

    /** Jena's rows may say that they have a variable, and then have no term for it. */
    private static List<Var> named(List<Var> variables, Binding row) {
        List<Var> named = new ArrayList<>(variables.size());
        for (Var variable : variables) {
            if (row.get(variable) != null) {
                named.add(variable);
            }
        }
        return named;
    }

    private static List<Node> terms(List<Var> variables, Binding row) {
        List<Node> terms = new ArrayList<>(variables.size());
        for (Var variable : variables) {
            terms.add(row.get(variable));
        }
        return terms;
    }

    /** Rows that have terms for the same variables, by those, and by fewer as soon as a row has no more. */
    private final class Removed {
        private final Map<List<Var>, Set<List<Node>>> by = new HashMap<>();

        void add(List<Var> all, List<Node> row) {
            by.computeIfAbsent(all, variables -> new HashSet<>()).add(row);
        }

        boolean has(List<Var> all, List<Var> some, List<Node> wanted) {
            Set<List<Node>> there = by.get(some);
            if (there == null) {
                there = shorter(all, some);
                by.put(some, there);
            }
            return there.contains(wanted);
        }

        private Set<List<Node>> shorter(List<Var> all, List<Var> some) {
            Set<List<Node>> made = new HashSet<>();
            for (List<Node> row : by.getOrDefault(all, Set.of())) {
                budget.step();
                if (made.add(some.stream()
                        .map(variable -> row.get(all.indexOf(variable)))
                        .toList())) {
                    budget.row(some.size());
                }
            }
            return made;
        }
    }

    @Override
    protected void requestSubCancel() {}

    @Override
    protected void closeSubIterator() {}
}
