package senryaku.sparql.columns;

import java.util.Iterator;
import java.util.stream.IntStream;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingBase;
import org.jspecify.annotations.Nullable;

/** A row of an answer, whose terms are looked up when they are asked for. */
final class Solution extends BindingBase {

    private final Run run;
    private final int[] slots;
    private final int[] ids;

    /**
     * @param slots of its variables
     * @param ids of their terms, in the same order
     */
    @SuppressWarnings("NullAway") // Jena's rows may have no parent
    Solution(Run run, int[] slots, int[] ids) {
        super(null);
        this.run = run;
        this.slots = slots;
        this.ids = ids;
    }

    @Override
    protected Iterator<Var> vars1() {
        return IntStream.range(0, slots.length)
                .filter(index -> ids[index] != Terms.NONE)
                .mapToObj(index -> run.variable(slots[index]))
                .iterator();
    }

    @Override
    protected int size1() {
        return (int) IntStream.of(ids).filter(id -> id != Terms.NONE).count();
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
        for (int index = 0; index < slots.length; index++) {
            if (run.variable(slots[index]).equals(variable)) {
                return run.nodeOrNull(ids[index]);
            }
        }
        return null;
    }

    @Override
    public Binding detach() {
        return this;
    }

    @Override
    protected Binding detachWithNewParent(Binding parent) {
        return this;
    }
}
