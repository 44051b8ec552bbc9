package senryaku.loader.publish;

/** The right to use a store; closing gives it to others. */
public interface StoreLock extends AutoCloseable {

    /**
     * Gives the store free.
     *
     * @throws StoreException if the lock file cannot be written
     */
    @Override
    void close();
}
