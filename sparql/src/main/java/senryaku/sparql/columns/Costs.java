package senryaku.sparql.columns;

import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.jspecify.annotations.Nullable;

/** How many solutions a pattern has, about, for each of those before it. Counts of what is constant are exact. */
final class Costs {

    /** Terms that a path reaches from one, if nothing is known of it. */
    private static final double REACHED = 20;

    /** A pattern that shares no variable with those before it multiplies them. */
    private static final double APART = 1_000;

    private final Run run;
    private final Match match;

    Costs(Run run) {
        this.run = run;
        this.match = new Match(run.columns());
    }

    /** @param bound variables that have a term already */
    double of(Group.Pattern pattern, Set<Var> bound) {
        double rows = pattern.path() == null ? triples(pattern, bound) : path(pattern, bound);
        boolean apart = !bound.isEmpty()
                && !pattern.variables().isEmpty()
                && pattern.variables().stream().noneMatch(bound::contains);
        return apart ? rows * APART : rows;
    }

    private double path(Group.Pattern pattern, Set<Var> bound) {
        if (isOpen(pattern.graph(), bound)) {
            return Double.MAX_VALUE;
        }
        boolean subject = !isOpen(pattern.subject(), bound);
        boolean object = !isOpen(pattern.object(), bound);
        return subject && object
                ? 1
                : subject || object ? REACHED : 2.0 * run.columns().triples();
    }

    private double triples(Group.Pattern pattern, Set<Var> bound) {
        int predicate = id(pattern.predicate());
        double rows = match.count(id(pattern.subject()), predicate, id(pattern.object()));
        Statistics statistics = run.columns().statistics();
        if (isBound(pattern.subject(), bound)) {
            rows /= statistics.subjects(predicate);
        }
        if (isBound(pattern.object(), bound)) {
            rows /= statistics.objects(predicate);
        }
        if (isBound(pattern.predicate(), bound)) {
            rows /= statistics.predicates();
        }
        if (pattern.graph() != null && !isOpen(pattern.graph(), bound)) {
            rows /= Math.max(1, run.columns().graphCount() / 2.0);
        }
        return rows;
    }

    private int id(@Nullable Node node) {
        return node == null || Var.isVar(node) ? Terms.NONE : run.id(node);
    }

    private static boolean isOpen(@Nullable Node node, Set<Var> bound) {
        return node != null && Var.isVar(node) && !bound.contains(Var.alloc(node));
    }

    private static boolean isBound(@Nullable Node node, Set<Var> bound) {
        return node != null && Var.isVar(node) && bound.contains(Var.alloc(node));
    }
}
