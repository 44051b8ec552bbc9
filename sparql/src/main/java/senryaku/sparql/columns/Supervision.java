package senryaku.sparql.columns;

/** Is asked now and then while a copy is made. */
@FunctionalInterface
public interface Supervision {

    /**
     * Whether the work may go on.
     *
     * @param quads that were read so far
     * @param bytes that the copy of these will hold, about
     */
    boolean mayGoOn(long quads, long bytes);
}
