package senryaku.sparql.write;

/** Something was to be written that cannot be; nothing of the request is written then. */
public final class WriteProblem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final String key;
    private final transient Object[] values;
    private final int retry;

    /**
     * @param status of HTTP
     * @param key of the words, in the messages of the server
     * @param values for the words
     */
    public WriteProblem(int status, String key, Object... values) {
        this(status, 0, key, values);
    }

    private WriteProblem(int status, int retry, String key, Object... values) {
        super(key, null, false, false);
        this.status = status;
        this.retry = retry;
        this.key = key;
        this.values = values.clone();
    }

    /** A problem that ends by itself, perhaps after so many seconds. */
    public static WriteProblem later(int status, int retry, String key, Object... values) {
        return new WriteProblem(status, retry, key, values);
    }

    /** The status of HTTP. */
    public int status() {
        return status;
    }

    /** Seconds after which the same request may go well; 0 if that is not known. */
    public int retry() {
        return retry;
    }

    /** The key of the words. */
    public String key() {
        return key;
    }

    /** The values for the words. */
    public Object[] values() {
        return values.clone();
    }
}
