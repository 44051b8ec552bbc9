package senryaku.sparql.columns;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.expr.NodeValue;
import org.jspecify.annotations.Nullable;
import senryaku.sparql.bounds.Budget;

/** What all parts of a running plan share: the numbers of terms, also of those that only this query has, and of its variables. */
final class Run {

    /** What a term of the query's own takes with its value beside its letters, in bytes, about. */
    private static final int TERM = 200;

    private final Columns columns;
    private final Budget budget;
    private final ExecutionContext context;
    private final Map<Var, Integer> slots = new HashMap<>();
    private final List<Var> variables = new ArrayList<>();
    private final Map<Node, Integer> own = new HashMap<>();
    private final List<Node> ownTerms = new ArrayList<>();
    private final List<@Nullable NodeValue> ownValues = new ArrayList<>();
    private int renamed;

    Run(Columns columns, Budget budget, ExecutionContext context) {
        this.columns = columns;
        this.budget = budget;
        this.context = context;
    }

    Columns columns() {
        return columns;
    }

    Budget budget() {
        return budget;
    }

    ExecutionContext context() {
        return context;
    }

    /** The number of a term, also of one that the release does not have. */
    int id(Node node) {
        int id = columns.terms().id(node);
        if (id != Terms.NONE) {
            return id;
        }
        return own.computeIfAbsent(node, fresh -> {
            budget.hold(TERM + letters(fresh));
            ownTerms.add(fresh);
            ownValues.add(null);
            return columns.terms().last() + ownTerms.size();
        });
    }

    private static int letters(Node node) {
        return node.isLiteral()
                ? node.getLiteralLexicalForm().length()
                : node.isURI() ? node.getURI().length() : 0;
    }

    /** The same of a value that was worked out; it is kept, so that it need not be read from the term again. */
    int id(NodeValue value) {
        int id = id(value.asNode());
        int place = id - columns.terms().last() - 1;
        if (place >= 0) {
            ownValues.set(place, value);
        }
        return id;
    }

    Node node(int id) {
        int last = columns.terms().last();
        return id <= last ? columns.terms().node(id) : ownTerms.get(id - last - 1);
    }

    NodeValue value(int id) {
        int place = id - columns.terms().last() - 1;
        if (place < 0) {
            return columns.terms().value(id);
        }
        NodeValue known = ownValues.get(place);
        if (known == null) {
            known = NodeValue.makeNode(ownTerms.get(place));
            ownValues.set(place, known);
        }
        return known;
    }

    /** Whether two terms are IRIs of the release, whose numbers are in order. */
    boolean areIris(int one, int other) {
        return columns.terms().isIri(one) && columns.terms().isIri(other);
    }

    /** The place of a variable in the registers. */
    int slot(Var variable) {
        return slots.computeIfAbsent(variable, fresh -> {
            variables.add(fresh);
            return variables.size() - 1;
        });
    }

    /** Another variable that no plan has, named after one. */
    Var alike(Var variable) {
        return Var.alloc(variable.getVarName() + "/" + ++renamed);
    }

    /** The place of a variable; negative if the plan does not have it. */
    int slotIfAny(Var variable) {
        return slots.getOrDefault(variable, -1);
    }

    Var variable(int slot) {
        return variables.get(slot);
    }

    /** How many variables there are. */
    int width() {
        return variables.size();
    }

    int[] slots(Set<Var> some) {
        return some.stream().mapToInt(this::slot).toArray();
    }

    /** The term that a register holds; null if it holds none. */
    @Nullable
    Node nodeOrNull(int id) {
        return id == Terms.NONE ? null : node(id);
    }
}
