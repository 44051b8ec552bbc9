package senryaku.sparql.columns;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The solutions of a part that stands for itself: made once, in registers of its own, and found again by the variables that they share with others. */
final class Aside {

    private final Frame inner;
    private final Step part;
    private final int[] visible;
    private final int[] keys;
    private final Map<Key, List<int[]>> table = new HashMap<>();
    private final List<int[]> all = new ArrayList<>();
    private boolean made;

    /**
     * @param inner registers of the part
     * @param visible slots of its variables
     * @param keys slots of those that always have a term here, and may have one where it is joined; may be none
     */
    Aside(Frame inner, Step part, int[] visible, int[] keys) {
        this.inner = inner;
        this.part = part;
        this.visible = visible;
        this.keys = keys;
    }

    int[] visible() {
        return visible;
    }

    /** Those that may agree with the registers. */
    List<int[]> candidates(Frame outer) {
        if (!made) {
            made = true;
            make();
        }
        for (int key : keys) {
            if (outer.get(key) == Terms.NONE) {
                return all;
            }
        }
        return table.getOrDefault(Key.of(outer, keys), List.of());
    }

    private void make() {
        inner.prepare();
        part.open();
        while (part.next()) {
            int[] row = inner.copy();
            inner.run().budget().row(visible.length);
            inner.run().budget().hold((long) Integer.BYTES * row.length);
            all.add(row);
            table.computeIfAbsent(Key.of(inner, keys), key -> new ArrayList<>()).add(row);
        }
    }
}
