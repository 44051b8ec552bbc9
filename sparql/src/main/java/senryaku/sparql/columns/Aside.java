package senryaku.sparql.columns;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The solutions of a part that stands for itself: made once, in registers of its own, and found again by the variables that they share with others.
 * Where some of these may be put in before it begins, once for each of their terms.
 */
final class Aside {

    private final Frame inner;
    private final Step part;
    private final int[] visible;
    private final int[] keys;
    private final int[] given;
    private final Map<Key, List<int[]>> table = new HashMap<>();
    private final List<int[]> all = new ArrayList<>();
    private boolean made;

    /**
     * @param inner registers of the part
     * @param visible slots of its variables
     * @param keys slots of those that always have a term here, and may have one where it is joined; may be none
     * @param given slots of those that it may begin with; may be none
     */
    Aside(Frame inner, Step part, int[] visible, int[] keys, int[] given) {
        this.inner = inner;
        this.part = part;
        this.visible = visible;
        this.keys = keys;
        this.given = given;
    }

    int[] visible() {
        return visible;
    }

    /** Those that may agree with the registers. */
    List<int[]> candidates(Frame outer) {
        if (given.length > 0) {
            return forGiven(outer);
        }
        if (!made) {
            made = true;
            inner.prepare();
            make(all);
            all.forEach(row -> table.computeIfAbsent(Key.of(row, keys), key -> new ArrayList<>())
                    .add(row));
        }
        for (int key : keys) {
            if (outer.get(key) == Terms.NONE) {
                return all;
            }
        }
        return table.getOrDefault(Key.of(outer, keys), List.of());
    }

    private List<int[]> forGiven(Frame outer) {
        Key key = Key.of(outer, given);
        List<int[]> known = table.get(key);
        if (known != null) {
            return known;
        }
        inner.prepare();
        for (int slot : given) {
            inner.set(slot, outer.get(slot));
        }
        List<int[]> fresh = new ArrayList<>();
        make(fresh);
        inner.run().budget().row(given.length);
        table.put(key, fresh);
        return fresh;
    }

    private void make(List<int[]> rows) {
        part.open();
        while (part.next()) {
            int[] row = inner.copy();
            inner.run().budget().row(visible.length);
            inner.run().budget().hold((long) Integer.BYTES * row.length);
            rows.add(row);
        }
    }
}
