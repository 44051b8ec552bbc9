package senryaku.sparql.columns;

import java.util.List;

/** MINUS: passes what agrees with no row made aside in at least one variable. */
final class Without extends Step.Once {

    private final Frame frame;
    private final Aside aside;

    Without(Frame frame, Aside aside) {
        this.frame = frame;
        this.aside = aside;
    }

    @Override
    boolean holds() {
        List<int[]> rows = aside.candidates(frame);
        for (int[] row : rows) {
            frame.run().budget().step();
            if (agrees(row)) {
                return false;
            }
        }
        return true;
    }

    private boolean agrees(int[] row) {
        boolean shared = false;
        for (int slot : aside.visible()) {
            int one = row[slot];
            int other = frame.get(slot);
            if (one != Terms.NONE && other != Terms.NONE) {
                if (one != other) {
                    return false;
                }
                shared = true;
            }
        }
        return shared;
    }
}
