package senryaku.sparql.columns;

/** OPTIONAL: the solutions of a part, or that what was there if it has none. */
final class Maybe extends Step {

    private enum State {
        FRESH,
        FOUND,
        OVER
    }

    private final Step part;
    private State state = State.OVER;

    Maybe(Step part) {
        this.part = part;
    }

    @Override
    void open() {
        part.open();
        state = State.FRESH;
    }

    @Override
    boolean next() {
        if (state == State.OVER) {
            return false;
        }
        if (part.next()) {
            state = State.FOUND;
            return true;
        }
        boolean none = state == State.FRESH;
        state = State.OVER;
        return none;
    }

    @Override
    void close() {
        if (state != State.OVER) {
            part.close();
        }
        state = State.OVER;
    }
}
