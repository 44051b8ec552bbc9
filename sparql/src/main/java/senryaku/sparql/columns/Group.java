package senryaku.sparql.columns;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.path.Path;
import org.jspecify.annotations.Nullable;

/** What is joined with each other: patterns, whose order is free, and what must stay where it is; and the filters over them. */
final class Group {

    /** A part of a join. */
    sealed interface Item {
        /** The variables that may get a term in it. */
        Set<Var> variables();
    }

    /**
     * A pattern.
     *
     * @param graph its graph or a variable; null for the union of all
     * @param path in the place of the predicate; null if the predicate is a term or variable
     * @param variables all of these
     */
    record Pattern(
            @Nullable Node graph,
            Node subject,
            @Nullable Node predicate,
            @Nullable Path path,
            Node object,
            Set<Var> variables)
            implements Item {

        Pattern(@Nullable Node graph, Node subject, @Nullable Node predicate, @Nullable Path path, Node object) {
            this(graph, subject, predicate, path, object, variables(graph, subject, predicate, object));
        }

        private static Set<Var> variables(@Nullable Node... places) {
            Set<Var> found = new HashSet<>();
            for (Node node : places) {
                if (node != null && Var.isVar(node)) {
                    found.add(Var.alloc(node));
                }
            }
            return found;
        }
    }

    /**
     * A part that stays behind what was before it, and before what comes after it.
     *
     * @param binds the variables that have a term afterwards, for certain
     * @param touches the variables that may get a term in it; asked for only if a filter waits
     */
    record Fixed(Supplier<Step> step, Set<Var> binds, Supplier<Set<Var>> touches) implements Item {
        @Override
        public Set<Var> variables() {
            return touches.get();
        }
    }

    /**
     * A filter.
     *
     * @param needs variables that must have their terms before it is asked, if they ever get them
     */
    record Filter(Expr expression, Set<Var> needs) {}

    private final List<Item> items = new ArrayList<>();
    private final List<Filter> filters = new ArrayList<>();

    void add(Item item) {
        items.add(item);
    }

    void filter(Expr expression, Set<Var> needs) {
        filters.add(new Filter(expression, needs));
    }

    List<Item> items() {
        return items;
    }

    List<Filter> filters() {
        return filters;
    }
}
