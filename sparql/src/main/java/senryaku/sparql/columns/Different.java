package senryaku.sparql.columns;

import java.util.HashSet;
import java.util.Set;

/** DISTINCT: what came before does not come again. */
final class Different extends Step {

    private final Frame frame;
    private final Step part;
    private final int[] visible;
    private final Set<Key> seen = new HashSet<>();
    private int held;

    Different(Frame frame, Step part, int[] visible) {
        this.frame = frame;
        this.part = part;
        this.visible = visible;
    }

    @Override
    void open() {
        seen.clear();
        part.open();
    }

    @Override
    boolean next() {
        while (part.next()) {
            if (seen.add(Key.of(frame, visible))) {
                if (seen.size() > held) {
                    held++;
                    frame.run().budget().row(visible.length);
                }
                return true;
            }
        }
        return false;
    }

    @Override
    void close() {
        part.close();
    }
}
