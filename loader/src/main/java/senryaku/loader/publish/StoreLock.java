package senryaku.loader.publish;

/** The right to write to a store, or to have its database open; closing gives it to others. */
public interface StoreLock extends AutoCloseable {

    /**
     * Gives the store free.
     *
     * @throws StoreException if the lock file cannot be written
     */
    @Override
    void close();
}
