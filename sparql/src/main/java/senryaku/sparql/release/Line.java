package senryaku.sparql.release;

/**
 * A line of canonical N-Quads, cut where its parts meet.
 *
 * @param text the whole line
 * @param subject IRI
 * @param predicate IRI
 * @param object as it is written
 * @param graph IRI
 */
record Line(String text, String subject, String predicate, String object, String graph) {

    static Line of(String text) {
        int first = text.indexOf("> <");
        int second = text.indexOf("> ", first + 3);
        int last = text.lastIndexOf(" <");
        if (first < 0 || second < 0 || last <= second || !text.endsWith("> .")) {
            throw new IllegalArgumentException("not a line of a dump: " + text);
        }
        return new Line(
                text,
                text.substring(1, first),
                text.substring(first + 3, second),
                text.substring(second + 2, last),
                text.substring(last + 2, text.length() - 3));
    }

    /** The object's IRI; for a literal its own writing, which is no IRI. */
    String objectIri() {
        return object.startsWith("<") ? object.substring(1, object.length() - 1) : object;
    }

    /** An IRI without its fragment: parts of things are named by fragments. */
    static String root(String iri) {
        int sign = iri.indexOf('#');
        return sign < 0 ? iri : iri.substring(0, sign);
    }
}
