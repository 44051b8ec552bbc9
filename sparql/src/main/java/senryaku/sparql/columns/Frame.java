package senryaku.sparql.columns;

import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;

/** The registers of a plan, one for each variable: the number of its term, or {@link Terms#NONE}. Jena's expressions read it as a row. */
final class Frame extends Row {

    private static final int FEW = 16;

    private int[] row = new int[FEW];

    Frame(Run run) {
        super(run);
    }

    /** Makes room for all variables of the plan. */
    void prepare() {
        row = new int[run().width()];
    }

    int get(int slot) {
        return row[slot];
    }

    void set(int slot, int id) {
        row[slot] = id;
    }

    /** A row as it is now, which stays. */
    int[] copy() {
        return row.clone();
    }

    @Override
    int[] ids() {
        return row;
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
        return new Solution(run(), IntStream.range(0, row.length).toArray(), row.clone());
    }

    @Override
    protected Binding detachWithNewParent(Binding parent) {
        return detach();
    }
}
