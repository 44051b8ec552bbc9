package senryaku.sparql.columns;

import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.expr.NodeValue;
import org.jspecify.annotations.Nullable;

/** The registers of a plan, one for each variable: the number of its term, or {@link Terms#NONE}. Jena's expressions read it as a row. */
final class Frame extends Row {

    private static final int FEW = 16;

    /** In the place of the number of a value that was worked out and has none yet: most are only looked at by a filter. */
    private static final int MADE = -1;

    private int[] row = new int[FEW];
    private @Nullable NodeValue[] made = new NodeValue[FEW];

    Frame(Run run) {
        super(run);
    }

    /** Makes room for all variables of the plan. */
    void prepare() {
        row = new int[run().width()];
        made = new NodeValue[row.length];
    }

    int get(int slot) {
        return row[slot] == MADE ? number(slot) : row[slot];
    }

    /** Gives the value in a register its number. */
    private int number(int slot) {
        row[slot] = run().id(Objects.requireNonNull(made[slot]));
        return row[slot];
    }

    private void numberAll() {
        for (int slot = 0; slot < row.length; slot++) {
            if (row[slot] == MADE) {
                number(slot);
            }
        }
    }

    /** The number in a register; none also if the value there has none yet. */
    int numbered(int slot) {
        return row[slot] == MADE ? Terms.NONE : row[slot];
    }

    /** Puts in a value that gets a number when that is asked for. */
    void put(int slot, NodeValue value) {
        made[slot] = value;
        row[slot] = MADE;
    }

    /** The value in a register; null if there is none. */
    @Nullable
    NodeValue value(int slot) {
        int id = row[slot];
        return id == MADE ? made[slot] : id == Terms.NONE ? null : run().value(id);
    }

    void set(int slot, int id) {
        row[slot] = id;
    }

    /** A row as it is now, which stays. */
    int[] copy() {
        numberAll();
        return row.clone();
    }

    @Override
    int[] ids() {
        numberAll();
        return row;
    }

    @Override
    int id(int index) {
        return get(index);
    }

    @Override
    boolean has(int index) {
        return row[index] != Terms.NONE;
    }

    @Override
    int slot(int index) {
        return index;
    }

    @Override
    int index(Var variable) {
        int slot = run().slotIfAny(variable);
        return slot < row.length ? slot : -1;
    }

    @Override
    public void forEach(BiConsumer<Var, Node> action) {
        vars1().forEachRemaining(variable -> action.accept(variable, run().node(row[run().slot(variable)])));
    }

    /** As it is now, for who keeps rows. */
    @Override
    public Binding detach() {
        return new Solution(run(), IntStream.range(0, row.length).toArray(), copy());
    }

    @Override
    protected Binding detachWithNewParent(Binding parent) {
        return detach();
    }
}
