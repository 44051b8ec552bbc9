package senryaku.sparql.columns;

/** The triples that match a pattern. */
final class Scan extends Step {

    /** Places of a pattern: graph, subject, predicate, object. */
    static final int PLACES = 4;

    private final Frame frame;
    private final Match match;
    private final int[] constants;
    private final int[] slots;
    private final boolean[] free = new boolean[PLACES];

    /**
     * @param constants terms by place, for those that are not variables; for the graph also {@link Match#UNION}
     * @param slots of the variables by place; negative where there is none
     */
    Scan(Frame frame, int[] constants, int[] slots) {
        this.frame = frame;
        this.match = new Match(frame.run().columns());
        this.constants = constants;
        this.slots = slots;
    }

    @Override
    void open() {
        int graph = begin(0);
        match.begin(graph == Terms.NONE && slots[0] >= 0 ? Match.EACH : graph, begin(1), begin(2), begin(3));
    }

    private int begin(int place) {
        int id = slots[place] < 0 ? constants[place] : frame.get(slots[place]);
        free[place] = slots[place] >= 0 && id == Terms.NONE;
        return id;
    }

    @Override
    boolean next() {
        clear();
        while (match.next()) {
            frame.run().budget().step();
            if (put(1, match.subject())
                    && put(2, match.predicate())
                    && put(3, match.object())
                    && put(0, match.graph())) {
                return true;
            }
            clear();
        }
        return false;
    }

    /** A variable that comes twice must be the same twice. */
    private boolean put(int place, int id) {
        if (!free[place]) {
            return true;
        }
        int before = frame.get(slots[place]);
        frame.set(slots[place], id);
        return before == Terms.NONE || before == id;
    }

    private void clear() {
        for (int place = 0; place < PLACES; place++) {
            if (free[place]) {
                frame.set(slots[place], Terms.NONE);
            }
        }
    }

    @Override
    void close() {
        clear();
    }
}
