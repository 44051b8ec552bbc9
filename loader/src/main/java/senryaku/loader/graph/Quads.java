package senryaku.loader.graph;

import java.util.AbstractCollection;
import java.util.Arrays;
import java.util.Collection;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;

/** Quads in the order in which they were added, each as four numbers of terms: 16 bytes. A quad may come several times. */
public final class Quads extends AbstractCollection<Quad> {

    private static final int FIRST = 1 << 10;

    private final Terms terms;
    private int[] graphs = new int[FIRST];
    private int[] subjects = new int[FIRST];
    private int[] predicates = new int[FIRST];
    private int[] objects = new int[FIRST];
    private int size;

    /** @param terms that have numbers already, and take those of new quads */
    public Quads(Terms terms) {
        this.terms = terms;
    }

    /** The same quads in this form; they themselves, if they have it. */
    public static Quads of(Collection<Quad> quads) {
        return quads instanceof Quads same ? same : of(quads.iterator());
    }

    /** The quads that an iterator still gives. */
    public static Quads of(Iterator<Quad> quads) {
        Quads all = new Quads(new Terms());
        quads.forEachRemaining(all::add);
        return all;
    }

    @Override
    public boolean add(Quad quad) {
        return add(quad.getGraph(), quad.getSubject(), quad.getPredicate(), quad.getObject());
    }

    /** Adds one quad. */
    public boolean add(Node graph, Node subject, Node predicate, Node object) {
        return add(terms.number(graph), terms.number(subject), terms.number(predicate), terms.number(object));
    }

    /** Adds a triple with the same terms to a graph. */
    public boolean add(int graph, Triples triples, int row) {
        return add(graph, triples.subject(row), triples.predicate(row), triples.object(row));
    }

    private boolean add(int graph, int subject, int predicate, int object) {
        if (size == graphs.length) {
            int more = size + (size >> 1);
            graphs = Arrays.copyOf(graphs, more);
            subjects = Arrays.copyOf(subjects, more);
            predicates = Arrays.copyOf(predicates, more);
            objects = Arrays.copyOf(objects, more);
        }
        graphs[size] = graph;
        subjects[size] = subject;
        predicates[size] = predicate;
        objects[size] = object;
        size++;
        return true;
    }

    public Terms terms() {
        return terms;
    }

    /**
     * The columns graph, subject, predicate and object.
     *
     * @return numbers of terms; what stands behind {@link #size()} has no meaning
     */
    public int[][] columns() {
        return new int[][] {graphs, subjects, predicates, objects};
    }

    @Override
    public int size() {
        return size;
    }

    private Quad quad(int row) {
        return Quad.create(
                terms.node(graphs[row]),
                terms.node(subjects[row]),
                terms.node(predicates[row]),
                terms.node(objects[row]));
    }

    @Override
    public Iterator<Quad> iterator() {
        return new Iterator<>() {
            private int next;

            @Override
            public boolean hasNext() {
                return next < size;
            }

            @Override
            public Quad next() {
                if (!hasNext()) {
                    throw new NoSuchElementException();
                }
                return quad(next++);
            }
        };
    }
}
