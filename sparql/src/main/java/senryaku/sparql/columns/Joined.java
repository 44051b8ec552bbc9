package senryaku.sparql.columns;

import java.util.List;
import java.util.function.BooleanSupplier;

/** A join with what was made aside; with {@code outer} what has no partner passes as well. */
final class Joined extends Step {

    private final Frame frame;
    private final Aside aside;
    private final boolean outer;
    private final BooleanSupplier condition;
    private final boolean[] put;
    private List<int[]> candidates = List.of();
    private int next;
    private boolean matched;

    /** @param condition that both together must meet */
    Joined(Frame frame, Aside aside, boolean outer, BooleanSupplier condition) {
        this.frame = frame;
        this.aside = aside;
        this.outer = outer;
        this.condition = condition;
        this.put = new boolean[aside.visible().length];
    }

    @Override
    void open() {
        candidates = aside.candidates(frame);
        next = 0;
        matched = !outer;
    }

    @Override
    boolean next() {
        clear();
        while (next < candidates.size()) {
            frame.run().budget().step();
            if (put(candidates.get(next++)) && condition.getAsBoolean()) {
                matched = true;
                return true;
            }
            clear();
        }
        boolean alone = !matched;
        matched = true;
        return alone;
    }

    private boolean put(int[] row) {
        int[] slots = aside.visible();
        for (int i = 0; i < slots.length; i++) {
            int id = row[slots[i]];
            int before = frame.get(slots[i]);
            if (id != Terms.NONE && before == Terms.NONE) {
                frame.set(slots[i], id);
                put[i] = true;
            } else if (id != Terms.NONE && before != id) {
                return false;
            }
        }
        return true;
    }

    private void clear() {
        for (int i = 0; i < put.length; i++) {
            if (put[i]) {
                frame.set(aside.visible()[i], Terms.NONE);
                put[i] = false;
            }
        }
    }

    @Override
    void close() {
        clear();
        next = candidates.size();
        matched = true;
    }
}
