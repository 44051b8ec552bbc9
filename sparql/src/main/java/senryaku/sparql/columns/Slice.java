package senryaku.sparql.columns;

/** OFFSET and LIMIT. */
final class Slice extends Step {

    private final Step part;
    private final long offset;
    private final long limit;
    private long left;
    private boolean open;

    /** @param limit most solutions; {@link Long#MAX_VALUE} for all */
    Slice(Step part, long offset, long limit) {
        this.part = part;
        this.offset = offset;
        this.limit = limit;
    }

    @Override
    void open() {
        part.open();
        open = true;
        left = limit;
        for (long skipped = 0; skipped < offset && open; skipped++) {
            open = part.next();
        }
    }

    @Override
    boolean next() {
        if (!open) {
            return false;
        }
        if (left == 0) {
            close();
            return false;
        }
        left--;
        open = part.next();
        return open;
    }

    @Override
    void close() {
        if (open) {
            part.close();
            open = false;
        }
    }
}
