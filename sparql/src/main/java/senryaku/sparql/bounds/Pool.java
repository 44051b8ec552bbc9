package senryaku.sparql.bounds;

import java.util.concurrent.atomic.AtomicLong;

/** The memory that all running queries may use together for their intermediate results, in bytes. */
public final class Pool {

    private final long total;
    private final long each;
    private final AtomicLong used = new AtomicLong();

    /**
     * @param total for all together, in bytes
     * @param each for one query, in bytes
     */
    public Pool(long total, long each) {
        this.total = total;
        this.each = each;
    }

    /** Half of the heap for all, and so much for each query; but never more for one than for all. */
    public static Pool ofHeap(long each) {
        long total = Runtime.getRuntime().maxMemory() / 2;
        return new Pool(total, Math.min(each, total));
    }

    /** What queries hold at this moment, in bytes. */
    public long used() {
        return used.get();
    }

    /** Takes more for a query that holds so much already. */
    void take(long held, long more) {
        if (held + more > each || used.addAndGet(more) > total) {
            if (held + more <= each) {
                used.addAndGet(-more);
            }
            throw new TooMuch(TooMuch.Of.MEMORY, each);
        }
    }

    void giveBack(long held) {
        used.addAndGet(-held);
    }
}
