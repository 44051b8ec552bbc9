package senryaku.sparql.columns;

/**
 * The triples that match a pattern, one after the other. What is not given is {@link Terms#NONE}. One such object is used again and again for
 * the many matches of a join.
 */
final class Match {

    /** All graphs as one. */
    static final int UNION = 0;

    /** Each graph for itself: a triple comes once for each graph that holds it. */
    static final int EACH = -1;

    private enum Way {
        /** Rows in the order subject, predicate, object. */
        SPO,
        POS,
        OSP,
        /** Places in the list of triples of one graph. */
        CONTENTS
    }

    private final Columns columns;
    private Way way = Way.SPO;
    private int wantedGraph;
    private int wantedSubject;
    private int wantedPredicate;
    private int wantedObject;
    private int next;
    private int end;
    private int place;
    private int placeEnd;
    private int subject;
    private int predicate;
    private int object;
    private int graph;

    Match(Columns columns) {
        this.columns = columns;
    }

    int subject() {
        return subject;
    }

    int predicate() {
        return predicate;
    }

    int object() {
        return object;
    }

    /** The graph of the last match, unless all graphs are one. */
    int graph() {
        return graph;
    }

    /** How many triples of all graphs match. */
    int count(int s, int p, int o) {
        range(s, p, o);
        return end - next;
    }

    /**
     * Begins.
     *
     * @param g a graph, {@link #UNION} or {@link #EACH}
     */
    void begin(int g, int s, int p, int o) {
        wantedGraph = g;
        wantedSubject = s;
        wantedPredicate = p;
        wantedObject = o;
        place = 0;
        placeEnd = 0;
        range(s, p, o);
        if (g > 0) {
            within(g, s);
        }
    }

    private void range(int s, int p, int o) {
        if (s != Terms.NONE && (o == Terms.NONE || p != Terms.NONE)) {
            range(Way.SPO, columns.spo(), s, p, o);
        } else if (s != Terms.NONE) {
            range(Way.OSP, columns.osp(), o, s, Terms.NONE);
        } else if (p != Terms.NONE) {
            range(Way.POS, columns.pos(), p, o, Terms.NONE);
        } else if (o != Terms.NONE) {
            range(Way.OSP, columns.osp(), o, Terms.NONE, Terms.NONE);
        } else {
            way = Way.SPO;
            next = 0;
            end = columns.triples();
        }
    }

    private void range(Way chosen, Order order, int first, int second, int third) {
        way = chosen;
        next = order.begin(first);
        end = order.end(first);
        if (second != Terms.NONE) {
            next = order.lowerSecond(next, end, second);
            end = order.lowerSecond(next, end, second + 1);
        }
        if (third != Terms.NONE) {
            next = order.lowerThird(next, end, third);
            end = order.lowerThird(next, end, third + 1);
        }
    }

    /** In one graph its own list is shorter, or the only one that has the order. */
    private void within(int g, int s) {
        int begin = columns.contentsBegin(g);
        int last = columns.contentsEnd(g);
        if (way == Way.SPO && s != Terms.NONE) {
            int first = next;
            int after = end;
            next = lowerContent(begin, last, first);
            end = lowerContent(next, last, after);
            way = Way.CONTENTS;
        } else if (way == Way.SPO || last - begin < end - next) {
            next = begin;
            end = last;
            way = Way.CONTENTS;
        }
    }

    private int lowerContent(int begin, int last, int row) {
        int low = begin;
        int high = last;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (columns.content(middle) < row) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** Goes to the next match, if there is one. */
    boolean next() {
        return wantedGraph == UNION ? nextTriple() : wantedGraph == EACH ? nextQuad() : nextInGraph();
    }

    private boolean nextTriple() {
        if (next >= end) {
            return false;
        }
        read(next++);
        return true;
    }

    private boolean nextQuad() {
        while (place >= placeEnd) {
            if (next >= end) {
                return false;
            }
            int row = row(next++);
            place = columns.graphsBegin(row);
            placeEnd = columns.graphsEnd(row);
        }
        graph = columns.graph(place++);
        return true;
    }

    private boolean nextInGraph() {
        graph = wantedGraph;
        while (next < end) {
            if (way == Way.CONTENTS) {
                readRow(columns.content(next++));
                if (fits(wantedSubject, subject) && fits(wantedPredicate, predicate) && fits(wantedObject, object)) {
                    return true;
                }
            } else if (columns.holds(wantedGraph, row(next++))) {
                return true;
            }
        }
        return false;
    }

    private static boolean fits(int wanted, int found) {
        return wanted == Terms.NONE || wanted == found;
    }

    /** Reads a triple, and tells its row in {@code spo}. */
    private int row(int at) {
        read(at);
        return way == Way.SPO ? at : columns.row(subject, predicate, object);
    }

    private void readRow(int row) {
        subject = columns.subject(row);
        predicate = columns.spo().second(row);
        object = columns.spo().third(row);
    }

    private void read(int at) {
        switch (way) {
            case POS -> {
                predicate = wantedPredicate;
                object = columns.pos().second(at);
                subject = columns.pos().third(at);
            }
            case OSP -> {
                object = wantedObject;
                subject = columns.osp().second(at);
                predicate = columns.osp().third(at);
            }
            default -> readRow(at);
        }
    }
}
