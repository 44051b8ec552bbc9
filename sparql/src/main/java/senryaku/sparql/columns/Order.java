package senryaku.sparql.columns;

/**
 * The triples sorted in one order of their places, such as predicate, object, subject: where those with a first term begin, and
 * the second and third terms.
 */
final class Order {

    private final int[] start;
    private final int[] second;
    private final int[] third;

    /** @param start by first term; one more than there are terms, so that the last one has an end */
    Order(int[] start, int[] second, int[] third) {
        this.start = start;
        this.second = second;
        this.third = third;
    }

    int begin(int first) {
        return first < start.length - 1 ? start[first] : 0;
    }

    int end(int first) {
        return first < start.length - 1 ? start[first + 1] : 0;
    }

    int second(int row) {
        return second[row];
    }

    int third(int row) {
        return third[row];
    }

    /** The first row from {@code begin} on, and before {@code end}, whose second term is not lower. */
    int lowerSecond(int begin, int end, int term) {
        return lower(second, begin, end, term);
    }

    /** The same of the third term; the second one must be the same in all these rows. */
    int lowerThird(int begin, int end, int term) {
        return lower(third, begin, end, term);
    }

    private static int lower(int[] column, int begin, int end, int term) {
        int low = begin;
        int high = end;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (column[middle] < term) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
