package senryaku.sparql.handbook;

/** What the path and the first line of a file say. */
final class Paths {

    private Paths() {}

    /** {@code terms/seat.ttl} as {@code seat}. */
    static String name(String path) {
        return path.substring(path.lastIndexOf('/') + 1).replaceFirst("\\.[a-z]+$", "");
    }

    /** What the comment in the first line says; empty if there is none. */
    static String firstComment(String text) {
        String first = text.lines().findFirst().orElse("");
        return first.startsWith("# ") ? first.substring(2).replaceFirst("\\.$", "") : "";
    }
}
