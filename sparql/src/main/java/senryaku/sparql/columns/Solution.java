package senryaku.sparql.columns;

import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;

/** A row of an answer. */
final class Solution extends Row {

    private final int[] slots;
    private final int[] ids;

    /**
     * @param slots of its variables
     * @param ids of their terms, in the same order
     */
    Solution(Run run, int[] slots, int[] ids) {
        super(run);
        this.slots = slots;
        this.ids = ids;
    }

    @Override
    int[] ids() {
        return ids;
    }

    @Override
    int id(int index) {
        return ids[index];
    }

    @Override
    boolean has(int index) {
        return ids[index] != Terms.NONE;
    }

    @Override
    int slot(int index) {
        return slots[index];
    }

    @Override
    int index(Var variable) {
        for (int index = 0; index < slots.length; index++) {
            if (run().variable(slots[index]).equals(variable)) {
                return index;
            }
        }
        return -1;
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
