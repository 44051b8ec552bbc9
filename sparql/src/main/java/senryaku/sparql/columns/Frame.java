package senryaku.sparql.columns;

import java.util.Iterator;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingBase;
import org.jspecify.annotations.Nullable;

/** The registers of a plan, one for each variable: the number of its term, or {@link Terms#NONE}. Jena's expressions read it as a row. */
final class Frame extends BindingBase {

    private static final int FEW = 16;

    private final Run run;
    private int[] row = new int[FEW];

    @SuppressWarnings("NullAway") // Jena's rows may have no parent
    Frame(Run run) {
        super(null);
        this.run = run;
    }

    Run run() {
        return run;
    }

    /** Makes room for all variables of the plan. */
    void prepare() {
        row = new int[run.width()];
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
    protected Iterator<Var> vars1() {
        return IntStream.range(0, row.length)
                .filter(slot -> row[slot] != Terms.NONE)
                .mapToObj(run::variable)
                .iterator();
    }

    @Override
    public void forEach(BiConsumer<Var, Node> action) {
        vars1().forEachRemaining(variable -> action.accept(variable, run.node(row[run.slot(variable)])));
    }

    @Override
    protected int size1() {
        return (int) IntStream.of(row).filter(id -> id != Terms.NONE).count();
    }

    @Override
    protected boolean isEmpty1() {
        return size1() == 0;
    }

    @Override
    protected boolean contains1(Var variable) {
        return get1(variable) != null;
    }

    @Override
    protected @Nullable Node get1(Var variable) {
        int slot = run.slotIfAny(variable);
        return slot < 0 || slot >= row.length ? null : run.nodeOrNull(row[slot]);
    }

    /** As it is now, for who keeps rows. */
    @Override
    public Binding detach() {
        return new Solution(run, IntStream.range(0, row.length).toArray(), row.clone());
    }

    @Override
    protected Binding detachWithNewParent(Binding parent) {
        return detach();
    }
}
