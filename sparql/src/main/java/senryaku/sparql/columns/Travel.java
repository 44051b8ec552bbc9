package senryaku.sparql.columns;

import java.util.Arrays;
import org.apache.jena.sparql.path.Path;

/** A property path between two places of which each is a term or a variable. */
final class Travel extends Step {

    private static final int SUBJECT = 1;
    private static final int OBJECT = 3;

    private final Frame frame;
    private final Path path;
    private final int[] constants;
    private final int[] slots;
    private final Reach reach;
    private int[] begins = new int[0];
    private int[] ends = new int[16];
    private int begun;
    private int ended;
    private int size;
    private int from;
    private int to;
    private int wanted;
    private boolean forward;

    /** Like a {@link Scan}, with a path in the place of the predicate. */
    Travel(Frame frame, Path path, int[] constants, int[] slots) {
        this.frame = frame;
        this.path = path;
        this.constants = constants;
        this.slots = slots;
        this.reach = new Reach(frame.run());
    }

    private int value(int place) {
        return slots[place] < 0 ? constants[place] : frame.get(slots[place]);
    }

    @Override
    void open() {
        reach.in(value(0));
        int subject = value(SUBJECT);
        int object = value(OBJECT);
        forward = subject != Terms.NONE;
        from = forward ? slots[SUBJECT] : slots[OBJECT];
        to = forward ? slots[OBJECT] : slots[SUBJECT];
        boolean any = subject == Terms.NONE && object == Terms.NONE;
        begins = any ? reach.begins(path, false) : new int[] {forward ? subject : object};
        from = any ? from : -1;
        wanted = forward ? object : Terms.NONE;
        if (!any && slots[SUBJECT] >= 0 && slots[OBJECT] >= 0 && !reach.holds(begins[0])) {
            // Between two variables also a path of length zero joins terms of the graph only (SPARQL 1.1, 18.4).
            begins = new int[0];
        }
        begun = 0;
        ended = 0;
        size = 0;
    }

    @Override
    boolean next() {
        while (true) {
            while (ended < size) {
                int end = ends[ended++];
                if (put(end)) {
                    return true;
                }
            }
            if (begun == begins.length) {
                clear();
                return false;
            }
            size = 0;
            ended = 0;
            reach.follow(path, begins[begun++], forward, this::keep);
        }
    }

    private void keep(int end) {
        if (size == ends.length) {
            frame.run().budget().hold(4L * size);
            ends = Arrays.copyOf(ends, size << 1);
        }
        ends[size++] = end;
    }

    private boolean put(int end) {
        frame.run().budget().step();
        int begin = begins[begun - 1];
        if (from >= 0 && from == to) {
            frame.set(from, begin);
            return begin == end;
        }
        if (wanted != Terms.NONE) {
            return end == wanted;
        }
        if (from >= 0) {
            frame.set(from, begin);
        }
        frame.set(to, end);
        return true;
    }

    private void clear() {
        if (from >= 0) {
            frame.set(from, Terms.NONE);
        }
        if (wanted == Terms.NONE && to >= 0) {
            frame.set(to, Terms.NONE);
        }
    }

    @Override
    void close() {
        clear();
        begun = begins.length;
        ended = size;
    }
}
