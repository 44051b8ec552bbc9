package senryaku.sparql.columns;

import java.util.HashSet;
import java.util.Set;
import java.util.function.IntConsumer;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.path.P_Alt;
import org.apache.jena.sparql.path.P_Inverse;
import org.apache.jena.sparql.path.P_Link;
import org.apache.jena.sparql.path.P_NegPropSet;
import org.apache.jena.sparql.path.P_OneOrMore1;
import org.apache.jena.sparql.path.P_ReverseLink;
import org.apache.jena.sparql.path.P_Seq;
import org.apache.jena.sparql.path.P_ZeroOrMore1;
import org.apache.jena.sparql.path.P_ZeroOrOne;
import org.apache.jena.sparql.path.Path;

/** Where a property path leads in one graph, or in the union of all. What is repeated any number of times gives each term once (SPARQL 1.1, 18.4). */
final class Reach {

    /** What a term takes that is remembered on the way, in bytes, about. */
    private static final int REMEMBERED = 16;

    private final Run run;
    private int graph;

    Reach(Run run) {
        this.run = run;
    }

    void in(int chosen) {
        graph = chosen;
    }

    /** Whether the graph has a triple that a term begins or ends. */
    boolean holds(int term) {
        Match match = new Match(run.columns());
        match.begin(graph, term, Terms.NONE, Terms.NONE);
        if (match.next()) {
            return true;
        }
        match.begin(graph, Terms.NONE, Terms.NONE, term);
        return match.next();
    }

    /** Whether all parts of a path are of SPARQL 1.1. */
    static boolean knows(Path path) {
        return switch (path) {
            case P_Link link -> true;
            case P_ReverseLink link -> true;
            case P_NegPropSet set -> true;
            case P_Inverse inverse -> knows(inverse.getSubPath());
            case P_Seq seq -> knows(seq.getLeft()) && knows(seq.getRight());
            case P_Alt alt -> knows(alt.getLeft()) && knows(alt.getRight());
            case P_ZeroOrOne maybe -> knows(maybe.getSubPath());
            case P_ZeroOrMore1 any -> knows(any.getSubPath());
            case P_OneOrMore1 some -> knows(some.getSubPath());
            default -> false;
        };
    }

    /**
     * Follows a path.
     *
     * @param forward from its subject to its objects; else the other way
     */
    void follow(Path path, int from, boolean forward, IntConsumer out) {
        switch (path) {
            case P_Link link -> link(run.id(link.getNode()), from, forward, out);
            case P_ReverseLink link -> link(run.id(link.getNode()), from, !forward, out);
            case P_Inverse inverse -> follow(inverse.getSubPath(), from, !forward, out);
            case P_Seq seq -> {
                Path first = forward ? seq.getLeft() : seq.getRight();
                Path second = forward ? seq.getRight() : seq.getLeft();
                follow(first, from, forward, middle -> follow(second, middle, forward, out));
            }
            case P_Alt alt -> {
                follow(alt.getLeft(), from, forward, out);
                follow(alt.getRight(), from, forward, out);
            }
            case P_NegPropSet set -> except(set, from, forward, out);
            case P_ZeroOrOne maybe -> {
                IntSet found = new IntSet();
                var unused = found.add(from);
                follow(maybe.getSubPath(), from, forward, found::add);
                found.forEach(out);
            }
            case P_ZeroOrMore1 any -> closure(any.getSubPath(), from, forward, true, out);
            case P_OneOrMore1 some -> closure(some.getSubPath(), from, forward, false, out);
            default -> throw new IllegalArgumentException(path.toString());
        }
    }

    private void link(int predicate, int from, boolean forward, IntConsumer out) {
        Match match = new Match(run.columns());
        match.begin(graph, forward ? from : Terms.NONE, predicate, forward ? Terms.NONE : from);
        while (match.next()) {
            run.budget().step();
            out.accept(forward ? match.object() : match.subject());
        }
    }

    private void closure(Path step, int from, boolean forward, boolean itself, IntConsumer out) {
        IntSet found = new IntSet();
        if (itself) {
            var unused = found.add(from);
        } else {
            follow(step, from, forward, found::add);
        }
        int held = 0;
        for (int i = 0; i < found.size(); i++) {
            if (found.size() - held > 64) {
                run.budget().hold((long) REMEMBERED * (found.size() - held));
                held = found.size();
            }
            follow(step, found.get(i), forward, found::add);
        }
        found.forEach(out);
        run.budget().hold(-(long) REMEMBERED * held);
    }

    private void except(P_NegPropSet set, int from, boolean forward, IntConsumer out) {
        if (!set.getFwdNodes().isEmpty()) {
            others(ids(set.getFwdNodes()), from, forward, out);
        }
        if (!set.getBwdNodes().isEmpty()) {
            others(ids(set.getBwdNodes()), from, !forward, out);
        }
    }

    private Set<Integer> ids(Iterable<Node> nodes) {
        Set<Integer> ids = new HashSet<>();
        nodes.forEach(node -> ids.add(run.id(node)));
        return ids;
    }

    private void others(Set<Integer> excluded, int from, boolean forward, IntConsumer out) {
        Match match = new Match(run.columns());
        match.begin(graph, forward ? from : Terms.NONE, Terms.NONE, forward ? Terms.NONE : from);
        while (match.next()) {
            run.budget().step();
            if (!excluded.contains(match.predicate())) {
                out.accept(forward ? match.object() : match.subject());
            }
        }
    }

    /** Where a path can begin, or more. */
    int[] begins(Path path, boolean forward) {
        IntSet found = new IntSet();
        begins(path, forward, found);
        return found.toArray();
    }

    private void begins(Path path, boolean forward, IntSet found) {
        switch (path) {
            case P_Link link -> ends(run.id(link.getNode()), forward, !forward, found);
            case P_ReverseLink link -> ends(run.id(link.getNode()), !forward, forward, found);
            case P_Inverse inverse -> begins(inverse.getSubPath(), !forward, found);
            case P_Seq seq -> begins(forward ? seq.getLeft() : seq.getRight(), forward, found);
            case P_Alt alt -> {
                begins(alt.getLeft(), forward, found);
                begins(alt.getRight(), forward, found);
            }
            case P_OneOrMore1 some -> begins(some.getSubPath(), forward, found);
            default -> ends(Terms.NONE, true, true, found);
        }
    }

    private void ends(int predicate, boolean subjects, boolean objects, IntSet found) {
        Match match = new Match(run.columns());
        match.begin(graph, Terms.NONE, predicate, Terms.NONE);
        while (match.next()) {
            run.budget().step();
            if (subjects) {
                var unused = found.add(match.subject());
            }
            if (objects) {
                var unused = found.add(match.object());
            }
        }
    }
}
