package senryaku.sparql.release;

/**
 * A line of canonical N-Quads, cut where its parts meet.
 *
 * @param text the whole line
 * @param subject IRI; a blank node as it is written
 * @param predicate IRI
 * @param object as it is written
 * @param graph IRI
 */
record Line(String text, String subject, String predicate, String object, String graph) {

    static Line of(String text) {
        int first = text.indexOf(' ');
        int second = text.indexOf("> ", first + 1);
        int last = text.lastIndexOf(" <");
        if (first < 0 || second < 0 || last <= second || !text.endsWith("> .")) {
            throw new IllegalArgumentException("not a line of a dump: " + text);
        }
        return new Line(
                text,
                iri(text.substring(0, Math.max(0, first))),
                text.substring(first + 2, second),
                text.substring(second + 2, last),
                text.substring(last + 2, text.length() - 3));
    }

    /** The object's IRI; for a literal its own writing, which is no IRI. */
    String objectIri() {
        return iri(object);
    }

    private static String iri(String term) {
        return term.startsWith("<") ? term.substring(1, term.length() - 1) : term;
    }

    /** An IRI without its fragment: parts of things are named by fragments. */
    static String root(String iri) {
        int sign = iri.indexOf('#');
        return sign < 0 ? iri : iri.substring(0, sign);
    }
}
