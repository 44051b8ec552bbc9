package senryaku.sparql.columns;

import java.util.List;

/** Rows that are there already, such as those of VALUES: those that agree with the registers. */
final class Rows extends Step {

    private final Frame frame;
    private final int[] slots;
    private final List<int[]> rows;
    private final boolean[] put;
    private int next;

    /**
     * @param slots of the columns
     * @param rows terms by column; {@link Terms#NONE} agrees with all
     */
    Rows(Frame frame, int[] slots, List<int[]> rows) {
        this.frame = frame;
        this.slots = slots;
        this.rows = rows;
        this.put = new boolean[slots.length];
    }

    @Override
    void open() {
        next = 0;
    }

    @Override
    boolean next() {
        clear();
        while (next < rows.size()) {
            frame.run().budget().step();
            if (put(rows.get(next++))) {
                return true;
            }
            clear();
        }
        return false;
    }

    private boolean put(int[] row) {
        for (int column = 0; column < slots.length; column++) {
            int before = frame.get(slots[column]);
            if (row[column] != Terms.NONE && before == Terms.NONE) {
                frame.set(slots[column], row[column]);
                put[column] = true;
            } else if (row[column] != Terms.NONE && before != row[column]) {
                return false;
            }
        }
        return true;
    }

    private void clear() {
        for (int column = 0; column < slots.length; column++) {
            if (put[column]) {
                frame.set(slots[column], Terms.NONE);
                put[column] = false;
            }
        }
    }

    @Override
    void close() {
        clear();
        next = rows.size();
    }
}
