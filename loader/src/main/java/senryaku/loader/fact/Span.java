package senryaku.loader.fact;

/**
 * Where a quote stands in the document.
 *
 * @param start the first code point, from 0
 * @param end the code point after the last one
 */
public record Span(int start, int end) implements Comparable<Span> {

    @Override
    public int compareTo(Span other) {
        return start == other.start ? Integer.compare(end, other.end) : Integer.compare(start, other.start);
    }
}
