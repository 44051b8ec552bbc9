package senryaku.sparql.query;

/** The text of a query without what has no meaning in it. */
public final class QueryText {

    private static final int TRIPLE = 3;

    private final String query;
    private final StringBuilder normal;
    private int at;

    private QueryText(String query) {
        this.query = query;
        this.normal = new StringBuilder(query.length());
    }

    /**
     * The same query with one blank in the place of blanks, line ends and comments between its tokens (SPARQL 1.1, section
     * 19.8). A text with escapes of code points, which may stand for any character, stays as it is.
     */
    public static String normal(String query) {
        return query.contains("\\u") || query.contains("\\U") ? query : new QueryText(query).read();
    }

    private String read() {
        while (at < query.length()) {
            switch (query.charAt(at)) {
                case ' ', '\t', '\r', '\n', '#' -> gap();
                case '<' -> copy(iri());
                case '"', '\'' -> copy(literal());
                case '\\' -> copy(at + 2);
                default -> copy(at + 1);
            }
        }
        return normal.toString().strip();
    }

    private void copy(int end) {
        int last = Math.min(end, query.length());
        normal.append(query, at, last);
        at = last;
    }

    private void gap() {
        boolean comment = false;
        for (; at < query.length(); at++) {
            char here = query.charAt(at);
            if (here == '\n' || here == '\r') {
                comment = false;
            } else if (here == '#') {
                comment = true;
            } else if (!comment && here != ' ' && here != '\t') {
                break;
            }
        }
        normal.append(' ');
    }

    /** Where an IRI ends that begins here; if none does, this is the sign for less. */
    private int iri() {
        for (int i = at + 1; i < query.length(); i++) {
            char here = query.charAt(i);
            if (here == '>') {
                return i + 1;
            }
            if (here <= ' ' || "<\"{}|^`\\".indexOf(here) >= 0) {
                break;
            }
        }
        return at + 1;
    }

    /** Where a literal ends that begins here. */
    private int literal() {
        String quote = query.substring(at, at + 1);
        boolean wide = query.startsWith(quote.repeat(TRIPLE), at);
        String end = wide ? quote.repeat(TRIPLE) : quote;
        for (int i = at + end.length(); i < query.length(); i++) {
            if (query.charAt(i) == '\\') {
                i++;
            } else if (query.startsWith(end, i)) {
                return i + end.length();
            }
        }
        return query.length();
    }
}
