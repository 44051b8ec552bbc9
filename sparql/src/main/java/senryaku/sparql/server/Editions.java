package senryaku.sparql.server;

/** The edition that is shown, and how many requests still need which. */
final class Editions {

    /** An edition with those who read it. */
    static final class Shelf {

        private final Edition edition;
        private int readers;
        private Runnable ended = () -> {};
        private boolean replaced;

        Shelf(Edition edition) {
            this.edition = edition;
        }

        /** Begins a request. */
        synchronized Lease read() {
            readers++;
            return new Lease(this);
        }

        /** Says what runs once, when the edition was replaced and its last request has ended. */
        synchronized void endsWith(Runnable last) {
            ended = last;
        }

        /** No request begins here from now on. */
        void replace() {
            boolean over;
            synchronized (this) {
                replaced = true;
                over = readers == 0;
            }
            if (over) {
                ended.run();
            }
        }

        private void leave() {
            boolean over;
            synchronized (this) {
                readers--;
                over = replaced && readers == 0;
            }
            if (over) {
                ended.run();
            }
        }
    }

    /** The right of one request to its edition. */
    static final class Lease implements AutoCloseable {

        private final Shelf shelf;

        private Lease(Shelf shelf) {
            this.shelf = shelf;
        }

        Edition edition() {
            return shelf.edition;
        }

        @Override
        public void close() {
            shelf.leave();
        }
    }

    private volatile Shelf shown;

    Editions(Edition first) {
        this.shown = new Shelf(first);
    }

    /** The name of what is shown now. */
    String name() {
        return shown.edition.name();
    }

    /** Begins a request: it reads what is shown now, until it is closed. */
    synchronized Lease read() {
        return shown.read();
    }

    /**
     * Shows another edition to all requests from now on.
     *
     * @param ended runs once, when the last request that reads the edition before has ended
     */
    void show(Edition next, Runnable ended) {
        Shelf before;
        synchronized (this) {
            before = shown;
            shown = new Shelf(next);
        }
        before.endsWith(ended);
        before.replace();
    }
}
