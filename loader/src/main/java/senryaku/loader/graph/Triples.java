package senryaku.loader.graph;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.RandomAccess;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;

/** Triples in the order in which they were added, each once: three numbers of terms, and while more may come, its place. */
public final class Triples extends AbstractList<Triple> implements RandomAccess {

    private static final int FIRST = 1 << 8;
    private static final int[] NO_MORE = {};

    private final Terms terms;
    private int[] subjects = new int[FIRST];
    private int[] predicates = new int[FIRST];
    private int[] objects = new int[FIRST];
    private int[] table = new int[FIRST << 1];
    private int size;

    /** @param terms that have numbers already, and take those of new triples */
    public Triples(Terms terms) {
        this.terms = terms;
    }

    @Override
    public boolean add(Triple triple) {
        return add(
                terms.number(triple.getSubject()),
                terms.number(triple.getPredicate()),
                terms.number(triple.getObject()));
    }

    /**
     * Adds a triple of terms that have numbers.
     *
     * @return whether it is new
     * @throws IllegalStateException if they are packed
     */
    public boolean add(int subject, int predicate, int object) {
        if (table.length == 0) {
            throw new IllegalStateException("No more triples are taken");
        }
        int place = place(subject, predicate, object);
        if (table[place] > 0) {
            return false;
        }
        if (size == subjects.length) {
            int more = size + (size >> 1);
            subjects = Arrays.copyOf(subjects, more);
            predicates = Arrays.copyOf(predicates, more);
            objects = Arrays.copyOf(objects, more);
        }
        subjects[size] = subject;
        predicates[size] = predicate;
        objects[size] = object;
        table[place] = ++size;
        if (size > table.length >> 1) {
            table = new int[table.length << 1];
            for (int row = 0; row < size; row++) {
                table[place(subjects[row], predicates[row], objects[row])] = row + 1;
            }
        }
        return true;
    }

    /** Where a triple stands in the table, or where it would. */
    private int place(int subject, int predicate, int object) {
        int hash = ((subject * 31 + predicate) * 0x9E3779B9 + object) * 0x85EBCA6B;
        int place = hash >>> Integer.numberOfLeadingZeros(table.length - 1);
        while (table[place] > 0 && !isAt(table[place] - 1, subject, predicate, object)) {
            place = (place + 1) & (table.length - 1);
        }
        return place;
    }

    private boolean isAt(int row, int subject, int predicate, int object) {
        return subjects[row] == subject && predicates[row] == predicate && objects[row] == object;
    }

    /** The same triples for who adds no more, in less memory. */
    public Triples packed() {
        Triples packed = new Triples(terms);
        packed.subjects = Arrays.copyOf(subjects, size);
        packed.predicates = Arrays.copyOf(predicates, size);
        packed.objects = Arrays.copyOf(objects, size);
        packed.size = size;
        packed.table = NO_MORE;
        return packed;
    }

    public Terms terms() {
        return terms;
    }

    /** The number of a triple's subject. */
    public int subject(int row) {
        return subjects[row];
    }

    /** The number of a triple's predicate. */
    public int predicate(int row) {
        return predicates[row];
    }

    /** The number of a triple's object. */
    public int object(int row) {
        return objects[row];
    }

    /** Whether a triple has a blank node. */
    public boolean hasBlank(int row) {
        return node(subjects[row]).isBlank() || node(objects[row]).isBlank();
    }

    private Node node(int number) {
        return terms.node(number);
    }

    @Override
    public Triple get(int row) {
        return Triple.create(node(subjects[row]), node(predicates[row]), node(objects[row]));
    }

    @Override
    public int size() {
        return size;
    }
}
