package senryaku.sparql.mcp;

/**
 * The members of a federation that were asked for an answer.
 *
 * @param told how each fared, such as {@code senryaku=ok; ror=timeout}; empty if nobody else was asked
 * @param partial whether one of them failed, so that rows may be missing
 */
public record Members(String told, boolean partial) {

    /** Nobody but our own data was asked. */
    public static final Members NONE = new Members("", false);
}
