package senryaku.loader.publish;

/** The right to write to a store, or to have its database open; closing gives it to others. */
public interface StoreLock extends AutoCloseable {

    /** Gives the store free. Never fails: what was done under the lock is done. */
    @Override
    void close();
}
