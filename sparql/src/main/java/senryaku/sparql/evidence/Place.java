package senryaku.sparql.evidence;

/**
 * Where quoted words stand in their document, in Unicode code points.
 *
 * @param start of the first, from 0
 * @param end behind the last
 */
public record Place(int start, int end) implements Comparable<Place> {

    /** The part of an address that names the place on the page of the document. */
    public String anchor() {
        return "quote-" + start + "-" + end;
    }

    /** As an address and the IRI of a quote write it: {@code 4560-4582}. */
    public String written() {
        return start + "-" + end;
    }

    /** By the beginning; of two that begin together the longer comes first. */
    @Override
    public int compareTo(Place other) {
        return start == other.start ? Integer.compare(other.end, end) : Integer.compare(start, other.start);
    }
}
