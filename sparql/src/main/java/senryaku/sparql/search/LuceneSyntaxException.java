package senryaku.sparql.search;

/** The words given to {@code text:query} are not a Lucene query, or one that would take too long. */
public final class LuceneSyntaxException extends RuntimeException {

    private final String given;

    LuceneSyntaxException(String given, String message) {
        super(message);
        this.given = given.length() <= 60 ? given : given.substring(0, 60) + "…";
    }

    /** What was given, cut to a length that fits into a message. */
    public String given() {
        return given;
    }
}
