package senryaku.sparql.columns;

import java.util.Iterator;
import java.util.stream.IntStream;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.BindingBase;
import org.jspecify.annotations.Nullable;

/** A row for Jena over numbers of terms, which are looked up when they are asked for. {@link Terms#NONE} is no value. */
abstract class Row extends BindingBase {

    private final Run run;

    @SuppressWarnings("NullAway") // Jena's rows may have no parent
    Row(Run run) {
        super(null);
        this.run = run;
    }

    final Run run() {
        return run;
    }

    /** The numbers of its terms. */
    abstract int[] ids();

    /** The number of the term at a place of {@link #ids}. */
    abstract int id(int index);

    /** Whether there is a term at a place of {@link #ids}. */
    abstract boolean has(int index);

    /** The slot whose term stands at a place of {@link #ids}. */
    abstract int slot(int index);

    /** The place of a variable in {@link #ids}, or -1. */
    abstract int index(Var variable);

    private IntStream indexes() {
        int[] ids = ids();
        return IntStream.range(0, ids.length).filter(index -> ids[index] != Terms.NONE);
    }

    @Override
    protected final Iterator<Var> vars1() {
        return indexes().mapToObj(index -> run.variable(slot(index))).iterator();
    }

    @Override
    protected final int size1() {
        return (int) indexes().count();
    }

    @Override
    protected final boolean isEmpty1() {
        return size1() == 0;
    }

    @Override
    protected final boolean contains1(Var variable) {
        int index = index(variable);
        return index >= 0 && has(index);
    }

    @Override
    protected final @Nullable Node get1(Var variable) {
        int index = index(variable);
        return index < 0 ? null : run.nodeOrNull(id(index));
    }
}
