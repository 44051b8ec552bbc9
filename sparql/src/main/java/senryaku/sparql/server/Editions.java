package senryaku.sparql.server;

/** The edition that is shown, and how many requests still need which. */
final class Editions {

    /** An edition with those who read it; guarded by the editions. */
    private static final class Shelf {

        private final Edition edition;
        private int readers;
        private Runnable ended = () -> {};
        private boolean replaced;

        private Shelf(Edition edition) {
            this.edition = edition;
        }

        private boolean isOver() {
            return replaced && readers == 0;
        }
    }

    /** The right of one request to its edition. */
    final class Lease implements AutoCloseable {

        private final Shelf shelf;

        private Lease(Shelf shelf) {
            this.shelf = shelf;
        }

        Edition edition() {
            return shelf.edition;
        }

        @Override
        public void close() {
            boolean over;
            synchronized (Editions.this) {
                shelf.readers--;
                over = shelf.isOver();
            }
            if (over) {
                shelf.ended.run();
            }
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
        shown.readers++;
        return new Lease(shown);
    }

    /**
     * Shows another edition to all requests from now on.
     *
     * @param ended runs once, when the last request that reads the edition before has ended
     */
    void show(Edition next, Runnable ended) {
        Shelf before;
        boolean over;
        synchronized (this) {
            before = shown;
            before.ended = ended;
            before.replaced = true;
            shown = new Shelf(next);
            over = before.isOver();
        }
        if (over) {
            ended.run();
        }
    }
}
