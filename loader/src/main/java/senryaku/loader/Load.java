package senryaku.loader;

/** From documents to a release. */
public final class Load {

    private Load() {}

    /**
     * Loads sources as one new release: all of it or nothing.
     *
     * @throws senryaku.loader.source.InputException if a source is wrong; it carries all problems
     * @throws senryaku.loader.publish.StoreException if the store or the network failed
     */
    public static LoadReport run(LoadRequest request) {
        throw new UnsupportedOperationException("comes with the next commits");
    }
}
